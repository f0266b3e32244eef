import chatwoot from './chatwoot';
import type { HelpDesk } from './help-desk';
import liveHelperChat from './livehelperchat';
import practice from './practice';
import rocketchat from './rocketchat';
import tiledesk from './tiledesk';
import zammad from './zammad';
import zammadChat from './zammad-chat';
import zammadDesktop from './zammad-desktop';
import zendesk from './zendesk';

/** Every help desk that Goodturn knows, by id. */
export const helpDesks: readonly HelpDesk[] = [
  chatwoot,
  liveHelperChat,
  practice,
  rocketchat,
  tiledesk,
  zammad,
  zammadChat,
  zammadDesktop,
  zendesk,
];
