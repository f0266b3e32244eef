import { i18n } from '#i18n';
import type { Health } from './here';
import { missingWords } from './here-words';
import { readerLocale } from './text-language';

type HealthPart = Health['parts'][number]['part'];

/** What a part of the page is called. */
export const partWords = (part: HealthPart): string =>
  part === 'help-desk' ? '' : missingWords[part]();

/** A moment of today, as the reader's clock shows it. */
export const clock = (since: number): string =>
  new Intl.DateTimeFormat(readerLocale(), { timeStyle: 'short' }).format(since);

const standingKeys = {
  verified: 'popup.health.verified',
  documented: 'popup.health.documented',
  partial: 'popup.health.partial',
  taught: 'popup.health.taught',
} as const satisfies Record<NonNullable<Health['helpDesk']>['standing'], string>;

/** Which help desk it is and how well it is known. */
export function standingWords(helpDesk: Health['helpDesk']): string {
  if (helpDesk === null) return i18n.t('popup.health.noHelpDesk');
  return i18n.t(standingKeys[helpDesk.standing], [helpDesk.name]);
}

/** How many messages by whom, and what is known of them. */
export function chatWords(chat: NonNullable<Health['chat']>): string[] {
  const { customer, agent, others, unknown, named, timed, replyBox, noteMode } = chat;
  const boxes = {
    'text-field': () => i18n.t('popup.health.textField'),
    editor: () => i18n.t('popup.health.editor'),
  };
  return [
    i18n.t('popup.health.messages', [customer, agent, others]),
    ...(unknown > 0 ? [i18n.t('popup.health.unknown', unknown)] : []),
    i18n.t('popup.health.known', [named, timed]),
    ...(replyBox ? [boxes[replyBox]()] : []),
    ...(noteMode ? [i18n.t('popup.here.noteMode')] : []),
  ];
}
