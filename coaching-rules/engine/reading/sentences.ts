/** Where a sentence stands in its text; UTF-16 offsets, `end` exclusive, blanks trimmed. */
export interface SentencePlace {
  readonly start: number;
  readonly end: number;
}

/** Nobody types or reads more in a chat; what lies behind it is not judged. */
const longestText = 12_000;
/** Longer runs without a full stop are cut, so that one sentence stays cheap to read again at each key. */
const longestSentence = 1_200;

const abbreviations = new Set(
  'mr mrs ms dr prof st no vs etc approx ext e.g i.e a.m p.m jr sr inc ltd dept'.split(' '),
);

const marks = '.!?…';
const closers = '"\'”’)]';
const blank = /\s/;
const letter = /\p{L}/u;
const capital = /\p{Lu}/u;

function endsInAbbreviation(text: string, start: number, dot: number): boolean {
  const lastWord = /[\p{L}.]+$/u.exec(text.slice(Math.max(start, dot - 12), dot));
  return lastWord !== null && abbreviations.has(lastWord[0].toLowerCase());
}

function isBlankOrEnd(text: string, at: number): boolean {
  return at >= text.length || blank.test(text.charAt(at));
}

/** The end of a sentence whose mark begins at `at`, or -1 when the mark is inside one ("3.50", "e.g."). */
function endAt(text: string, start: number, at: number): number {
  let after = at + 1;
  while (after < text.length && marks.includes(text.charAt(after))) after += 1;
  let end = after;
  while (end < text.length && end < after + 4 && closers.includes(text.charAt(end))) end += 1;
  const mark = text.charAt(at);
  const isSingle = after === at + 1;
  if (isBlankOrEnd(text, end)) {
    return isSingle && mark === '.' && endsInAbbreviation(text, start, at) ? -1 : end;
  }
  const next = text.charAt(after);
  if (!isSingle) return letter.test(next) ? after : -1;
  // "Hello!How are you": somebody forgot the space.
  const isForgotten =
    mark !== '.' && capital.test(next) && /\p{L}{2}$/u.test(text.slice(Math.max(0, at - 4), at));
  return isForgotten ? after : -1;
}

function pushPieces(text: string, from: number, to: number, places: SentencePlace[]): void {
  let start = from;
  while (start < to) {
    let end = to;
    if (end - start > longestSentence) {
      const space = text.lastIndexOf(' ', start + longestSentence);
      end = space > start ? space : start + longestSentence;
    }
    let first = start;
    let last = end;
    while (first < last && blank.test(text.charAt(first))) first += 1;
    while (last > first && blank.test(text.charAt(last - 1))) last -= 1;
    if (last > first) places.push({ start: first, end: last });
    start = end;
  }
}

const lineBreak = 10;
const stops: ReadonlySet<number> = new Set(marks.split('').map((mark) => mark.charCodeAt(0)));
const lastAsciiStop = 63;
const ellipsis = 0x2026;

/** The sentences of a text, in order. A line break ends a sentence. */
export function splitSentences(whole: string): readonly SentencePlace[] {
  const text = whole.length > longestText ? whole.slice(0, longestText) : whole;
  const places: SentencePlace[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Letters, most of any text, are passed over first.
    if (code > lastAsciiStop && code !== ellipsis) continue;
    if (code === lineBreak) {
      pushPieces(text, start, at, places);
      start = at + 1;
    } else if (stops.has(code)) {
      const end = endAt(text, start, at);
      if (end > 0) {
        pushPieces(text, start, end, places);
        start = end;
      }
      while (stops.has(text.charCodeAt(at + 1))) at += 1;
    }
  }
  pushPieces(text, start, text.length, places);
  return places;
}
