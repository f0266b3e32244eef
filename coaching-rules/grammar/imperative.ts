import { tag } from './terms';

/** What may stand before an order without changing that it is one. */
const before =
  /^(?:(?:ok|okay|alright|sure|great|right|so|now|then|next|first|also|and|please|kindly|just|yes|no)\b[\s,.:–-]*)+/i;

/** Begin like orders and are none: offers, wishes, thanks, encouragement. */
const noOrder =
  /^(?:let(?:['’]?s| me| us)\b|thanks?\b|hope\b|wish\b|welcome\b|congrat|sorry\b|excuse (?:me|us)\b|pardon\b|feel free\b|rest assured\b|enjoy\b|have (?:a|an|fun|yourself)\b|take (?:care|your time|all the time)\b|don['’]?t (?:worry|hesitate)\b|do not (?:worry|hesitate)\b|never mind\b|see you\b|good\b|looks? like\b|sounds?\b|seems?\b|guess\b|see\b|believe me\b|bear with\b|stay safe\b|cheer|bless)/i;

/** Orders that the tagger takes for nouns. */
const orders =
  /^(?:provide|send|give|tell|check|click|enter|confirm|reply|restart|reboot|wait|hold on|go|look|tap|press|visit|contact|call|email|sign|log|read|fill|submit|try|describe|specify|state|verify|type|open|close|select|choose|upload|update|return|use|put|turn|unplug|plug|share|show|explain|clarify|calm|listen|stop)\b/i;

/** Whether a sentence orders somebody to do something: "Send me the form." */
export function isImperative(sentence: string): boolean {
  if (/\?\W*$/.test(sentence)) return false;
  const order = sentence.replace(before, '').trim();
  if (order === '' || noOrder.test(order)) return false;
  const [first, second] = tag(order);
  if (!first) return false;
  if (second && (second.tags.has('Auxiliary') || second.tags.has('Modal'))) return false;
  if (second && second.tags.has('Copula')) return false;
  if (first.tags.has('Imperative')) return true;
  const isVerb = first.tags.has('Infinitive') || /^(?:don['’]?t|do not)\b/i.test(order);
  if (isVerb) return second !== undefined;
  return orders.test(order) && second !== undefined && hasObject(order);
}

/** "Contact us", "reply to the mail", and not "Return policy". */
function hasObject(order: string): boolean {
  return /^\S+\s+(?:me|us|it|this|that|them|the|a|an|your|to|at|on|in|into|up|out|for|again|asap|now)\b/i.test(
    order,
  );
}
