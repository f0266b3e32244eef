import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Pack, runExamples } from '@/coaching-rules/engine';
import { english } from '@/coaching-rules/language';
import { Options } from '@/entrypoints/options/Options';
import type { ExampleRunner } from '@/entrypoints/options/example-runner';
import type { PackImport } from '@/platform/packs';
import { settingsItem } from '@/platform/settings';
import { createPacksStore } from '@/stores/packs-store';
import { createSettingsStore } from '@/stores/settings-store';
import { fileOf, packOf, ruleOf } from '../components/packs/made-up-pack';

const parked = ruleOf('parked', 'your enquiry is parked');
const noted = ruleOf('noted', 'your feedback is noted');
const basics: Pack = { ...packOf(parked), id: 'basics', name: 'Goodturn basics' };

/** Does in the page what the worker does beside it. */
const runner: ExampleRunner = {
  run: async (pack, onProgress) => {
    const results = runExamples(english, pack);
    onProgress?.(results);
    return results;
  },
};

const taken: PackImport = {
  result: 'saved',
  id: 'house',
  name: 'House style',
  version: '1.2.0',
  rules: 1,
  replaced: null,
};

/** Opens the packs page; returns the pack files that it asked the background to install. */
async function openOptions(answer: PackImport = taken): Promise<readonly string[]> {
  await fakeBrowser.storage.local.set({ stats: { counted: ['f00d'] } });
  const imports: string[] = [];
  const told = async () => ({ saved: true, problem: null }) as const;
  const settingsStore = createSettingsStore({
    read: async () => ({ value: settingsItem.fallback, problem: null }),
    watch: () => () => {},
    change: told,
    told,
  });
  const packsStore = createPacksStore(
    {
      read: async () => ({ value: { version: 1, packs: [] }, problem: 'packsDamaged' }),
      watch: () => () => {},
      import: async (text) => {
        imports.push(text);
        return answer;
      },
      remove: told,
      told,
    },
    [basics],
  );
  await packsStore.getState().start(new AbortController().signal);
  render(<Options settingsStore={settingsStore} packsStore={packsStore} runner={runner} />);
  return imports;
}

const choose = (content: unknown) =>
  userEvent.upload(screen.getByLabelText(/Choose a file/), fileOf(content));

describe('the packs page', () => {
  it('really tries the examples of the packs in use', async () => {
    await openOptions();
    expect(await screen.findByText('1 rule, 6 of 6 examples pass')).toBeInTheDocument();
  });

  it('installs a pack only when told to, and only the rules that work', async () => {
    const imports = await openOptions();
    await choose(packOf({ ...noted, say: '' }, parked));
    const add = await screen.findByRole('button', { name: 'Add the 1 rule that works' });
    expect(imports).toEqual([]);
    await userEvent.click(add);
    expect(await screen.findByText('House style is added.')).toBeInTheDocument();
    expect(imports).toHaveLength(1);
    expect(JSON.parse(imports[0] ?? '')).toMatchObject({ id: 'house', rules: [{ id: 'parked' }] });
  });

  it('says why the background did not install it', async () => {
    await openOptions({ result: 'refused', problem: 'storageFull', problems: [] });
    await choose(packOf(parked));
    await userEvent.click(await screen.findByRole('button', { name: 'Add this pack' }));
    expect(await screen.findByText(/no room left to save this/)).toBeInTheDocument();
  });

  it('refuses a pack that takes the id of a built-in one', async () => {
    const imports = await openOptions();
    await choose(basics);
    expect(await screen.findByText(/id of a pack that comes with Goodturn/)).toBeInTheDocument();
    expect(imports).toEqual([]);
  });

  it('shows what is stored', async () => {
    await openOptions();
    const stored = await screen.findByLabelText('Everything Goodturn has stored');
    expect(stored).toHaveDisplayValue(/f00d/);
  });

  it('says what was damaged until it is seen', async () => {
    await openOptions();
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('set aside');
    await userEvent.click(within(alert).getByRole('button', { name: 'Got it' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
