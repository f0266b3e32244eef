import type { HelpDesk } from '@/helpdesks/help-desk';
import { madeUpDesk } from './made-up-desk';

/** As in ServiceNow: the transcript in one shadow root, the box two deeper. */
export const inShadows: HelpDesk = {
  ...madeUpDesk,
  id: 'in-shadows',
  recognise: { page: [['[data-made-up="shadows"]']] },
  conversation: {
    roots: [{ at: 'chat-app >>> .chat', id: { attribute: 'data-chat', pattern: /^(\w+)$/ } }],
    url: /\/chats\/(\w+)/,
  },
  messages: { ...madeUpDesk.messages, list: ['chat-log >>> .list'] },
  replyBox: {
    at: ['chat-input >>> chat-box >>> textarea, [role="textbox"]'],
    note: ['chat-input >>> .note-mode'],
  },
};

/** As in Genesys Cloud: transcript and box in a frame, in one of several panes, in a shadow root. */
export const inFrame: HelpDesk = {
  ...madeUpDesk,
  id: 'in-frame',
  recognise: { page: [['[data-made-up="frame"]']] },
  messages: { ...madeUpDesk.messages, list: ['iframe.gadget >>> .list'] },
  replyBox: {
    at: ['iframe.gadget >>> [role="textbox"]'],
    note: ['iframe.gadget >>> .note-mode'],
  },
};

/** As WhatsApp in Freshchat: transcript and box in a frame of another origin. */
export const framed: HelpDesk = {
  ...madeUpDesk,
  id: 'framed',
  recognise: { page: [['[data-made-up="framed"]']] },
  frames: ['http://localhost/framed*'],
  conversation: { roots: madeUpDesk.conversation.roots },
  replyBox: { at: ['textarea'], note: [] },
};
