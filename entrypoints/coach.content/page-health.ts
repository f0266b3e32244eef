import type { Found } from '@/helpdesks/read-page';
import { isTaught } from '@/helpdesks/teaching/taught-desk';
import { isTextField } from '@/page/reply-boxes/text-field';
import type { PageHealth, PagePart } from '@/platform/messages';

const parts: readonly PagePart[] = [
  'help-desk',
  'conversation',
  'messages',
  'speakers',
  'customer-name',
  'agent-name',
  'times',
  'reply-box',
];

/** Remembers, while the page is open, what was found on it and since when. */
export function createPageHealth() {
  const known = new Map<PagePart, { readonly found: boolean; readonly since: number }>();
  let last: Found | null = null;

  return {
    /** @param now milliseconds since the epoch */
    saw(found: Found | null, now: number): void {
      last = found;
      for (const part of parts) {
        const isFound = isThere(part, found);
        if (known.get(part)?.found !== isFound) known.set(part, { found: isFound, since: now });
      }
    },

    health: (): PageHealth => ({
      helpDesk: last && {
        name: last.helpDesk.name,
        standing: isTaught(last.helpDesk) ? 'taught' : last.helpDesk.standing.kind,
      },
      parts: [...known].map(([part, { found, since }]) => ({ part, found, since })),
      chat: chatOf(last),
    }),
  };
}

function isThere(part: PagePart, found: Found | null): boolean {
  if (part === 'help-desk' || !found) return found !== null;
  const { reading } = found;
  if (reading.state === 'no-chat') return false;
  if (reading.state === 'chat') return !reading.missing.includes(part);
  // Of a chat that cannot be read, nothing is known but that it is there.
  const noChat = reading.missing.some((gap) => /conversation/.test(gap));
  return part === 'conversation' && !noChat;
}

function chatOf(found: Found | null): PageHealth['chat'] {
  if (found?.reading.state !== 'chat') return null;
  const { conversation, replyBox, noteMode } = found.reading;
  const { messages } = conversation;
  const count = (is: (message: (typeof messages)[number]) => boolean) => messages.filter(is).length;
  const [customer, agent, unknown] = (['customer', 'agent', 'unknown'] as const).map((speaker) =>
    count((message) => message.speaker === speaker),
  ) as [number, number, number];
  return {
    customer,
    agent,
    unknown,
    others: messages.length - customer - agent - unknown,
    named: count(({ name }) => name !== null),
    timed: count(({ at }) => at !== null),
    replyBox: replyBox && (isTextField(replyBox) ? 'text-field' : 'editor'),
    noteMode,
  };
}
