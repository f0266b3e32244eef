import type { HelpDesk } from './help-desk';
import chatwoot from './chatwoot';
import crisp from './crisp';
import freeScout from './freescout';
import freshchat from './freshchat';
import freshdesk from './freshdesk';
import genesys from './genesys';
import helpScout from './helpscout';
import hubSpot from './hubspot';
import intercom from './intercom';
import libredesk from './libredesk';
import liveChat from './livechat';
import liveHelperChat from './livehelperchat';
import osTicket from './osticket';
import practice from './practice';
import reamaze from './reamaze';
import rocketchat from './rocketchat';
import salesforce from './salesforce';
import tiledesk from './tiledesk';
import zammad from './zammad';
import zammadChat from './zammad-chat';
import zammadDesktop from './zammad-desktop';
import zendesk from './zendesk';

/** Every help desk that Goodturn knows, by id. */
export const helpDesks: readonly HelpDesk[] = [
  chatwoot,
  crisp,
  freeScout,
  freshchat,
  freshdesk,
  genesys,
  helpScout,
  hubSpot,
  intercom,
  libredesk,
  liveChat,
  liveHelperChat,
  osTicket,
  practice,
  reamaze,
  rocketchat,
  salesforce,
  tiledesk,
  zammad,
  zammadChat,
  zammadDesktop,
  zendesk,
];
