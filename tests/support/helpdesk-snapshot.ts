import type { PageReading } from '@/helpdesks/page-reading';
import { holderOf } from '@/helpdesks/reading/inside';

/** What a fixture's `snapshot.json` holds. */
export interface Snapshot {
  /** The page's address. */
  readonly url: string;
  /** The present. Without a zone where the page writes its times in the agent's own. */
  readonly now: string;
  /** The help desk's id, or null when none recognises the page. */
  readonly helpDesk: string | null;
  readonly reading: unknown;
  /** What is read where the page is laid out and drawn, if that differs: without layout nothing has a side. */
  readonly drawn?: unknown;
}

/**
 * A reading as plain data that is the same in every DOM and time zone: elements by description, times as
 * seconds before `now`.
 */
export function snapshotOf(reading: PageReading | null, now: number): unknown {
  if (reading?.state !== 'chat') return reading;
  const { conversation, replyBox, ...rest } = reading;
  return {
    ...rest,
    replyBox: replyBox && describe(replyBox),
    conversation: {
      ...conversation,
      messages: conversation.messages.map(({ at, ...message }) => ({
        ...message,
        secondsAgo: at === null ? null : (now - at) / 1000,
      })),
    },
  };
}

/** The way to an element, `>>>` into shadow roots and frames; not into the sandbox that a test opens a page in. */
function describe(element: Element): string {
  const mark = ['data-test-id', 'id', 'name', 'class']
    .map((name) => [name, element.getAttribute(name)] as const)
    .find(([, value]) => value);
  const own = mark ? `${element.localName}[${mark[0]}="${mark[1]}"]` : element.localName;
  const holder = holderOf(element.getRootNode());
  return holder?.hasAttribute('sandbox') === false ? `${describe(holder)} >>> ${own}` : own;
}
