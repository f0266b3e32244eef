import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Answers } from '@/platform/requests';
import { answerRequests } from '@/platform/requests';
import { packsPlatform, settingsPlatform, statsPlatform } from '@/platform/views';
import { watchEverything } from '@/platform/your-data';
import { ports } from '../support/ports';

afterEach(() => vi.restoreAllMocks());

describe('what stores are given', () => {
  it('passes changes on to the background', async () => {
    const change = vi.fn<Answers['change']>(async () => ({ saved: true, problem: null }));
    answerRequests({ change } as unknown as Answers);
    const asked = { kind: 'pack', pack: 'starter', on: false } as const;
    expect(await settingsPlatform.change(asked)).toEqual({ saved: true, problem: null });
    expect(change).toHaveBeenCalledWith(asked, { around: null });
  });

  it('takes a silent background for one more way of not being saved', async () => {
    vi.spyOn(ports, 'deliver').mockRejectedValue(new Error('No receiving end'));
    const silent = { saved: false, problem: 'backgroundSilent' };
    expect(await packsPlatform.remove('house')).toEqual(silent);
    expect(await statsPlatform.told()).toEqual(silent);
    expect(await packsPlatform.import('{}')).toEqual({
      result: 'refused',
      problem: 'backgroundSilent',
      problems: [],
    });
  });

  it('tells of any change of what is stored, until it ends', async () => {
    const changed = vi.fn<() => void>();
    const end = watchEverything(changed);
    await fakeBrowser.storage.local.set({ anything: 1 });
    end();
    await fakeBrowser.storage.local.set({ anything: 2 });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
