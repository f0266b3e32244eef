import chatwoot from './chatwoot';
import freeScout from './freescout';
import type { HelpDesk } from './help-desk';
import libredesk from './libredesk';
import liveHelperChat from './livehelperchat';
import osTicket from './osticket';
import practice from './practice';
import zendesk from './zendesk';

/** Every help desk that Goodturn knows, by id. */
export const helpDesks: readonly HelpDesk[] = [
  chatwoot,
  freeScout,
  libredesk,
  liveHelperChat,
  osTicket,
  practice,
  zendesk,
];
