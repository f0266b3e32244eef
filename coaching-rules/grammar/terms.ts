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

/** The noun phrases of a sentence, as the tagger bounds them. */
export function nounPhrases(sentence: string): readonly string[] {
  return nlp(sentence).nouns().out('array') as readonly string[];
}
