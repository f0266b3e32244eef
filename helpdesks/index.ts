import chatwoot from './chatwoot';
import genesys from './genesys';
import type { HelpDesk } from './help-desk';
import liveHelperChat from './livehelperchat';
import practice from './practice';
import reamaze from './reamaze';
import salesforce from './salesforce';
import zendesk from './zendesk';

/** Every help desk that Goodturn knows, by id. */
export const helpDesks: readonly HelpDesk[] = [
  chatwoot,
  genesys,
  liveHelperChat,
  practice,
  reamaze,
  salesforce,
  zendesk,
];
