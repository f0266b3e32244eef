import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCounter } from '@/platform/counter';
import type { SentMessage } from '@/platform/messages';
import { statsItem } from '@/platform/stats';
import { readItem } from '@/platform/damaged';
import { createStorekeeper } from '@/platform/storekeeper';
import { spyOnSet } from './spies';

const area = fakeBrowser.storage.local;
/** A background just started, as after every kill. */
const start = () => createCounter(createStorekeeper(() => new Date())).count;
const never = (): Promise<void> => new Promise<void>(() => {});
const sent = (id: string, conversation = 'c1'): SentMessage => ({
  of: { site: 'https://acme.example', conversation, message: id },
  day: '2026-05-04',
  moves: ['connect'],
  caught: ['own', 'own'],
  changed: ['own'],
  showings: [],
});
const moves = async () => (await readItem(statsItem)).value.days['2026-05-04']?.moves.connect ?? 0;

afterEach(() => vi.restoreAllMocks());

describe('counting sent messages', () => {
  it('counts the same message once, however many tabs show it at once', async () => {
    const count = start();
    const answers = await Promise.all([count(sent('m1')), count(sent('m1')), count(sent('m2'))]);
    expect(answers).toEqual([{ counted: true }, { counted: true }, { counted: true }]);
    expect(await moves()).toBe(2);
  });

  it('tells messages of different conversations apart', async () => {
    const count = start();
    await count(sent('m1', 'c1'));
    await count(sent('m1', 'c2'));
    expect(await moves()).toBe(2);
  });

  it('counts the same message once across restarts', async () => {
    await start()(sent('m1'));
    await start()(sent('m1'));
    expect(await moves()).toBe(1);
  });

  it('has counted once when killed after the write and asked again', async () => {
    const set = area.set.bind(area);
    spyOnSet().mockImplementationOnce(async (items) => {
      await set(items);
      await never();
    });
    void start()(sent('m1'));
    await vi.waitFor(async () => expect(await moves()).toBe(1));
    await start()(sent('m1'));
    expect(await moves()).toBe(1);
  });

  it('has not counted when killed before the write, and counts once when asked again', async () => {
    const set = spyOnSet().mockImplementationOnce(never);
    void start()(sent('m1'));
    await vi.waitFor(() => expect(set).toHaveBeenCalled());
    expect(await moves()).toBe(0);
    await start()(sent('m1'));
    expect(await moves()).toBe(1);
  });

  it('writes the counts and the id of a message in one step', async () => {
    const set = vi.spyOn(area, 'set');
    await start()(sent('m1'));
    const id: unknown = expect.stringMatching(/^[\w-]{22}$/);
    expect(set.mock.calls).toMatchObject([
      [{ stats: { days: { '2026-05-04': {} }, counted: [id] } }],
    ]);
  });

  it('keeps what storage refuses, and writes it with the next message', async () => {
    const { count } = createCounter(createStorekeeper(() => new Date()));
    const full = vi.spyOn(area, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await count(sent('m1'))).toEqual({ counted: false });
    expect(await count(sent('m2'))).toEqual({ counted: false });
    full.mockRestore();
    expect(await count(sent('m3'))).toEqual({ counted: true });
    expect(await moves()).toBe(3);
    await count(sent('m1'));
    expect(await moves()).toBe(3);
  });

  it('forgets what waits when told to', async () => {
    const { count, forget } = createCounter(createStorekeeper(() => new Date()));
    const full = vi.spyOn(area, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await count(sent('m1'));
    full.mockRestore();
    forget();
    await count(sent('m2'));
    expect(await moves()).toBe(1);
  });
});
