import { clausesOf, type Teller } from './clauses';
import { fill } from '../pack/template';
import { type Found, find, has, type TextReading } from '../reading/read-text';
import { small, toThem } from './to-them';

/*
 * A customer's clause is told back only where it is one of few plain kinds: half understood, it would
 * be worse than a set line.
 */

/** Marks and numbers that nobody wants to hear back. */
const unfitMarks = /\d{5,}|[?@"“”*[\]{}<>]/u;
const fewestWords = 3;
const mostWords = 14;

/** What "it" stands for was said before, where the listener cannot see it. */
const pronoun = /\b(?:mine|ours|it|them|this|that|one|ones|these|those|they)\b/iu;
const ownNoun = /\b(?:an?|my|the|our|some)\s\p{L}+/iu;
/** "This took longer than I expected." */
const tookLong =
  /^(?:this|it)\s(?:all\s)?(?:took|has taken|is taking)\s(?:longer|so long|too long)/iu;
/** "This app is slow" says what it speaks of. */
const pointed =
  /^(?:this|that|these|those)\s(?!is\b|was\b|are\b|were\b|has\b|did\b|does\b)\p{L}+/iu;

/** Says what each word stands for: "it" behind a noun of its own is plain. */
function isClear(clause: string): boolean {
  const at = pronoun.exec(clause)?.index ?? -1;
  return (
    at < 0 ||
    (at === 0 && (tookLong.test(clause) || pointed.test(clause))) ||
    ownNoun.test(clause.slice(0, at))
  );
}

/** "Your driver never came": the agent is no driver. */
const ofOurs = /^(?:your|ur)\s/iu;
/** "You lost my bag", "your driver never came": the house is meant, and it is told without it. */
const addressed = /^(?:you|your|ur)\s(?:guys\s)?/iu;

function isPlain(clause: string, { reader, retelling }: Teller): boolean {
  const words = clause.split(/\s+/u).length;
  if (words < fewestWords || words > mostWords || unfitMarks.test(clause)) return false;
  // Nobody shouts back.
  if (/\p{Lu}{5,}/u.test(clause)) return false;
  return !has(reader.draft(clause.replace(addressed, '')), retelling.unfit);
}

/** "the main were cold": said back, it would sound like us. */
const disagrees =
  /^(?:my|our|the)\s(?:\p{L}+\s){0,2}?(?!\p{L}*s\s|people\s|children\s|feet\s|men\s|women\s)\p{L}+\s(?:were|are|have)\b/iu;

/** A second sentence that began without a pause: "we can't fly our son is sick". */
const runsOn = /(?<!\b(?:that|which|who|than) (?:\p{L}+ )?)\b(?:is|are|was|were|am)\b/iu;

/** Where a captured thing ends, and when or where it was begins: "refund on my account yet". */
const furtherOn =
  /\s+(?:yet|back|on|in|from|for|at|after|since|about|to|even|now|anymore|until|till|today|that|which|I|we)\b.*$/isu;

/** "You never sent it": turned round, it would be they who did not. */
const blames = /^(?:you|u)\b/iu;

/** What a clause says happened, told back; null where it is of no plain kind. */
function toldBack(clause: string, teller: Teller): string | null {
  if (!isPlain(clause, teller) || disagrees.test(clause)) return null;
  const reading = teller.reader.draft(clause);
  if (reading.sentences.length !== 1) return null;
  for (const { finder, said } of teller.retelling.happened) {
    const found = find(reading, finder);
    if (!found || found.span.start > 0) continue;
    if (said !== null) {
      const told = fill(said, (name) => {
        const what = found.captures[name]?.replace(furtherOn, '');
        return what === undefined || what === '' ? null : toThem(what);
      });
      if (told !== null) return told;
    } else if (
      !blames.test(clause) &&
      isClear(clause) &&
      !runsOn.test(clause.slice(found.span.end))
    ) {
      return small(toThem(clause.replace(ofOurs, 'the ')));
    }
  }
  return null;
}

/** The clause that something was found in, and after it the others of its message, the latest first. */
function clausesAround({ placed, span }: Found, message: TextReading, teller: Teller): string[] {
  const { sentence, start } = placed;
  const own = clausesOf(sentence.text, teller);
  const telling = own.findLast((clause) => clause.start <= span.start - start);
  const others = message.sentences
    .flatMap((one) => clausesOf(one.sentence.text, teller))
    .toReversed();
  return [...(telling ? [telling] : []), ...others].map(({ text }) => text);
}

const firstOf = (
  clauses: readonly string[],
  tell: (clause: string) => string | null,
): string | null => {
  for (const clause of clauses) {
    const told = tell(clause);
    if (told !== null) return told;
  }
  return null;
};

/**
 * What a customer says happened to them, to stand behind "I’m sorry": "your parcel never came"; null
 * where it is not plain.
 * @param found where they told of a trouble.
 * @param message the message that it was found in.
 */
export function retold(found: Found, message: TextReading, teller: Teller): string | null {
  return firstOf(clausesAround(found, message, teller), (clause) => toldBack(clause, teller));
}

/** The same of whatever happened last in a message, where no list of troubles knows it. */
export function retoldIn(message: TextReading, teller: Teller): string | null {
  const clauses = message.sentences.flatMap((one) => clausesOf(one.sentence.text, teller));
  return firstOf(clauses.map(({ text }) => text).toReversed(), (clause) =>
    toldBack(clause, teller),
  );
}

/** What a customer says they need soon, to stand behind "I know": "you need it before Friday"; null where it is not plain. */
export function needTold(found: Found, message: TextReading, teller: Teller): string | null {
  return firstOf(clausesAround(found, message, teller), (clause) => {
    const need = find(teller.reader.draft(clause), teller.retelling.needs, 'first');
    const isNeed = need?.span.start === 0 && isPlain(clause, teller) && isClear(clause);
    return isNeed ? small(toThem(clause)) : null;
  });
}

/** "my little dog", and no more. */
const ownKin = /^(?:my|our)\s+((?:[\p{L}-]+\s+){0,2}[\p{L}-]+)$/iu;

/** Whom or what they call their own where it was found: "your little dog"; null where it is more than that. */
export function theirsIn({ placed, span }: Found): string | null {
  const text = placed.sentence.text.slice(span.start - placed.start, span.end - placed.start);
  const own = ownKin.exec(text.trim())?.[1] ?? null;
  return own === null || /\b(?:is|was|and|or|to|in|my|our)\b/iu.test(own) ? null : `your ${own}`;
}
