/** What a simulated customer can notice in an agent's message, each by plain words. */
export const noticed = [
  'greeted',
  'named',
  'introduced',
  'acknowledged',
  'asked-kindly',
  'asked-baldly',
  'refused',
  'promised',
  'picked-up',
  'handed-over',
  'closed',
] as const;

export type Noticed = (typeof noticed)[number];

type ByWords = Exclude<Noticed, 'named' | 'picked-up' | 'asked-kindly' | 'asked-baldly'>;

const words: Readonly<Record<ByWords, readonly string[]>> = {
  greeted: ['hi', 'hello', 'hey', 'good morning', 'good afternoon', 'good evening', 'welcome'],
  introduced: ['my name is', 'this is susan', "i'm susan", 'i am susan', 'susan here'],
  acknowledged: [
    'sorry',
    'apologise',
    'apologize',
    'i understand',
    'i can see why',
    'that must',
    'that sounds',
    'frustrating',
    'disappointing',
    'worrying',
    'no fun',
    'glad',
    'lovely',
    'wonderful',
    'happy to hear',
    'thank you for telling',
    'thanks for telling',
  ],
  refused: [
    "can't",
    'cannot',
    'unable to',
    'not possible',
    'our policy',
    'not my department',
    'declined',
  ],
  promised: [
    "i'll",
    'i will',
    'let me',
    'i can',
    "i've",
    'i have sent',
    'on its way',
    'by tomorrow',
    'by tonight',
  ],
  'handed-over': ['here is', "here's", 'attached', 'done', 'i sent', "i've sent", 'you now have'],
  closed: ['anything else', 'goodbye', 'bye', 'take care', 'have a', 'any time', 'come back'],
};

const kindly = [
  'could you',
  'would you',
  'may i',
  'can you',
  'please',
  'do you happen',
  'if you have',
];

/** Lower case, straight apostrophes, and single spaces around every word, so that whole words can be sought. */
function plain(text: string): string {
  const bare = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}']+/gu, ' ');
  return ` ${bare.trim()} `;
}

const saysAny = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => text.includes(plain(phrase)));

/**
 * What there is to notice in one message of the agent.
 *
 * @param customerName Full name; the first is enough to be named.
 * @param detail Words that show that the agent picked up what the customer told of themselves.
 */
export function listen(
  message: string,
  customerName: string,
  detail: readonly string[],
): ReadonlySet<Noticed> {
  const text = plain(message);
  const heard = new Set<Noticed>();
  for (const [what, phrases] of Object.entries(words) as [ByWords, readonly string[]][]) {
    if (saysAny(text, phrases)) heard.add(what);
  }
  const [firstName = customerName] = customerName.split(' ');
  if (saysAny(text, [firstName])) heard.add('named');
  if (saysAny(text, detail)) heard.add('picked-up');
  if (message.includes('?') || saysAny(text, kindly)) {
    heard.add(saysAny(text, kindly) ? 'asked-kindly' : 'asked-baldly');
  }
  return heard;
}
