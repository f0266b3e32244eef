import { i18n } from '#i18n';
import type { Here, MissingPart } from './here';
import { readerLocale } from './text-language';

/** What to say about a page: one line of what, then what it means or what to do. */
export interface HereWords {
  readonly title: string;
  readonly details: readonly string[];
}

export const missingWords: Readonly<Record<MissingPart, () => string>> = {
  conversation: () => i18n.t('popup.missing.conversation'),
  messages: () => i18n.t('popup.missing.messages'),
  speakers: () => i18n.t('popup.missing.speakers'),
  'customer-name': () => i18n.t('popup.missing.customerName'),
  'agent-name': () => i18n.t('popup.missing.agentName'),
  times: () => i18n.t('popup.missing.times'),
  'reply-box': () => i18n.t('popup.missing.replyBox'),
  'one-active-conversation': () => i18n.t('popup.missing.oneActiveConversation'),
};

type WordsByState = {
  readonly [S in Here['state']]: (
    here: Extract<Here, { state: S }>,
    helpDesks: readonly string[],
  ) => HereWords;
};

const words: WordsByState = {
  checking: () => ({ title: i18n.t('popup.here.checking'), details: [] }),
  'browser-page': () => ({
    title: i18n.t('popup.here.browserPage'),
    details: [i18n.t('popup.here.browserPageDetail')],
  }),
  'not-granted': ({ site, refused }) => ({
    title: i18n.t('popup.here.notGranted'),
    details: [
      refused ? i18n.t('popup.here.refused') : i18n.t('popup.here.notGrantedDetail', [site]),
    ],
  }),
  off: () => ({
    title: i18n.t('popup.here.off'),
    details: [i18n.t('popup.here.offDetail')],
  }),
  'reload-needed': () => ({
    title: i18n.t('popup.here.reloadNeeded'),
    details: [i18n.t('popup.here.reloadNeededDetail')],
  }),
  'unknown-page': (_, helpDesks) => ({
    title: i18n.t('popup.here.unknownPage'),
    details: [
      i18n.t('popup.here.unknownPageDetail', [either(helpDesks)]),
      i18n.t('popup.here.unknownPageTeach'),
    ],
  }),
  'no-chat': ({ helpDesk, taught }) => ({
    title: i18n.t('popup.here.noChat', [helpDesk]),
    details: [i18n.t(taught ? 'popup.here.noChatTaught' : 'popup.here.noChatDetail')],
  }),
  unreadable: ({ helpDesk, missing, taught }) => ({
    title: i18n.t('popup.here.unreadable'),
    details: taught
      ? [i18n.t('popup.here.unreadableTaught', [either(partsOf(missing))])]
      : [
          i18n.t('popup.here.unreadableDetail', [helpDesk, either(partsOf(missing))]),
          i18n.t('popup.here.unreadableTodo', [helpDesk]),
        ],
  }),
  coaching: (here) => ({
    title: i18n.t('popup.here.coaching', [here.helpDesk]),
    details: coachingDetails(here),
  }),
};

/**
 * Puts a page's state into words.
 *
 * @param helpDesks names of the help desks that Goodturn reads, for pages that are none of them
 */
export function wordsFor<S extends Here['state']>(
  here: Extract<Here, { state: S }>,
  helpDesks: readonly string[],
): HereWords {
  const wordsOf: WordsByState[S] = words[here.state];
  return wordsOf(here, helpDesks);
}

function coachingDetails(here: Extract<Here, { state: 'coaching' }>): string[] {
  const first = here.noteMode ? i18n.t('popup.here.noteMode') : i18n.t('popup.here.coachingDetail');
  if (here.missing.length === 0) return [first];
  return [first, i18n.t('popup.here.coachingGaps', [either(partsOf(here.missing))])];
}

function partsOf(missing: readonly MissingPart[]): string[] {
  return missing.map((part) => missingWords[part]());
}

/** "the messages or the reply box", as the reader joins alternatives. */
function either(parts: readonly string[]): string {
  return new Intl.ListFormat(readerLocale(), { type: 'disjunction' }).format(parts);
}
