import { describe, expect, it, vi } from 'vitest';
import type { SentenceGrammar } from '@/coaching-rules/engine';
import type { ask } from '@/platform/ask';
import { createGrammarClient, type GrammarEvents } from '@/platform/grammar-client';
import { createGrammarReader, type ReadSentence } from '@/platform/grammar-reader';

const grammarOf = (sentence: string): SentenceGrammar => ({
  imperative: sentence.startsWith('Send'),
  agentlessPassives: [],
  things: [],
});
const settled = () => new Promise((done) => setTimeout(done));

describe('the background reading grammar', () => {
  it('loads its tagger once, and only when asked', async () => {
    const load = vi.fn<() => Promise<ReadSentence>>(async () => grammarOf);
    const reader = createGrammarReader(load);
    expect(load).not.toHaveBeenCalled();
    await Promise.all([reader.warm(), reader.read(['Send it.']), reader.read(['It came.'])]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('answers in the order asked and reads no sentence twice', async () => {
    const read = vi.fn<ReadSentence>(grammarOf);
    const reader = createGrammarReader(async () => read);
    const answer = await reader.read(['It came.', 'Send it.']);
    expect(answer.map(({ imperative }) => imperative)).toEqual([false, true]);
    await reader.read(['Send it.', 'It came.']);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('forgets the sentences that were not asked for longest', async () => {
    const read = vi.fn<ReadSentence>(grammarOf);
    const reader = createGrammarReader(async () => read);
    await reader.read(['The first.', 'The second.']);
    for (let n = 0; n < 399; n += 1) {
      await reader.read(['The first.', `Number ${n}.`]);
    }
    read.mockClear();
    await reader.read(['The first.', 'The second.']);
    expect(read.mock.calls).toEqual([['The second.']]);
  });

  it('does not let a hostile page keep it busy', async () => {
    const read = vi.fn<ReadSentence>(grammarOf);
    const reader = createGrammarReader(async () => read);
    const flood = Array.from({ length: 500 }, (_, n) => `Sentence ${n}.`);
    expect(await reader.read(flood)).toHaveLength(500);
    expect(read.mock.calls.length).toBeLessThanOrEqual(60);
    read.mockClear();
    await reader.read([`Send ${'very '.repeat(1000)}much.`]);
    expect(read).not.toHaveBeenCalled();
  });

  it('loads again after loading failed', async () => {
    const load = vi
      .fn<() => Promise<ReadSentence>>(async () => grammarOf)
      .mockRejectedValueOnce(new Error('no memory'));
    const reader = createGrammarReader(load);
    await expect(reader.read(['Send it.'])).rejects.toThrow('no memory');
    expect(await reader.read(['Send it.'])).toHaveLength(1);
  });
});

describe('the page asking for grammar', () => {
  function client() {
    const requests: {
      sentences: readonly string[];
      answer: () => void;
      fail: (error: Error) => void;
    }[] = [];
    const events = {
      onGrammar: vi.fn<GrammarEvents['onGrammar']>(),
      onPaused: vi.fn<GrammarEvents['onPaused']>(),
      onGone: vi.fn<GrammarEvents['onGone']>(),
    };
    const askFor = ((_kind: 'read', payload: { sentences: readonly string[] }) =>
      new Promise((resolve, reject) => {
        const { sentences } = payload;
        const answer = () => resolve({ grammar: sentences.map(grammarOf) });
        requests.push({ sentences, answer, fail: reject });
      })) as unknown as typeof ask;
    return { ...createGrammarClient(events, askFor), events, requests };
  }

  it('has one request under way, and then asks for the latest only', async () => {
    const { want, events, requests } = client();
    want(['Send i']);
    want(['Send it']);
    want(['Send it now.']);
    expect(requests.map(({ sentences }) => sentences)).toEqual([['Send i']]);
    requests[0]?.answer();
    await settled();
    expect(requests.map(({ sentences }) => sentences)).toEqual([['Send i'], ['Send it now.']]);
    requests[1]?.answer();
    await settled();
    expect(events.onGrammar.mock.lastCall?.[0].get('Send it now.')).toEqual(grammarOf('Send'));
  });

  it('asks for no sentence that it knows', async () => {
    const { want, requests } = client();
    want(['Send it.']);
    requests[0]?.answer();
    await settled();
    want(['Send it.', 'It came.']);
    expect(requests[1]?.sentences).toEqual(['It came.']);
    requests[1]?.answer();
    await settled();
    want(['Send it.', 'It came.']);
    expect(requests).toHaveLength(2);
  });

  it('says once that deep checks are paused, and once that they go on', async () => {
    const { want, events, requests } = client();
    for (const sentence of ['One.', 'Two.']) {
      want([sentence]);
      requests.at(-1)?.fail(new Error('No answer'));
      await settled();
    }
    want(['Two.']);
    requests.at(-1)?.answer();
    await settled();
    expect(events.onPaused.mock.calls).toEqual([[true], [false]]);
    expect(events.onGone).not.toHaveBeenCalled();
  });

  it('ends when the extension is gone, and says so once', async () => {
    const { want, wake, events, requests } = client();
    want(['One.']);
    want(['Two.']);
    requests[0]?.fail(new Error('Extension context invalidated.'));
    await settled();
    want(['Three.']);
    wake();
    expect(requests).toHaveLength(1);
    expect(events.onGone).toHaveBeenCalledTimes(1);
    expect(events.onPaused).not.toHaveBeenCalled();
  });

  it('is quiet after it was stopped', async () => {
    const { want, stop, events, requests } = client();
    want(['One.']);
    stop();
    requests[0]?.answer();
    await settled();
    expect(events.onGrammar).not.toHaveBeenCalled();
  });
});
