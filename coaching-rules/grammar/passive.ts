import type { Term } from './terms';

interface Span {
  readonly start: number;
  readonly end: number;
}

const be = new Set('is are am was were be been being get gets got getting gotten'.split(' '));
const helpers = new Set(
  'has have had will would can could may might must shall should needs need to going not is are am was were be been being'.split(
    ' ',
  ),
);
/** Present tense with these says how something is, not what somebody did: "is closed on Sundays". */
const states = new Set(
  `closed located based situated supposed called named included interested tired done finished gone
   limited allowed confused excited worried pleased delighted concerned disappointed frustrated
   married used prepared related connected sorted set lost stuck locked excused welcomed thrilled
   scared annoyed bored surprised shocked satisfied convinced committed dedicated qualified advanced
   detailed complicated experienced entitled involved opposed aged crowded broken mistaken born`.split(
    /\s+/,
  ),
);
const present = new Set(['is', 'are', 'am']);
/** Participles of feeling stay states in every tense: "I was tired". */
const feelings = new Set(
  `tired confused excited worried pleased delighted concerned disappointed frustrated interested
   annoyed bored surprised shocked satisfied thrilled scared supposed married born stuck`.split(
    /\s+/,
  ),
);
const between = new Set(
  'not now just already also being been successfully recently still yet never only'.split(' '),
);

function isParticiple({ tags, word }: Term): boolean {
  if (tags.has('Gerund')) return false;
  return (
    tags.has('PastTense') ||
    tags.has('Participle') ||
    (tags.has('Adjective') && /[a-z]{2}ed$/.test(word))
  );
}

/** Somebody is named as the doer: "by Anna", not "by Friday" or "by mail". */
function namesDoer(terms: readonly Term[], after: number): boolean {
  const place = terms.slice(after, after + 4).findIndex(({ word }) => word === 'by');
  const next = terms[after + place + 1];
  if (place < 0 || !next) return false;
  return (
    !next.tags.has('Date') && !['mail', 'email', 'post', 'phone', 'mistake'].includes(next.word)
  );
}

const wordAt = (terms: readonly Term[], at: number): string => terms[at]?.word ?? '';

/** "is closed", "was tired": how something is rather than what somebody did to it. */
function isState(helper: string, participle: string, isDirect: boolean): boolean {
  return feelings.has(participle) || (isDirect && present.has(helper) && states.has(participle));
}

/** Where the participle of the helper verb at `at` stands, or -1. */
function participleAfter(terms: readonly Term[], at: number): number {
  let verb = at + 1;
  while (between.has(wordAt(terms, verb)) || terms[verb]?.tags.has('Adverb')) verb += 1;
  const participle = terms[verb];
  if (!participle || !isParticiple(participle)) return -1;
  return isState(wordAt(terms, at), participle.word, verb === at + 1) ? -1 : verb;
}

/** Passive verbs that name no doer, with their helper verbs: "has been declined". */
export function findAgentlessPassives(terms: readonly Term[]): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const verb = be.has(wordAt(terms, at)) ? participleAfter(terms, at) : -1;
    const participle = terms[verb];
    if (!participle || namesDoer(terms, verb + 1)) continue;
    let first = at;
    while (helpers.has(wordAt(terms, first - 1))) first -= 1;
    found.push({ start: terms[first]?.start ?? 0, end: participle.end });
    at = verb;
  }
  return found;
}
