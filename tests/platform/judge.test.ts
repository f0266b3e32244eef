import { describe, expect, it, vi } from 'vitest';
import type { Advice, Coach, Coaching, Conversation, Grammar } from '@/coaching-rules/engine';
import type { ask } from '@/platform/ask';
import { createJudge, type ReadSentence } from '@/platform/judge';
import { createJudgeClient, type JudgeEvents } from '@/platform/judge-client';
import type { Judgement, Question } from '@/platform/messages';

const coachingOf = (draft: string, wants: readonly string[] = []): Coaching => ({
  advice: [],
  moves: [{ rule: draft, dimension: 'own', span: { start: 0, end: 0 }, say: '' }],
  customer: {
    phase: 'working',
    firstName: null,
    feeling: 'neutral',
    hook: null,
    thing: null,
    openQuestions: [],
    waited: null,
  },
  wants,
});
const chat: Conversation = {
  messages: [{ key: '1', speaker: 'customer', text: 'Hi', name: null, at: null }],
  customerName: 'Maya',
  agentName: null,
  partial: false,
  now: 60_000,
};
const { now, ...content } = chat;
const question = (draft: string, conversation: Question['conversation'] = content): Question => ({
  conversationKey: 'tab/1',
  conversation,
  now,
  draft,
  silenced: [],
  withReplies: true,
});
const readSentence: ReadSentence = () => ({
  imperative: true,
  agentlessPassives: [],
  things: [],
});
/** Wants grammar for every draft, and says in `wants` that it has none. */
const grammarian: Coach = {
  coach: (_, draft, grammar: Grammar = new Map()) =>
    coachingOf(draft, grammar.has(draft) ? [] : [draft]),
};
const plain: Coach = { coach: (_, draft) => coachingOf(draft) };

describe('the background judging drafts', () => {
  it('readies the engine once, and again only after the packs changed', async () => {
    const load = vi.fn<() => Promise<Coach>>(async () => plain);
    const judge = createJudge(load, async () => readSentence);
    expect(load).not.toHaveBeenCalled();
    await judge.warm();
    await judge.judge(question('Hello'));
    expect(load).toHaveBeenCalledTimes(1);
    judge.renew();
    await judge.judge(question('Hello'));
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('tries again after the engine could not be loaded', async () => {
    const load = vi
      .fn<() => Promise<Coach>>(async () => plain)
      .mockRejectedValueOnce(new Error('no memory'));
    const judge = createJudge(load, async () => readSentence);
    await expect(judge.judge(question('Hello'))).rejects.toThrow('no memory');
    expect(await judge.judge(question('Hello'))).toMatchObject({ kind: 'coaching' });
  });

  it('remembers a conversation, and asks for one that it does not know', async () => {
    const judge = createJudge(
      async () => plain,
      async () => readSentence,
    );
    expect(await judge.judge(question('Hello', null))).toEqual({ kind: 'which-conversation' });
    await judge.judge(question('Hello'));
    expect(await judge.judge(question('Hello Maya', null))).toMatchObject({ kind: 'coaching' });
  });

  it('answers at once without grammar, says that more may come, and then has it', async () => {
    const judge = createJudge(
      async () => grammarian,
      async () => readSentence,
    );
    const first = await judge.judge(question('Send it.'));
    expect(first).toMatchObject({ kind: 'coaching', more: true });
    await vi.waitFor(async () => {
      const next = await judge.judge(question('Send it.'));
      expect(next).toMatchObject({ more: false, coaching: { wants: [] } });
    });
  });

  it('answers with plain data, replies made', async () => {
    const advice: Advice = {
      rule: 'r',
      pack: 'p',
      dimension: 'own',
      severity: 2,
      span: null,
      say: '',
      why: '',
      source: null,
      get replies() {
        return [{ touch: 'add' as const, text: 'Hello Maya', slots: [] }];
      },
    };
    const lazy: Coach = { coach: () => ({ ...coachingOf(''), advice: [advice] }) };
    const judge = createJudge(
      async () => lazy,
      async () => readSentence,
    );
    const judgement = await judge.judge(question('Hello'));
    const [sent] = judgement.kind === 'coaching' ? judgement.coaching.advice : [];
    expect(Object.getOwnPropertyDescriptor(sent, 'replies')?.value).toHaveLength(1);
    const hurried = await judge.judge({ ...question('Hello'), withReplies: false });
    expect(hurried).toMatchObject({ coaching: { advice: [{ replies: [] }] } });
  });

  it('loads no tagger for drafts that do not hang on grammar', async () => {
    const load = vi.fn<() => Promise<ReadSentence>>(async () => readSentence);
    await createJudge(async () => plain, load).judge(question('Hello'));
    expect(load).not.toHaveBeenCalled();
  });
});

type Answer = (question: Question) => Promise<Judgement> | Judgement;

function client(answer: Answer, events: Partial<JudgeEvents> = {}) {
  const asked: Question[] = [];
  const askFor = (async (_: string, payload: Question) => {
    asked.push(payload);
    return answer(payload);
  }) as typeof ask;
  const nothing = (): void => {};
  const made = createJudgeClient(
    { onPaused: nothing, onGone: nothing, onMore: nothing, ...events },
    askFor,
  );
  return { ...made, asked };
}
const coached: Answer = ({ draft }) => ({
  kind: 'coaching',
  coaching: coachingOf(draft),
  more: false,
});

describe('a coached page asking', () => {
  it('gives the conversation along once, and again when it has changed', async () => {
    const { judge, asked } = client(coached);
    await judge(chat, 'H', false);
    await judge({ ...chat, now: 120_000, messages: [...chat.messages] }, 'He', false);
    await judge({ ...chat, customerName: 'Maya Lind' }, 'Hel', false);
    expect(asked.map(({ conversation }) => conversation?.customerName)).toEqual([
      'Maya',
      undefined,
      'Maya Lind',
    ]);
    expect(asked[0]?.conversationKey).toBe(asked[1]?.conversationKey);
    expect(asked[2]?.conversationKey).not.toBe(asked[1]?.conversationKey);
  });

  it('gives it along again to a background that forgot it', async () => {
    let restarted = false;
    const { judge } = client((question) =>
      restarted && question.conversation === null
        ? { kind: 'which-conversation' }
        : coached(question),
    );
    await judge(chat, 'H', false);
    restarted = true;
    expect((await judge(chat, 'He', false))?.moves[0]?.rule).toBe('He');
  });

  it('lets the latest draft overtake those before it, one question at a time', async () => {
    const { judge, asked } = client(coached);
    const answers = await Promise.all(['H', 'He', 'Hel'].map((draft) => judge(chat, draft, false)));
    expect(answers.map((answer) => answer?.moves[0]?.rule)).toEqual([undefined, undefined, 'Hel']);
    expect(asked.map(({ draft }) => draft)).toEqual(['Hel']);
  });

  it('says when nobody answers, and when somebody does again', async () => {
    const onPaused = vi.fn<(paused: boolean) => void>();
    let down = true;
    const { judge } = client(
      (question) => (down ? Promise.reject(new Error('silence')) : coached(question)),
      { onPaused },
    );
    expect(await judge(chat, 'H', false)).toBeNull();
    down = false;
    expect(await judge(chat, 'He', false)).not.toBeNull();
    expect(onPaused.mock.calls).toEqual([[true], [false]]);
  });

  it('asks once more when the tagger was still loading', async () => {
    vi.useFakeTimers();
    const onMore = vi.fn<() => void>();
    const { judge, stop } = client(
      ({ draft }) => ({ kind: 'coaching', coaching: coachingOf(draft), more: true }),
      { onMore },
    );
    await judge(chat, 'Send it.', false);
    await vi.runAllTimersAsync();
    expect(onMore).toHaveBeenCalledTimes(1);
    await judge(chat, 'Send it.', false);
    stop();
    await vi.runAllTimersAsync();
    expect(onMore).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it('has a message that is out judged, whatever is being typed', async () => {
    const { judge, judgeSent } = client(coached);
    const [typed, sent] = await Promise.all([
      judge(chat, 'Next', false),
      judgeSent(chat, 'Hello Maya'),
    ]);
    expect(typed?.moves[0]?.rule).toBe('Next');
    expect(sent?.moves[0]?.rule).toBe('Hello Maya');
  });
});
