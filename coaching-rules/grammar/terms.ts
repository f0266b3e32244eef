import nlp from 'compromise/three';

/** One word as the tagger sees it. */
export interface Term {
  /** Lower case, without punctuation; what a short form stands for. */
  readonly word: string;
  readonly tags: ReadonlySet<string>;
  /** UTF-16 offsets into the sentence, without punctuation; short forms share theirs. */
  readonly start: number;
  readonly end: number;
}

interface RawTerm {
  readonly text: string;
  readonly normal: string;
  readonly implicit?: string;
  readonly tags?: readonly string[];
}

interface RawSentence {
  readonly terms: readonly RawTerm[];
}

/** Negations that the tagger does not take apart when the apostrophe is left out. */
const bareNegation = /\b(is|are|was|were|do|does|did|has|have|had|wo|would|could|should|ca)nt\b/gi;

/** Tags the words of one sentence. */
export function tag(sentence: string): readonly Term[] {
  const terms: Term[] = [];
  let from = 0;
  // Same length, so that offsets hold: "wasnt" → "was't" reads as a negation to the tagger.
  const readable = sentence.replace(bareNegation, (_all, verb: string) => `${verb}  `);
  const parsed = nlp(readable).json() as readonly RawSentence[];
  for (const { text, normal, implicit, tags = [] } of parsed.flatMap((one) => one.terms)) {
    const word = (implicit ?? normal).toLowerCase();
    const start = text === '' ? -1 : readable.indexOf(text, from);
    const last = terms.at(-1);
    if (start < 0) {
      if (last) terms.push({ word, tags: new Set(tags), start: last.start, end: last.end });
      continue;
    }
    from = start + text.length;
    terms.push({ word, tags: new Set(tags), start, end: from });
  }
  return terms;
}

/** Longer ones are lists. */
const longestPhrase = 60;
const closesPhrase = /[,;:.!?()[\]"“”–—…]/u;

/** The tagger counts these among nouns. */
const owners = new Set('my our your his her their its'.split(' '));

function isNoun({ tags, word }: Term): boolean {
  return tags.has('Noun') && !tags.has('Pronoun') && !tags.has('Date') && !owners.has(word);
}

/** The noun phrases of a sentence in order, adjectives and all, without articles, pronouns and marks. */
export function nounPhrases(sentence: string, terms: readonly Term[]): readonly string[] {
  const phrases: string[] = [];
  let from = -1;
  terms.forEach((term, at) => {
    if (!isNoun(term) && !term.tags.has('Adjective')) from = -1;
    else if (from < 0) from = at;
    const next = terms[at + 1];
    const first = terms[from];
    if (!first || !isNoun(term)) return;
    const isOver =
      !next || !isNoun(next) || closesPhrase.test(sentence.slice(term.end, next.start));
    if (!isOver) return;
    const phrase = sentence.slice(first.start, term.end);
    if (phrase.length <= longestPhrase) phrases.push(phrase);
    from = -1;
  });
  return phrases;
}
