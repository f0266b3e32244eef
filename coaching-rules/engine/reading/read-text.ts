import type { Span } from '../advice';
import { Memo, Remembering } from '../memo';
import type { Finder, Hit, Hits } from '../phrases/hits';
import type { Phrasebook, Where } from '../phrases/phrasebook';
import type { SaysCondition } from '../pack/rule';
import { splitSentences } from './sentences';
import { isMark, tokenise, type Word } from '../phrases/tokenise';

/** One sentence, read once however often it is typed around. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
  /** Words that are not marks or emoji. */
  readonly wordCount: number;
  /** Asks something: ends in a question mark, or begins like a question and ends in no mark at all. */
  readonly asks: boolean;
  /** What was found in it: in a draft's sentence, also what is looked for in drafts alone. */
  readonly hits: Hits;
}

/** A sentence in its place. */
export interface PlacedSentence extends Span {
  readonly sentence: Sentence;
}

/** What a finder found in a text. */
export interface Found {
  readonly span: Span;
  /** Captured words, as they were typed. */
  readonly captures: Readonly<Record<string, string>>;
  readonly placed: PlacedSentence;
}

/** A message or a draft, read for everything that any rule looks for. */
export interface TextReading {
  readonly text: string;
  readonly sentences: readonly PlacedSentence[];
  readonly wordCount: number;
  /** What finds something in it. */
  readonly finders: ReadonlySet<Finder>;
}

/** Where in a text something must stand. */
type Standing = NonNullable<SaysCondition['where']>;

/** A long chat fits; beyond it, what was read longest ago is read again. */
const mostSentences = 4_000;
/** Of texts, fewer are remembered than of sentences: most texts have several. */
const textsPerSentence = 0.4;

/** A sentence whose words are known; what stands in it is looked for when first asked. */
class ReadSentence extends Remembering implements Sentence {
  readonly wordCount: number;
  readonly asks: boolean;
  readonly #read: (words: readonly Word[]) => Hits;
  #hits: Hits | null = null;

  constructor(
    readonly text: string,
    readonly words: readonly Word[],
    read: (words: readonly Word[]) => Hits,
  ) {
    super();
    this.wordCount = words.reduce((sum, word) => sum + (isMark(word) ? 0 : 1), 0);
    this.asks = asks(text, words);
    this.#read = read;
  }

  get hits(): Hits {
    this.#hits ??= this.#read(this.words);
    return this.#hits;
  }
}

/** A text whose sentences are known. */
class ReadText extends Remembering implements TextReading {
  readonly wordCount: number;
  #finders: ReadonlySet<Finder> | null = null;

  constructor(
    readonly text: string,
    readonly sentences: readonly PlacedSentence[],
  ) {
    super();
    this.wordCount = sentences.reduce((sum, { sentence }) => sum + sentence.wordCount, 0);
  }

  get finders(): ReadonlySet<Finder> {
    this.#finders ??= findersIn(this.sentences);
    return this.#finders;
  }
}

/** Reads texts sentence by sentence, and remembers them. */
export class TextReader {
  readonly #phrasebook: Phrasebook;
  readonly #sentences: Readonly<Record<Where, Memo<string, Sentence>>>;
  readonly #texts: Memo<string, TextReading>;

  constructor(phrasebook: Phrasebook, sentences = mostSentences) {
    this.#phrasebook = phrasebook;
    this.#sentences = { anywhere: new Memo(sentences), draft: new Memo(sentences) };
    this.#texts = new Memo(sentences * textsPerSentence);
  }

  /** Reads a message that will be seen again as it is. */
  message(text: string): TextReading {
    return this.#texts.get(text, () => this.#text(text, 'anywhere'));
  }

  /** Reads a text that changes at every key: only its sentences are remembered. */
  draft(text: string): TextReading {
    return this.#text(text, 'draft');
  }

  #text(text: string, where: Where): TextReading {
    const sentences = splitSentences(text).map(({ start, end }) => ({
      start,
      end,
      sentence: this.#sentence(text.slice(start, end), where),
    }));
    return new ReadText(text, sentences);
  }

  #sentence(text: string, where: Where): Sentence {
    return this.#sentences[where].get(text, () => {
      const read = (words: readonly Word[]): Hits => this.#phrasebook.read(words, where);
      return new ReadSentence(text, tokenise(text), read);
    });
  }
}

function findersIn(sentences: readonly PlacedSentence[]): ReadonlySet<Finder> {
  const finders = new Set<Finder>();
  for (const { sentence } of sentences) {
    for (const finder of sentence.hits.finders) finders.add(finder);
  }
  return finders;
}

function captured(sentence: Sentence, hit: Hit): Readonly<Record<string, string>> {
  const captures: Record<string, string> = {};
  for (const [name, { from, to }] of hit.captures?.() ?? []) {
    const first = sentence.words[from];
    const last = sentence.words[to - 1];
    if (first && last) captures[name] = sentence.text.slice(first.start, last.end);
  }
  return captures;
}

function found(placed: PlacedSentence, hit: Hit): Found {
  const { words } = placed.sentence;
  let captures: Found['captures'] | null = null;
  return {
    span: {
      start: placed.start + (words[hit.from]?.start ?? 0),
      end: placed.start + (words[hit.to - 1]?.end ?? 0),
    },
    // Seldom asked for, and dear to work out.
    get captures() {
      captures ??= captured(placed.sentence, hit);
      return captures;
    },
    placed,
  };
}

function coversAll({ sentence }: PlacedSentence, hit: Hit): boolean {
  return sentence.words.every(
    (word, index) => isMark(word) || (index >= hit.from && index < hit.to),
  );
}

function eligible(reading: TextReading, where: Standing | undefined): readonly PlacedSentence[] {
  if (where === undefined || where === 'sentence') return reading.sentences;
  const withWords = reading.sentences.filter(({ sentence }) => sentence.wordCount > 0);
  if (where === 'first') return withWords.slice(0, 1);
  if (where === 'last') return withWords.slice(-1);
  return withWords.length === 1 ? withWords : [];
}

/** The first thing that a finder found, where it must stand. */
export function find(reading: TextReading, finder: Finder, where?: Standing): Found | null {
  if (!reading.finders.has(finder)) return null;
  for (const placed of eligible(reading, where)) {
    const hit = hitIn(placed, finder, where);
    if (hit) return found(placed, hit);
  }
  return null;
}

/** Whether a finder found something where it must stand; cheaper than `find`. */
export function stands(reading: TextReading, finder: Finder, where?: Standing): boolean {
  if (!reading.finders.has(finder)) return false;
  if (where === undefined) return true;
  return eligible(reading, where).some((placed) => hitIn(placed, finder, where) !== undefined);
}

function hitIn(
  placed: PlacedSentence,
  finder: Finder,
  where: Standing | undefined,
): Hit | undefined {
  const hits = placed.sentence.hits.get(finder);
  const isFull = where === 'whole' || where === 'sentence';
  return isFull ? hits.find((one) => coversAll(placed, one)) : hits[0];
}

/** Everything that a finder found. */
export function findAll(reading: TextReading, finder: Finder): readonly Found[] {
  if (!reading.finders.has(finder)) return [];
  return reading.sentences.flatMap((placed) =>
    placed.sentence.hits.get(finder).map((hit) => found(placed, hit)),
  );
}

/** Whether a finder found anything; cheaper than `find`. */
export function has(reading: TextReading, finder: Finder | null): boolean {
  return finder !== null && reading.finders.has(finder);
}

const asksWithoutMark = new Set(
  'what where when who why how which can could would will do does did is are am has have may should'.split(
    ' ',
  ),
);

function asks(text: string, words: readonly Word[]): boolean {
  if (/\?["'”’)\]!?]*$/.test(text)) return true;
  return !/[.!]$/.test(text) && words.length > 2 && asksWithoutMark.has(words[0]?.text ?? '');
}

export const isQuestion = (sentence: Sentence): boolean => sentence.asks;
