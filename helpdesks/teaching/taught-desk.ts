import type { TaughtPage, TaughtSelectors } from '@/coaching-rules/engine';
import type { HelpDesk } from '../help-desk';
import { stepsOf } from '../reading/inside';

/** The id of every help desk that an agent taught. */
const TAUGHT = 'taught';

export const isTaught = ({ id }: Pick<HelpDesk, 'id'>): boolean => id === TAUGHT;

/**
 * What was taught of a page as the facts of a help desk; null when it has a selector that the browser
 * cannot read in place of all others.
 */
export function taughtDesk(page: TaughtPage, document: Document): HelpDesk | null {
  const readable = (selectors: TaughtSelectors): TaughtSelectors | null => {
    const [first, ...rest] = selectors.filter((selector) => isSelector(selector, document));
    return first === undefined ? null : [first, ...rest];
  };
  const [conversation, list, item] = [page.conversation, page.list, page.item].map(readable);
  const [body, replyBox] = [page.body, page.replyBox].map(readable);
  const speakers = page.speakers.filter(
    (rule) => 'side' in rule || isSelector(rule.when, document),
  );
  const noteMode = page.noteMode ? readable(page.noteMode) : [];
  const agentName = page.agentName && readable(page.agentName);
  const isWhole = speakers.length === page.speakers.length;
  // A note that cannot be told any more would be coached: then nothing is.
  const isKnown = conversation && list && item && body && replyBox && noteMode;
  if (!isKnown || !isWhole) return null;
  const [first, ...others] = conversation.map((at) => rootAt(at, page.id));
  if (!first) return null;
  return {
    id: TAUGHT,
    name: new URL(page.site).hostname,
    standing: { kind: 'partial', seen: 'as the agent taught it', lacks: 'what it was not shown' },
    hosts: [],
    recognise: { page: [] },
    examples: { here: [], elsewhere: [] },
    conversation: {
      roots: [first, ...others],
      ...(page.id === null && { url: /^[a-z]+:\/\/[^/]+(\/.*)$/ }),
    },
    messages: {
      list,
      item,
      key: page.key === null ? 'content' : { attribute: page.key, pattern: /^(.+)$/ },
      order: 'by-layout',
      speakers,
      body: { at: body, take: 'all', drop: page.drop.filter((each) => isSelector(each, document)) },
      ...labelsOf(page, readable),
    },
    customerName: [],
    nameless: NOBODY,
    agentName: agentName ? [{ at: agentName, within: 'page' }] : [],
    replyBox: { at: replyBox, note: noteMode ?? [] },
  };
}

/** Names and times, as far as the page shows any. */
function labelsOf(
  { author, time }: TaughtPage,
  readable: (selectors: TaughtSelectors) => TaughtSelectors | null,
): Pick<HelpDesk['messages'], 'author' | 'time'> {
  const names = author && readable(author.at);
  const times = time && readable(time.at);
  return {
    ...(names && { author: { at: names, shown: author.onEach ? 'on-each' : 'on-first-of-run' } }),
    ...(times && {
      time: {
        at: times,
        format: time.format,
        ...(time.attribute !== null && { attribute: time.attribute }),
      },
    }),
  };
}

/** What tools write beside a message instead of a name. */
const NOBODY = /^(?:customer|client|visitor|guest|user|you|me|agent|support|contact|anonymous)\b/i;

const rootAt = (at: string, id: string | null): HelpDesk['conversation']['roots'][number] => ({
  at,
  sideBySide: true,
  ...(id !== null && { id: { attribute: id, pattern: /^(.+)$/ } }),
});

/** Whether the browser can read a selector; none of it is ever run. */
function isSelector(selector: string, document: Document): boolean {
  try {
    const nothing = document.createDocumentFragment();
    for (const step of stepsOf(selector)) nothing.querySelector(step);
    return true;
  } catch {
    return false;
  }
}
