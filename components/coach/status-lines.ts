import { i18n } from '#i18n';
import {
  adviceCount,
  type CoachNote,
  type CoachState,
  type CoachStatus,
  currentPraise,
} from '@/stores/coach-store';

/** One thing the card says of its own state: what is the matter, and what to do next if anything. */
export interface StatusLine {
  readonly what: string;
  readonly next: string | null;
}

type Gap = Extract<CoachStatus, { state: 'unreadable' }>['missing'][number];

const gapKeys = {
  conversation: 'card.status.conversation',
  messages: 'card.status.messages',
  speakers: 'card.status.speakers',
  'customer-name': 'card.status.customerName',
  'agent-name': 'card.status.agentName',
  times: 'card.status.times',
  'reply-box': 'card.status.replyBox',
  'one-active-conversation': 'card.status.oneActiveConversation',
} as const satisfies Record<Gap, string>;

const line = (what: string, next: string | null = null): StatusLine => ({ what, next });

/** In plain words why the card is silent, or what it has to do without. Empty when all is well. */
export function statusLines(state: CoachState): readonly StatusLine[] {
  const { status, answering } = state;
  // How a page is read matters when nothing else is to be said.
  const isSilent = adviceCount(state) === 0 && currentPraise(state) === null;
  switch (status.state) {
    case 'coaching':
      return status.noteMode
        ? [line(i18n.t('card.status.noteMode'))]
        : [
            ...(answering
              ? []
              : [line(i18n.t('card.status.notAnswering'), i18n.t('card.status.notAnsweringNext'))]),
            ...status.missing.map((gap) => line(i18n.t(gapKeys[gap]))),
            ...(status.taught && isSilent
              ? [line(i18n.t('card.status.taught'), i18n.t('card.status.taughtNext'))]
              : []),
          ];
    case 'unreadable':
      return unreadable(status);
    case 'no-chat':
      return [
        line(
          i18n.t('card.status.noChat'),
          i18n.t(status.taught ? 'card.status.taughtNoChatNext' : 'card.status.noChatNext'),
        ),
      ];
    case 'unknown-page':
      return [line(i18n.t('card.status.unknownPage'), i18n.t('card.status.unknownPageNext'))];
    case 'paused':
      return [line(i18n.t('card.status.paused'), i18n.t('card.status.pausedNext'))];
    case 'reload-needed':
      return [line(i18n.t('card.status.reload'), i18n.t('card.status.reloadNext'))];
    default:
      status satisfies never;
      return [];
  }
}

/** What cannot be read, and at last what the agent can do about it. */
function unreadable({
  missing,
  taught,
}: Extract<CoachStatus, { state: 'unreadable' }>): readonly StatusLine[] {
  const gaps = missing.map((gap) => i18n.t(gapKeys[gap]));
  const all = taught ? [i18n.t('card.status.taughtNoLonger'), ...gaps] : gaps;
  const next = i18n.t(taught ? 'card.status.taughtAgain' : 'card.status.unreadableNext');
  return all.map((gap, at) => line(gap, at === all.length - 1 ? next : null));
}

const noteKeys = {
  applied: 'card.note.applied',
  copied: 'card.note.copied',
  failed: 'card.note.failed',
  muted: 'card.note.muted',
  'not-muted': 'card.note.notMuted',
  'not-now': 'card.note.notNow',
} as const satisfies Record<CoachNote, string>;

/** What came of the last deed, in one or two short sentences. */
export function noteText(note: CoachNote): string {
  return i18n.t(noteKeys[note]);
}
