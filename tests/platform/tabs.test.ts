import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRequests, type Answers } from '@/platform/requests';
import {
  answerTabState,
  currentTab,
  tabHealth,
  tabState,
  tellSitesChanged,
  whenSwitchedOff,
} from '@/platform/tabs';

function connectTabs(ids: number[]): void {
  Object.assign(fakeBrowser.tabs, {
    query: async () => ids.map((id) => ({ id, url: 'https://acme.example/chat' })),
    sendMessage: async (_id: number, message: unknown) => fakeBrowser.runtime.sendMessage(message),
  });
}

function background(coached: boolean): () => void {
  const answer = vi.fn<Answers['coached']>(async () => ({ coached }));
  answerRequests({ coached: answer } as unknown as Answers);
  return () => expect(answer).toHaveBeenCalledWith({ url: location.href }, { around: null });
}

const settled = () => new Promise((done) => setTimeout(done));
afterEach(() => vi.restoreAllMocks());

describe('the popup and the tab under it', () => {
  it('gives the site of the current tab', async () => {
    connectTabs([7]);
    expect(await currentTab()).toEqual({
      id: 7,
      url: 'https://acme.example/chat',
      site: 'https://acme.example',
    });
  });

  it('gives no site for a page that can never be coached', async () => {
    Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 7 }] });
    expect(await currentTab()).toEqual({ id: 7, url: null, site: null });
    Object.assign(fakeBrowser.tabs, { query: async () => [] });
    expect(await currentTab()).toBeNull();
  });

  it('hears how coaching stands', async () => {
    connectTabs([7]);
    const health = { helpDesk: null, parts: [], chat: null };
    const end = answerTabState(
      () => ({ state: 'no-chat', helpDesk: 'Chatwoot' }),
      () => health,
    );
    expect(await tabState(7)).toEqual({ state: 'no-chat', helpDesk: 'Chatwoot' });
    expect(await tabHealth(7)).toEqual(health);
    end();
    expect(await tabState(7)).toBeNull();
  });
});

describe('a coached page', () => {
  it('stops when its site is no longer coached', async () => {
    connectTabs([1]);
    const asked = background(false);
    const stop = vi.fn<() => void>();
    whenSwitchedOff(stop);
    await tellSitesChanged();
    await settled();
    expect(stop).toHaveBeenCalledTimes(1);
    asked();
    await tellSitesChanged();
    await settled();
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it('goes on when another site was switched off', async () => {
    connectTabs([1]);
    background(true);
    const stop = vi.fn<() => void>();
    whenSwitchedOff(stop);
    await tellSitesChanged();
    await settled();
    expect(stop).not.toHaveBeenCalled();
  });

  it('looks again when it comes back from the back-forward cache', async () => {
    background(false);
    const stop = vi.fn<() => void>();
    whenSwitchedOff(stop);
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    await settled();
    expect(stop).not.toHaveBeenCalled();
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settled();
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it('hears nothing after the watch ended', async () => {
    connectTabs([1]);
    background(false);
    const stop = vi.fn<() => void>();
    whenSwitchedOff(stop)();
    await tellSitesChanged();
    await settled();
    expect(stop).not.toHaveBeenCalled();
  });
});
