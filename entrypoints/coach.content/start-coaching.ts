import { i18n } from '#i18n';
import type { Advice, Reply, TaughtPage } from '@/coaching-rules/engine';
import { createReader } from '@/helpdesks/read-page';
import { enterShadowRootsBy } from '@/helpdesks/reading/inside';
import { createMarks, type Mark } from '@/page/marks/create-marks';
import { sayReload } from '@/page/say-reload';
import { watchPage } from '@/page/watch';
import { createSettle } from '@/page/watching/settle';
import { ask, isGone } from '@/platform/ask';
import { watchPacks } from '@/platform/coaching-data';
import { createJudgeClient } from '@/platform/judge-client';
import { shadowRootOf } from '@/platform/shadow-roots';
import { answerTabState, isInFrame, whenSwitchedOff } from '@/platform/tabs';
import { createCoachStore, speaksUp, type CoachDoors } from '@/stores/coach-store';
import { rememberCaret } from './caret';
import { createCoachingSession } from './coaching-session';
import { createSentCounter } from './count-sent';
import { hearAgent } from './hear-agent';
import { showCard } from './show-card';
import { createPageHealth } from './page-health';
import { createSlots } from './slots';
import { tabStateOf } from './tab-state';

/** Milliseconds after a pack or a switch changed until the draft is judged anew. */
const PACKS_WAIT = 150;
/** So many of the latest messages the card keeps off, if it can: what the agent is answering. */
const MESSAGES_IN_SIGHT = 3;
/** Milliseconds that a card waits for the word on the last key before it opens. */
const OPEN_WAIT = 300;
/**
 * Milliseconds after a judgement until the draft is handed to the page that may follow, and the longest
 * that this waits. Not when the page goes away: Firefox calls an answer that comes after that an error.
 */
const HAND_OVER_WAIT = 150;
const HAND_OVER_LIMIT = 1000;

/** Coaches one page until the signal aborts, the site is switched off or the extension is replaced. */
export async function startCoaching(document: Document, pageSignal: AbortSignal): Promise<void> {
  await pageFirst();
  if (pageSignal.aborted || !(await isWanted())) return;
  const ended = new AbortController();
  const signal = AbortSignal.any([pageSignal, ended.signal]);
  // Read now: an orphaned script has no way to ask for it.
  const reload = [i18n.t('card.status.reload'), i18n.t('card.status.reloadNext')];

  // An old script that the browser ended could not take its own elements away.
  for (const left of document.querySelectorAll('goodturn-coach, goodturn-marks')) left.remove();

  const session = createCoachingSession();
  const slots = createSlots();
  const page = createPageHealth();
  const counter = createSentCounter(location.origin, gone);
  const marks = createMarks(signal);
  const store = createCoachStore(doors());
  const handOver = createSettle(counter.leave, HAND_OVER_WAIT, HAND_OVER_LIMIT);
  const client = createJudgeClient({ onPaused: report, onGone: gone, onMore: () => void judge() });
  let returnCaret = (): void => {};
  let paused = false;
  let opening = false;

  function gone(): void {
    if (signal.aborted) return;
    ended.abort();
    // A frame that shows no chat has nothing to say.
    if (session.found || !isInFrame()) sayReload(document, reload);
  }

  function report(nowPaused = paused): void {
    paused = nowPaused;
    store.getState().report(tabStateOf(session.found), !paused);
  }

  async function judge(): Promise<void> {
    if (isGone(null)) return gone();
    const drafted = session.drafted(Date.now());
    if (!drafted) return showNothing();
    counter.drafted(drafted);
    const { draft, conversation, conversationId } = drafted;
    const said = await client.judge(
      conversation,
      draft.text,
      opening || store.getState().open,
      session.silencedIn(conversationId),
    );
    if (said === null || signal.aborted || session.draft !== draft) return undefined;
    const coaching = session.heard(said, conversationId);
    store.getState().show(coaching, draft.text);
    marks.show(draft.box, coaching.advice.filter(speaksUp).map(markOf));
    counter.showed(drafted, coaching);
    handOver.stir();
    return undefined;
  }

  function showNothing(): void {
    store.getState().show(null, '');
    marks.clear();
  }

  function doors(): CoachDoors {
    return {
      async apply(reply: Reply, draft: string) {
        const box = session.draft?.box;
        if (!box || box.text() !== draft) return 'failed';
        const offered = store.getState().coaching?.advice ?? [];
        const advice = offered.find(({ replies }) => replies.includes(reply));
        const end = { start: reply.text.length, end: reply.text.length };
        const select = reply.slots[0] ?? end;
        const result = await box.apply({ start: 0, end: draft.length, text: reply.text, select });
        if (result === 'done') {
          slots.took(reply);
          if (advice) session.took(advice, reply);
          // The agent may send it at once.
          watched.lookAtDraft();
        }
        return result;
      },
      notNow(advice: Advice) {
        const drafted = session.drafted(Date.now());
        if (drafted) counter.notNow(drafted, advice);
        session.notNow(advice);
        void judge();
      },
      async mute({ pack, rule }: Advice) {
        const { saved } = await ask('change', { kind: 'rule', pack, rule, on: false });
        return saved;
      },
      returnCaret: () => returnCaret(),
    };
  }

  const ends = [
    // Later than the background, which hears of it at the same moment.
    watchPacks(() => setTimeout(() => void judge(), PACKS_WAIT)),
    answerTabState(() => tabStateOf(session.found), page.health),
    whenSwitchedOff(() => ended.abort()),
    () => client.stop(),
    handOver.drop,
  ];
  signal.addEventListener('abort', () => ends.forEach((end) => end()));

  await pageFirst();
  if (signal.aborted) return;
  const card = showCard({ document, store, marks, signal });

  const { hearIn } = hearAgent({
    document,
    signal,
    box: () => session.draft?.box ?? null,
    markAt: marks.markAt,
    isOpen: () => store.getState().open,
    onEnter: () => client.wake(),
    onLeave() {
      // The page goes away: too late to ask for anything.
      if (document.hidden) return;
      watched.lookAtDraft();
      counter.leave();
    },
    async onOpen(at) {
      watched.lookAtDraft();
      opening = true;
      // What is said of the last key too, with its replies; a background that sleeps is not waited for.
      await Promise.race([judge(), sleep(OPEN_WAIT)]);
      opening = false;
      const box = session.draft?.box;
      if (!box || signal.aborted) return;
      returnCaret = rememberCaret(box.element);
      store.getState().openCard(at);
    },
    onClose: () => store.getState().closeCard(),
    nextSlot: (draft, from) => slots.next(draft, from),
  });

  await pageFirst();
  if (signal.aborted) return;
  enterShadowRootsBy(shadowRootOf);
  const reader = createReader(document, await taughtHere());
  if (signal.aborted) return;
  const placeCard = () => card.follow(session.draft?.box ?? null, reader.newest(MESSAGES_IN_SIGHT));
  const watched = watchPage({
    document,
    signal,
    reader,
    onReading(found) {
      session.sawPage(found);
      page.saw(found, Date.now());
      report();
      if (found?.reading.state === 'chat') {
        const { conversationId, conversation } = found.reading;
        counter.sawTranscript(conversationId, conversation.messages, async (key) => {
          const sent = session.before(key);
          return sent && client.judgeSent(sent.conversation, sent.text);
        });
      }
      placeCard();
      void judge();
    },
    onDraft(draft) {
      session.sawDraft(draft);
      if (draft) hearIn(draft.box.element.ownerDocument);
      placeCard();
      void judge();
    },
  });
}

/** A frame is coached as long as the page around it is; the browser itself sees to pages. */
async function isWanted(): Promise<boolean> {
  if (!isInFrame()) return true;
  const { coached } = await ask('coached', { url: location.href }).catch(() => ({
    coached: false,
  }));
  return coached;
}

/** The background is asked, for Firefox calls it an error when a page goes away while it reads what is stored. */
async function taughtHere(): Promise<readonly TaughtPage[]> {
  const { pages } = await ask('taught', { url: location.href }).catch(() => ({ pages: [] }));
  return pages;
}

const markOf = ({ span, severity }: Advice): Mark => ({
  span,
  strength: severity === 3 ? 'strong' : 'nudge',
});

/** Each part of starting is a task of its own, with the page's own work in between. */
const pageFirst = (): Promise<void> => sleep(0);

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
