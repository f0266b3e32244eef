import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Advice, Coaching, Message } from '@/coaching-rules/engine';
import background from '@/entrypoints/background';
import type { Drafted } from '@/entrypoints/coach.content/coaching-session';
import { createSentCounter } from '@/entrypoints/coach.content/count-sent';
import { readItem } from '@/platform/damaged';
import { statsItem } from '@/platform/stats';
import { fakeSites } from '../platform/fake-sites';

const nudge: Advice = {
  rule: 'calm-down',
  pack: 'starter',
  dimension: 'acknowledge',
  severity: 2,
  span: { start: 0, end: 4 },
  say: '',
  why: '',
  source: null,
  replies: [],
};
const coaching = (advice: readonly Advice[]): Coaching => ({
  advice,
  moves: [],
  customer: {
    phase: 'working',
    firstName: null,
    feeling: 'neutral',
    hook: null,
    thing: null,
    openQuestions: [],
    waited: null,
  },
  wants: [],
});
const message = (key: string, text: string): Message => ({
  key,
  speaker: 'agent',
  text,
  name: null,
  at: null,
});
const drafted = (text: string, draftId = 1, conversationId = '12'): Drafted => ({
  draft: { box: {} as never, text },
  draftId,
  conversationId,
  conversation: { messages: [], customerName: null, agentName: null, partial: false, now: 0 },
});
const old = message('1', 'Let me look.');
const words = 'I am on it, and I will call you today.';

/** One page of the help desk, from its load on. */
function loadPage() {
  return createSentCounter('https://help.example', () => undefined);
}

const counted = async () => Object.values((await readItem(statsItem)).value.days)[0]?.changed;

describe('counting with several conversations open', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    fakeSites({ granted: ['https://help.example/*'], tabs: [] });
    background.main();
  });

  it('counts what was changed in a draft that was left and is back', async () => {
    const judged = async () => coaching([]);
    const page = loadPage();
    page.sawTranscript('12', [old], judged);
    page.drafted(drafted(words));
    page.showed(drafted(words), coaching([nudge]));
    page.drafted(drafted('And you?', 2, '13'));
    page.showed(drafted('And you?', 2, '13'), coaching([]));
    page.drafted(drafted(words, 3));
    page.showed(drafted(words, 3), coaching([]));
    await vi.waitFor(async () => {
      page.sawTranscript('12', [old, message('2', words)], judged);
      expect((await counted())?.acknowledge).toBe(1);
    });
  });
});

describe('counting across page loads', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    fakeSites({ granted: ['https://help.example/*'], tabs: [] });
    background.main();
  });
  afterEach(() => vi.restoreAllMocks());

  const judged = async () => coaching([]);

  /** A page on which the agent was nudged, wrote something else and sent it, and which is gone then. */
  async function sendOnAPage(): Promise<void> {
    const page = loadPage();
    page.sawTranscript('12', [old], judged);
    await vi.waitFor(async () => {
      page.drafted(drafted(words));
      page.showed(drafted(words), coaching([nudge]));
      page.leave();
      expect(await fakeBrowser.storage.session.get(null)).not.toEqual({});
    });
  }

  it('counts on the next page what the last one did not live to see', async () => {
    await sendOnAPage();
    loadPage().sawTranscript('12', [old, message('2', words)], judged);
    await vi.waitFor(async () => expect((await counted())?.acknowledge).toBe(1));
  });

  it('counts it once, however many pages show it', async () => {
    await sendOnAPage();
    const pages = [loadPage(), loadPage()];
    for (const page of pages) page.sawTranscript('12', [old, message('2', words)], judged);
    await vi.waitFor(async () => expect((await counted())?.acknowledge).toBe(1));
    loadPage().sawTranscript('12', [old, message('2', words)], judged);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await counted())?.acknowledge).toBe(1);
  });

  it('counts nothing when the draft was not sent', async () => {
    await sendOnAPage();
    const judge = vi.fn<typeof judged>(judged);
    loadPage().sawTranscript('12', [old, message('2', 'Something else altogether.')], judge);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(judge).not.toHaveBeenCalled();
    expect(await counted()).toBeUndefined();
  });
});
