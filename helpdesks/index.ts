import chatwoot from './chatwoot';
import freshchat from './freshchat';
import freshdesk from './freshdesk';
import type { HelpDesk } from './help-desk';
import hubSpot from './hubspot';
import liveChat from './livechat';
import liveHelperChat from './livehelperchat';
import practice from './practice';
import zendesk from './zendesk';

/** Every help desk that Goodturn knows, by id. */
export const helpDesks: readonly HelpDesk[] = [
  chatwoot,
  freshchat,
  freshdesk,
  hubSpot,
  liveChat,
  liveHelperChat,
  practice,
  zendesk,
];
