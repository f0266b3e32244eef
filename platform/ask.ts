import { browser } from 'wxt/browser';
import type { Envelope, Kind, Requests } from './messages';

/**
 * How long to wait for an answer, in milliseconds, before asking once more. A cold background needs
 * about 0.1 s to start and 0.2 s to ready the engine (1 s on a slow machine); checking a pack runs
 * every example in it.
 */
const patience: Record<Kind, number> = {
  count: 3000,
  leave: 3000,
  resume: 3000,
  change: 3000,
  import: 20_000,
  remove: 3000,
  told: 3000,
  wipe: 3000,
  coached: 3000,
  taught: 3000,
  judge: 2000,
  teach: 3000,
  learnt: 3000,
  forget: 3000,
  wake: 3000,
};

/** The name of the ports that requests travel by. */
export const PORT = 'goodturn';

/** An answer as it travels. `failed`: the background could not answer, in words for a developer. */
export type Reply<K extends Kind> = { readonly answer: Requests[K]['answer'] } | { failed: string };

/**
 * Asks the background, starting it if it is not running. A request that a dying background took with
 * it, or that is not answered in time, is asked once more.
 *
 * Rejects when the second attempt fails too; with an error that `isGone` recognises when the
 * extension was updated or removed under the page.
 */
export async function ask<K extends Kind>(
  kind: K,
  payload: Requests[K]['ask'],
): Promise<Requests[K]['answer']> {
  try {
    return await askOnce(kind, payload);
  } catch (error) {
    if (isGone(error)) throw error;
    return askOnce(kind, payload);
  }
}

/**
 * Over a port of its own: a page that goes away just closes it. What `sendMessage` promises, Firefox would still
 * keep, and write to the console that nobody was there any more.
 */
function askOnce<K extends Kind>(
  kind: K,
  payload: Requests[K]['ask'],
): Promise<Requests[K]['answer']> {
  const envelope: Envelope<K> = { goodturn: kind, payload };
  return new Promise((resolve, reject) => {
    const port = browser.runtime.connect({ name: PORT });
    const late = setTimeout(() => {
      port.disconnect();
      reject(new Error(`No answer to "${kind}" in ${patience[kind]} ms.`));
    }, patience[kind]);
    port.onMessage.addListener((reply: Reply<K>) => {
      clearTimeout(late);
      port.disconnect();
      if ('failed' in reply) reject(new Error(reply.failed));
      else resolve(reply.answer);
    });
    port.onDisconnect.addListener(() => {
      clearTimeout(late);
      reject(new Error(closedWhy() ?? `Nobody answered "${kind}".`));
    });
    port.postMessage(envelope);
  });
}

/** Why a port was closed, where the browser says so; Chrome complains in the console unless it is asked. */
export const closedWhy = (): string | undefined => browser.runtime.lastError?.message;

/**
 * True when the extension was updated, reloaded or removed under the page that this script runs in:
 * nothing will ever answer it again, and only a reload of the page brings coaching back.
 */
export function isGone(error: unknown): boolean {
  // Chrome takes the id away from an orphaned script; Firefox kills the object.
  if (!browser.runtime?.id) return true;
  return error instanceof Error && /context invalidated|dead object/i.test(error.message);
}
