import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadPacks, watchPacks } from '@/platform/coaching-data';
import { createPackKeeper, largestPackFile, type PackChecks } from '@/platform/pack-keeper';
import { mostPacks, packsItem } from '@/platform/packs';
import { settingsItem, withChange } from '@/platform/settings';
import { readItem } from '@/platform/damaged';
import { createStorekeeper } from '@/platform/storekeeper';
import { aPack } from './a-pack';

const keeper = createStorekeeper(() => new Date());
const builtIn = aPack({ id: 'starter' });
const checks: PackChecks = {
  parse: (value) => {
    const pack = value as ReturnType<typeof aPack>;
    if (!Array.isArray(pack.rules)) {
      return { pack: null, problems: [{ rule: null, field: 'rules', message: 'is missing' }] };
    }
    const sound = pack.rules.filter(({ say }) => say !== '');
    const broken = pack.rules.filter(({ say }) => say === '');
    return {
      pack: { ...pack, rules: sound },
      problems: broken.map(({ id }) => ({ rule: id, field: 'say', message: 'is missing' })),
    };
  },
  runExamples: (pack) => [
    {
      rule: 'no-ticket',
      kind: 'flags',
      index: 0,
      example: { draft: 'I made a ticket.' },
      passed: pack.author !== 'careless',
      expected: 'to be flagged',
      got: 'nothing',
    },
  ],
  builtIn: ['starter'],
};
const [escalate, ticket] = aPack().rules;
if (!ticket || !escalate) throw new Error('aPack has two rules');
const withBrokenRule = aPack({ rules: [{ ...escalate, say: '' }, ticket] });
const packs = createPackKeeper(keeper, async () => checks);
const stored = async () => (await readItem(packsItem)).value.packs;
const importPack = (changes: Parameters<typeof aPack>[0] = {}) =>
  packs.import(JSON.stringify(aPack(changes)));
const switchOff = (rule: string) =>
  keeper.change(settingsItem, (settings) =>
    withChange(settings, { kind: 'rule', pack: 'house-style', rule, on: false }),
  );

describe('importing a pack', () => {
  it('saves it whole, examples and all', async () => {
    expect(await importPack()).toEqual({
      result: 'saved',
      id: 'house-style',
      name: 'House style',
      version: '1.0.0',
      rules: 2,
      replaced: null,
    });
    expect(await stored()).toEqual([aPack()]);
  });

  it('reads a file that begins with a byte order mark', async () => {
    expect((await packs.import(`\uFEFF${JSON.stringify(aPack())}`)).result).toBe('saved');
  });

  it('takes the place of an older version, keeps the switches and says so', async () => {
    await importPack();
    await switchOff('no-ticket');
    expect(await importPack({ version: '1.1.0' })).toMatchObject({ replaced: '1.0.0' });
    expect(await stored()).toEqual([aPack({ version: '1.1.0' })]);
    const [running] = await loadPacks([]);
    expect(running?.rules.map(({ id }) => id)).toEqual(['no-escalate']);
  });

  it('does the same when asked twice', async () => {
    const [once, twice] = [await importPack(), await importPack()];
    expect(twice).toEqual(once);
    expect(await stored()).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{"format": 1,', { problem: 'packNotJson' }],
    ['a huge file', ' '.repeat(largestPackFile + 1), { problem: 'packTooLarge' }],
    [
      'a broken pack',
      '{"format": 1}',
      { problem: 'packRefused', problems: [{ rule: null, field: 'rules', message: 'is missing' }] },
    ],
    [
      'a pack with one broken rule',
      JSON.stringify(withBrokenRule),
      { problem: 'packRefused', problems: [{ rule: 'no-escalate', field: 'say' }] },
    ],
    ['the id of a built-in pack', JSON.stringify(builtIn), { problem: 'packIdTaken' }],
    [
      'a pack whose examples fail',
      JSON.stringify(aPack({ author: 'careless' })),
      {
        problem: 'packExamplesFail',
        problems: [
          {
            rule: 'no-ticket',
            field: 'examples.flags.0',
            message: '“I made a ticket.”: expected to be flagged; got nothing',
          },
        ],
      },
    ],
  ])('refuses %s and changes nothing', async (_, text, expected) => {
    await importPack();
    const before = await fakeBrowser.storage.local.get(null);
    expect(await packs.import(text)).toMatchObject({ result: 'refused', ...expected });
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
  });

  it('refuses one more than Goodturn can run, but takes a new version of one it has', async () => {
    for (let n = 0; n < mostPacks; n += 1) await importPack({ id: `pack-${n}` });
    expect(await importPack({ id: 'one-more' })).toMatchObject({ problem: 'packsTooMany' });
    expect(await importPack({ id: 'pack-0', version: '2.0.0' })).toMatchObject({ result: 'saved' });
    expect(await stored()).toHaveLength(mostPacks);
  });

  it('says that storage is full and keeps the version that was there', async () => {
    await importPack();
    const set = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await importPack({ version: '2.0.0' })).toMatchObject({ problem: 'storageFull' });
    set.mockRestore();
    expect(await stored()).toEqual([aPack()]);
  });
});

describe('stored packs', () => {
  it('can be removed, twice too', async () => {
    await importPack();
    await importPack({ id: 'another' });
    await packs.remove('another');
    expect(await packs.remove('another')).toEqual({ saved: true, problem: null });
    expect((await stored()).map(({ id }) => id)).toEqual(['house-style']);
  });

  it('are set aside when this version cannot read them, and what it can use stays', async () => {
    const unreadable = { format: 1, id: 'from-the-future', rules: 'elsewhere' };
    const before = { version: 1, packs: [withBrokenRule, unreadable, aPack({ id: 'sound' })] };
    await fakeBrowser.storage.local.set({ packs: before });
    await packs.repair();
    expect(await stored()).toEqual([aPack({ rules: [ticket] }), aPack({ id: 'sound' })]);
    expect((await readItem(packsItem)).problem).toBe('packsDamaged');
    const { damaged } = await fakeBrowser.storage.local.get('damaged');
    expect(damaged).toMatchObject([{ item: 'packs', value: before }]);
  });
});

describe('what coaching runs on', () => {
  it('is what the agent left on of every pack, without examples', async () => {
    await importPack();
    await switchOff('no-ticket');
    const left = await loadPacks([builtIn]);
    expect(left.map(({ id, rules }) => [id, rules.length])).toEqual([
      ['starter', 2],
      ['house-style', 1],
    ]);
    expect(left.flatMap(({ rules }) => rules.flatMap(({ examples }) => examples.flags))).toEqual(
      [],
    );
  });

  it('leaves out a pack that is switched off', async () => {
    await importPack();
    await keeper.change(settingsItem, (settings) =>
      withChange(settings, { kind: 'pack', pack: 'starter', on: false }),
    );
    expect((await loadPacks([builtIn])).map(({ id }) => id)).toEqual(['house-style']);
  });

  it('is what comes with Goodturn when nothing stored can be read', async () => {
    await fakeBrowser.storage.local.set({ packs: 'oops', settings: 7 });
    const left = await loadPacks([builtIn]);
    expect(left.map(({ id }) => id)).toEqual(['starter']);
  });

  it('is told anew when a pack or a switch changes, until the watch ends', async () => {
    const changed = vi.fn<() => void>();
    const end = watchPacks(changed);
    await importPack();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    await switchOff('no-ticket');
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
    end();
    await switchOff('no-escalate');
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
