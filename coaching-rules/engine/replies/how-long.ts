const count =
  '\\d{1,2}|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty';
const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Time that somebody has waited: "waiting 3 weeks", "ten days ago and still nothing", "an hour late". */
const waits = [
  new RegExp(
    String.raw`\b(?:been|waiting|waited|been waiting for|waiting for|waited for|it['’]?s been|on hold for|after|past|over)\s+(?:over\s+|about\s+|almost\s+|nearly\s+)?(${count})\s+(minute|min|hour|day|week|month)s?\b(?!\s+(?:or|to)\s)`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\b(?:in|within|next|every)\s)\b(${count})\s+(minute|min|hour|day|week|month)s?\s+(?:ago|now|already|late|overdue|and\s+(?:still|nothing|no\b))`,
    'iu',
  ),
];

/** From how many of a unit on a wait is long. */
const fewest: Readonly<Record<string, number>> = { minute: 15, hour: 1, day: 3, week: 1, month: 1 };
const tens: Readonly<Record<string, number>> = {
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};

function numberIn(word: string): number {
  if (/^an?$/i.test(word)) return 1;
  const lower = word.toLowerCase();
  return /^\d/.test(word) ? Number(word) : (tens[lower] ?? small.indexOf(lower));
}

/** How long somebody says that they have waited, to begin a sentence: "Three weeks"; null where it is not long, or not said. */
export function howLongIn(text: string): string | null {
  for (const wait of waits) {
    const [, word = '', unit = ''] = wait.exec(text) ?? [];
    if (word === '') continue;
    const name = unit.toLowerCase() === 'min' ? 'minute' : unit.toLowerCase();
    const number = numberIn(word);
    if (number < (fewest[name] ?? Number.POSITIVE_INFINITY)) continue;
    if (number === 1) return name === 'hour' ? 'An hour' : `A ${name}`;
    const said = small[number] ?? word;
    return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${name}s`;
  }
  return null;
}
