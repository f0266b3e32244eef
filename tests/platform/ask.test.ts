import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, isGone } from '@/platform/ask';
import { spyOnRequests } from './spies';

const runtime = fakeBrowser.runtime;
const answerWith = (...replies: (() => Promise<unknown>)[]) => {
  const send = spyOnRequests();
  for (const reply of replies) send.mockImplementationOnce(reply);
  return send;
};
const closed = () => Promise.reject(new Error('The background was stopped.'));
const awake = () => Promise.resolve({ answer: { awake: true } });
const silence = () => new Promise<never>(() => {});

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('asking the background', () => {
  it('gives the answer', async () => {
    const send = answerWith(awake);
    expect(await ask('wake', null)).toEqual({ awake: true });
    expect(send).toHaveBeenCalledWith({ goodturn: 'wake', payload: null });
  });

  it('asks again when the background was killed with the request in its hands', async () => {
    const send = answerWith(closed, awake);
    expect(await ask('wake', null)).toEqual({ awake: true });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('asks again when no answer comes in time', async () => {
    answerWith(silence, awake);
    const answer = ask('wake', null);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await answer).toEqual({ awake: true });
  });

  it('gives up after the second silence', async () => {
    const send = answerWith(silence, silence);
    const failure = ask('coached', { url: '' }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(6000);
    expect(String(await failure)).toContain('No answer');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('takes a failure for a failure', async () => {
    answerWith(closed, () => Promise.resolve({ failed: 'no tagger' }));
    await expect(ask('wake', null)).rejects.toThrow('no tagger');
  });

  it('does not ask again when the extension is gone', async () => {
    const connect = vi.spyOn(runtime, 'connect').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    const error: unknown = await ask('wake', null).catch((error: unknown) => error);
    expect(isGone(error)).toBe(true);
    expect(connect).toHaveBeenCalledTimes(1);
  });

  it('leaves no timer behind', async () => {
    answerWith(awake);
    await ask('wake', null);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('isGone', () => {
  const { id } = runtime;
  afterEach(() => void Object.assign(runtime, { id }));

  it('knows an orphaned script by its missing id, whatever the error', () => {
    expect(isGone(new TypeError('x is undefined'))).toBe(false);
    Object.assign(runtime, { id: undefined });
    expect(isGone(new TypeError('x is undefined'))).toBe(true);
  });

  it('does not take a killed background for the end', () => {
    expect(isGone(new Error('Could not establish connection. Receiving end does not exist.'))).toBe(
      false,
    );
  });
});
