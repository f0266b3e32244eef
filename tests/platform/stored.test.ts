import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readItem } from '@/platform/damaged';
import { readValue, type StoredItem, watchItem } from '@/platform/stored';

interface Colour {
  readonly version: 2;
  readonly hue: string;
}

const item: StoredItem<Colour> = {
  name: 'settings',
  parse: (raw) => {
    const { version, colour, hue = colour } = raw as Record<string, unknown>;
    const isKnown = version === 2 || version === 1;
    return isKnown && typeof hue === 'string' ? { version: 2, hue } : null;
  },
  fallback: { version: 2, hue: 'grey' },
};

const store = (value: unknown) => fakeBrowser.storage.local.set({ settings: value });

describe('a stored item', () => {
  it('gives its fallback while nothing is stored', async () => {
    expect(await readItem(item)).toEqual({ value: item.fallback, problem: null });
  });

  it('reads the present version', async () => {
    await store({ version: 2, hue: 'teal' });
    expect(await readItem(item)).toEqual({ value: { version: 2, hue: 'teal' }, problem: null });
    expect(await readValue(item)).toEqual({ version: 2, hue: 'teal' });
  });

  it('reads an older version in its present shape, without writing', async () => {
    await store({ version: 1, colour: 'red' });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    expect((await readItem(item)).value).toEqual({ version: 2, hue: 'red' });
    expect(set).not.toHaveBeenCalled();
    set.mockRestore();
  });

  it.each([
    ['a string', 'oops'],
    ['a list', [1, 2]],
    ['a newer version', { version: 3, hue: 'teal' }],
    ['a wrong field', { version: 2, hue: 7 }],
    ['an empty object', {}],
  ])('gives its fallback and says so when %s is stored', async (_, value) => {
    await store(value);
    expect(await readItem(item)).toEqual({ value: item.fallback, problem: 'settingsDamaged' });
    expect(await readValue(item)).toEqual(item.fallback);
  });

  it('gives its fallback and says so when storage cannot be read', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(() => {
      throw new Error('Corruption: missing files');
    });
    expect(await readItem(item)).toEqual({ value: item.fallback, problem: 'storageUnreadable' });
    expect(await readValue(item)).toEqual(item.fallback);
    get.mockRestore();
  });

  it('is followed until the watch ends', async () => {
    const seen: Colour[] = [];
    const end = watchItem(item, (value) => seen.push(value));
    await store({ version: 2, hue: 'teal' });
    await store('oops');
    end();
    await store({ version: 2, hue: 'pink' });
    expect(seen.map(({ hue }) => hue)).toEqual(['teal', 'grey']);
  });
});
