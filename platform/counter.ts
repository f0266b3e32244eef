import type { SentMessage } from './messages';
import { type Counted, statsItem, withMessage } from './stats';
import type { Storekeeper } from './storekeeper';

/** Messages that wait in memory while storage refuses them. A day's worth; the oldest go first. */
const mostWaiting = 500;

export interface Counter {
  /** Adds a message to the statistics, once, however often it is given. */
  readonly count: (message: SentMessage) => Promise<{ counted: boolean }>;
  /** Drops what waits for storage. */
  readonly forget: () => void;
}

/**
 * Counts sent messages. A message and its id are written together, so that a background killed at any
 * moment has either counted it or not, and asking again does the rest. What storage refuses waits in
 * memory and is written with the next message.
 */
export function createCounter(keeper: Pick<Storekeeper, 'change'>): Counter {
  let waiting: readonly Counted[] = [];
  return {
    count: async ({ of, ...counts }) => {
      waiting = [...waiting, { id: await idOf(of), ...counts }].slice(-mostWaiting);
      const adding = waiting;
      const { saved } = await keeper.change(statsItem, (stats) =>
        adding.reduce(withMessage, stats),
      );
      if (saved) waiting = waiting.filter((each) => !adding.includes(each));
      return { counted: saved };
    },
    forget: () => {
      waiting = [];
    },
  };
}

/** The same for the same message in every tab; 22 characters: 128 bits of a SHA-256. */
async function idOf({ site, conversation, message }: SentMessage['of']): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([site, conversation, message]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 16);
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
