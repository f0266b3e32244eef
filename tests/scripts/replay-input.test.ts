import { describe, expect, it } from 'vitest';
import { turnsIn } from '../../scripts/replay-input';

const asLine = (value: unknown): string => JSON.stringify(value);

describe('a line with one message', () => {
  it('becomes one draft in its conversation', () => {
    const [turn, ...others] = turnsIn(
      asLine({
        uid: 'a1',
        history: [{ role: 'customer', text: 'hi', name: 'Ada', at: '2026-01-01T10:00:00Z' }],
        agent_text: 'hello',
        customerName: 'Ada L.',
        agentName: 'Tom',
      }),
      7,
    );
    expect(others).toEqual([]);
    expect(turn).toMatchObject({ uid: 'a1', draft: 'hello' });
    expect(turn?.conversation).toMatchObject({
      customerName: 'Ada L.',
      agentName: 'Tom',
      partial: false,
    });
    expect(turn?.conversation.messages[0]).toEqual({
      key: '0',
      speaker: 'customer',
      text: 'hi',
      name: 'Ada',
      at: Date.UTC(2026, 0, 1, 10),
    });
  });

  it('goes by its line number when it has no name', () => {
    expect(turnsIn(asLine({ history: [], agent_text: 'x' }), 7)[0]?.uid).toBe('7');
  });

  it('with a history as long as the window may have had more before', () => {
    const history = Array.from({ length: 8 }, () => ({ role: 'customer', text: 'hi' }));
    expect(turnsIn(asLine({ history, agent_text: 'x' }), 1)[0]?.conversation.partial).toBe(true);
  });
});

describe('a line with a whole chat', () => {
  it('becomes a draft for every agent turn, with only what came before', () => {
    const turns = turnsIn(
      asLine({
        id: 'chat',
        turns: [
          { role: 'customer', text: 'hi' },
          { role: 'agent', text: 'hello' },
          { role: 'note', text: 'vip' },
          { role: 'agent', text: 'how are you' },
        ],
      }),
      1,
    );
    expect(turns.map(({ uid, draft }) => [uid, draft])).toEqual([
      ['chat#1', 'hello'],
      ['chat#3', 'how are you'],
    ]);
    expect(turns[1]?.conversation.messages.map(({ text }) => text)).toEqual(['hi', 'hello', 'vip']);
  });
});

describe('a broken line', () => {
  it.each([
    ['{', 'JSON'],
    ['[]', 'must be an object'],
    ['{}', 'history must be a list'],
    ['{"history":[]}', 'agent_text must be text'],
    ['{"history":[1],"agent_text":"x"}', 'history.0 must be an object'],
    ['{"history":[{"role":"boss","text":"x"}],"agent_text":"x"}', 'history.0.role'],
    ['{"turns":[{"role":"agent"}]}', 'turns.0.text must be text'],
  ])('%s is told in plain words', (line, reason) => {
    expect(() => turnsIn(line, 1)).toThrow(reason);
  });
});
