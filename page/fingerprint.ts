/** What is kept of a draft to know the message that it became: too little to read it by. */
export interface Fingerprint {
  /** How many characters of the message it covers, in UTF-16 units of its bare text. */
  readonly length: number;
  readonly hash: string;
}

/** A shorter beginning of a message is no evidence that it was this draft. */
const SHARED_BEGINNING = 0.6;

export function fingerprintOf(draft: string): Fingerprint {
  const text = bare(draft);
  return { length: text.length, hash: hash(text) };
}

export const isSame = (one: Fingerprint, other: Fingerprint): boolean =>
  one.length === other.length && one.hash === other.hash;

/** Whether a message begins with the draft; the last keys before Enter may not have been seen. */
export function becameOf({ length, hash: wanted }: Fingerprint, message: string): boolean {
  const sent = bare(message);
  if (length === 0 || length > sent.length || length < sent.length * SHARED_BEGINNING) return false;
  return hash(sent.slice(0, length)) === wanted;
}

/** Help desks trim, capitalise and re-wrap what they send; letters and digits stay. Emoji alone stay too. */
function bare(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters || text.trim();
}

/** Two lanes of FNV-1a, 64 bits: short, stable, and far from colliding among the drafts of a day. */
function hash(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul((two ^ code) + (two >>> 15), 0x01000193);
  }
  return `${(one >>> 0).toString(36)}-${(two >>> 0).toString(36)}`;
}
