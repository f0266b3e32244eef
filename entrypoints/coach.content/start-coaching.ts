import { i18n } from '#i18n';
import type { Advice, Reply } from '@/coaching-rules/engine';
import { builtInPacks } from '@/coaching-rules/packs';
import { activeRoots, createReader } from '@/helpdesks/read-page';
import { createMarks } from '@/page/marks/create-marks';
import { sayReload } from '@/page/say-reload';
import { watchPage } from '@/page/watch';
import { ask, isGone } from '@/platform/ask';
import { loadPacks, watchPacks, type CoachingData } from '@/platform/coaching-data';
import { createGrammarClient } from '@/platform/grammar-client';
import { answerTabState, whenSwitchedOff } from '@/platform/tabs';
import { createCoachStore, speaksUp, type CoachDoors } from '@/stores/coach-store';
import { rememberCaret } from './caret';
import { createCoachingSession } from './coaching-session';
import { createSentCounter } from './count-sent';
import { hearAgent } from './hear-agent';
import { inSlices } from './in-slices';
import { readyCoach } from './ready-coach';
import { showCard } from './show-card';
import { createSlots } from './slots';
import { tabStateOf } from './tab-state';

/** Coaches one page until the signal aborts, the site is switched off or the extension is replaced. */
export function startCoaching(document: Document, pageSignal: AbortSignal): void {
  const ended = new AbortController();
  const signal = AbortSignal.any([pageSignal, ended.signal]);
  // Read now: an orphaned script has no way to ask for it.
  const reload = [i18n.t('card.status.reload'), i18n.t('card.status.reloadNext')];

  // An old script that the browser ended could not take its own elements away.
  for (const left of document.querySelectorAll('goodturn-coach, goodturn-marks')) left.remove();

  const session = createCoachingSession();
  const slots = createSlots();
  const counter = createSentCounter(location.origin, gone);
  const marks = createMarks(signal);
  const store = createCoachStore(doors());
  const grammar = createGrammarClient({ onGrammar: judge, onPaused: report, onGone: gone });
  const card = showCard({ document, store, marks, signal });
  let returnCaret = (): void => {};
  let deepChecks = true;

  function gone(): void {
    if (signal.aborted) return;
    ended.abort();
    sayReload(document, reload);
  }

  function report(paused = !deepChecks): void {
    deepChecks = !paused;
    store.getState().report(tabStateOf(session.found), deepChecks);
  }

  function judge(): void {
    if (isGone(null)) return gone();
    const judgement = session.judge(Date.now(), grammar.known);
    store.getState().show(judgement?.coaching ?? null, judgement?.draft.text ?? '');
    if (!judgement) return marks.clear();
    const { coaching, draft } = judgement;
    marks.show(
      draft.box,
      coaching.advice.filter(speaksUp).map(({ span, severity }) => ({
        span,
        strength: severity === 3 ? 'strong' : 'nudge',
      })),
    );
    grammar.want(coaching.wants);
    counter.saw(judgement);
  }

  function doors(): CoachDoors {
    return {
      async apply(reply: Reply, draft: string) {
        const box = session.draft?.box;
        if (!box || box.text() !== draft) return 'failed';
        const end = { start: reply.text.length, end: reply.text.length };
        const select = reply.slots[0] ?? end;
        const result = await box.apply({ start: 0, end: draft.length, text: reply.text, select });
        if (result === 'done') {
          slots.took(reply);
          // The agent may send it at once.
          watched.lookAtDraft();
        }
        return result;
      },
      notNow(advice: Advice) {
        session.notNow(advice);
        judge();
      },
      async mute({ pack, rule }: Advice) {
        const { saved } = await ask('change', { kind: 'rule', pack, rule, on: false });
        return saved;
      },
      returnCaret: () => returnCaret(),
    };
  }

  /** Later packs win: a compilation that is overtaken ends unused. */
  let compiling = new AbortController();
  async function use({ packs }: CoachingData): Promise<void> {
    compiling.abort();
    compiling = new AbortController();
    const coach = await inSlices(
      readyCoach(packs, session.conversation(null)),
      AbortSignal.any([signal, compiling.signal]),
    );
    if (!coach) return;
    session.coachWith(coach);
    judge();
  }

  void loadPacks(builtInPacks).then(use);
  const ends = [
    watchPacks(builtInPacks, (data) => void use(data)),
    answerTabState(() => tabStateOf(session.found)),
    whenSwitchedOff(() => ended.abort()),
    () => grammar.stop(),
  ];
  signal.addEventListener('abort', () => ends.forEach((end) => end()));

  hearAgent({
    document,
    signal,
    box: () => session.draft?.box ?? null,
    markAt: marks.markAt,
    isOpen: () => store.getState().open,
    onEnter: () => grammar.wake(),
    onOpen(at) {
      watched.lookAtDraft();
      const box = session.draft?.box;
      if (!box) return;
      returnCaret = rememberCaret(box.element);
      store.getState().openCard(at);
    },
    onClose: () => store.getState().closeCard(),
    nextSlot: (draft, from) => slots.next(draft, from),
  });

  const reader = createReader(document);
  const watched = watchPage({
    document,
    signal,
    reader: {
      read: (url, options) => reader.read(url, options),
      roots: (url) => activeRoots(document, url),
    },
    onReading(found) {
      session.sawPage(found);
      report();
      if (found?.reading.state === 'chat') {
        const { conversationId, conversation } = found.reading;
        counter.sawTranscript(conversationId, conversation.messages, (key) =>
          session.judgeSent(key, grammar.known),
        );
      }
      card.follow(session.draft?.box ?? null);
      judge();
    },
    onDraft(draft) {
      session.sawDraft(draft);
      card.follow(draft?.box ?? null);
      judge();
    },
  });
}
