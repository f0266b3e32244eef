import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PacksPage, type PacksPageProps } from '@/components/packs/PacksPage';
import type { PackView } from '@/components/packs/pack-view';
import { fileOf, packOf, ruleOf } from './made-up-pack';

const parked = ruleOf('parked', 'your enquiry is parked');
const noted = ruleOf('noted', 'your feedback is noted', {
  dimension: 'invest',
  source: 'Seen in our own chats',
});

const house: PackView = {
  pack: packOf(noted, parked),
  builtIn: false,
  on: true,
  muted: new Set(['noted']),
  quiet: new Set(),
  check: { tried: 12, total: 12, failures: [] },
};
const basics: PackView = {
  ...house,
  pack: { ...packOf(parked), id: 'basics', name: 'Goodturn basics' },
  builtIn: true,
  muted: new Set(),
  quiet: new Set(),
  check: { tried: 2, total: 6, failures: [] },
};

function show(props: Partial<PacksPageProps> = {}) {
  const calls = {
    onSwitchPack: vi.fn<PacksPageProps['onSwitchPack']>(),
    onSwitchRule: vi.fn<PacksPageProps['onSwitchRule']>(),
    onWakeRule: vi.fn<PacksPageProps['onWakeRule']>(),
    onExportPack: vi.fn<PacksPageProps['onExportPack']>(),
    onRemovePack: vi.fn<PacksPageProps['onRemovePack']>(),
    onFile: vi.fn<PacksPageProps['onFile']>(),
    onAdd: vi.fn<PacksPageProps['onAdd']>(),
    onDismissImport: vi.fn<PacksPageProps['onDismissImport']>(),
    onTakePages: vi.fn<PacksPageProps['onTakePages']>(),
    onExportPage: vi.fn<PacksPageProps['onExportPage']>(),
    onForgetPage: vi.fn<PacksPageProps['onForgetPage']>(),
    onDismissProblem: vi.fn<PacksPageProps['onDismissProblem']>(),
    onExportData: vi.fn<PacksPageProps['onExportData']>(),
    onWipe: vi.fn<PacksPageProps['onWipe']>(),
  };
  render(
    <PacksPage
      packs={[basics, house]}
      incoming={null}
      problems={[]}
      stored={'{\n  "stats": "ünï"\n}'}
      wiped={false}
      taught={[]}
      {...calls}
      {...props}
    />,
  );
  return calls;
}

const cardOf = (name: string) => within(screen.getByRole('article', { name }));

describe('a rule that went quiet by itself', () => {
  it('is listed with the reason, and can be woken', async () => {
    const { onWakeRule } = show({ packs: [basics, { ...house, quiet: new Set(['parked']) }] });
    const section = within(screen.getByRole('region', { name: '1 rule went quiet by itself' }));
    expect(section.getByText(/You said “Not now” nearly every time/)).toBeInTheDocument();
    await userEvent.click(section.getByRole('button', { name: 'Wake it' }));
    expect(onWakeRule).toHaveBeenCalledExactlyOnceWith('house', 'parked');
  });

  it('is not spoken of while there is none', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Wake it' })).not.toBeInTheDocument();
  });
});

describe('a pack on the page', () => {
  it('says how many rules it has and how many of its examples pass', () => {
    show();
    expect(cardOf('House style').getByText('2 rules, 12 of 12 examples pass')).toBeInTheDocument();
    expect(cardOf('House style').getByText('version 1.2.0 · by Priya · MIT')).toBeInTheDocument();
  });

  it('counts while its examples are being tried', () => {
    show();
    expect(cardOf('Goodturn basics').getByText(/Trying its examples: 2 of 6/)).toBeInTheDocument();
    expect(cardOf('Goodturn basics').getByRole('progressbar')).toHaveAttribute('value', '2');
  });

  it('says so when its examples could not be tried', () => {
    show({ packs: [{ ...house, check: null }] });
    expect(screen.getByText(/2 rules. Their examples could not be tried/)).toBeInTheDocument();
  });

  it('names the examples that do not do what they say', () => {
    const failures = [{ rule: 'parked', field: 'examples.flags.0', message: 'nothing flagged' }];
    show({ packs: [{ ...house, check: { tried: 12, total: 12, failures } }] });
    expect(screen.getByText('2 rules, 11 of 12 examples pass')).toBeInTheDocument();
    expect(screen.getByText('1 example does not do what it says')).toBeInTheDocument();
    expect(screen.getByText('examples.flags.0')).toBeInTheDocument();
  });

  it('is switched off and exported', async () => {
    const { onSwitchPack, onExportPack } = show();
    await userEvent.click(screen.getByRole('switch', { name: 'Use House style' }));
    await userEvent.click(screen.getByRole('button', { name: 'Export House style' }));
    expect(onSwitchPack).toHaveBeenCalledExactlyOnceWith('house', false);
    expect(onExportPack).toHaveBeenCalledExactlyOnceWith('house');
  });

  it('is removed only after it was asked again', async () => {
    const { onRemovePack } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Remove House style' }));
    const dialog = screen.getByRole('dialog', { name: 'Remove House style?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(onRemovePack).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Remove House style' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove it' }));
    expect(onRemovePack).toHaveBeenCalledExactlyOnceWith('house');
  });

  it('stays when it comes with Goodturn', () => {
    show();
    const card = cardOf('Goodturn basics');
    expect(card.queryByRole('button', { name: /Remove/ })).not.toBeInTheDocument();
    expect(card.getByText(/Comes with Goodturn/)).toBeInTheDocument();
  });
});

describe('its rules', () => {
  it('open to say, why, source and examples', async () => {
    show();
    await userEvent.click(cardOf('House style').getByRole('button', { name: 'Show its 2 rules' }));
    const title = screen.getByRole('button', { name: /Retire “your feedback is noted”/ });
    expect(title).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(title);
    expect(title).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('Say it as you would across a table.')).toBeInTheDocument();
    expect(screen.getByText('Seen in our own chats')).toBeInTheDocument();
    expect(screen.getAllByText('your feedback is noted', { selector: 'mark' })).toHaveLength(3);
    expect(screen.getByText('Customer: hello there')).toBeInTheDocument();
    expect(screen.getByText('close call')).toBeInTheDocument();
  });

  it('show what a stranger wrote as text, never as a page', async () => {
    const hostile = ruleOf('hostile', 'parked', { why: '<img src=x onerror=alert(1)> why' });
    show({ packs: [{ ...house, pack: packOf(hostile) }] });
    await userEvent.click(screen.getByRole('button', { name: 'Show its rule' }));
    await userEvent.click(screen.getByRole('button', { name: /Retire “parked”/ }));
    expect(screen.getByText('<img src=x onerror=alert(1)> why')).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  it('are muted one by one', async () => {
    const { onSwitchRule } = show();
    await userEvent.click(cardOf('House style').getByRole('button', { name: 'Show its 2 rules' }));
    await userEvent.click(
      screen.getByRole('switch', { name: 'Use the rule “Retire “your enquiry is parked””' }),
    );
    expect(onSwitchRule).toHaveBeenCalledExactlyOnceWith('house', 'parked', false);
  });

  it('come back from one place when they were muted', async () => {
    const { onSwitchRule } = show();
    const muted = within(screen.getByRole('region', { name: '1 muted rule' }));
    await userEvent.click(muted.getByRole('switch', { name: /your feedback is noted/ }));
    expect(onSwitchRule).toHaveBeenCalledExactlyOnceWith('house', 'noted', true);
  });

  it('are found by words and by dimension', async () => {
    show();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search' }), 'FEEDBACK table');
    expect(screen.getByText('1 rule fits.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /your feedback is noted/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /parked/ })).not.toBeInTheDocument();

    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'About' }), 'Respect');
    expect(screen.getByText('No rule fits. Try fewer words.')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Show all rules' }));
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
  });
});

describe('adding a pack', () => {
  const chooser = () => screen.getByLabelText(/Choose a file/);

  it('hands over the file that was chosen', async () => {
    const { onFile } = show();
    const file = fileOf(packOf(parked));
    await userEvent.upload(chooser(), file);
    expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('changes nothing before the agent says so', async () => {
    const { onAdd, onDismissImport } = show({
      incoming: {
        state: 'ready',
        file: 'house.json',
        pack: packOf(parked),
        rulesInFile: 1,
        examples: 6,
        problems: [],
        withPages: false,
        replaces: null,
      },
    });
    expect(screen.getByText('1 rule, 6 of 6 examples pass')).toBeInTheDocument();
    expect(onAdd).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(onDismissImport).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: 'Add this pack' }));
    expect(onAdd).toHaveBeenCalledOnce();
  });

  it('lists what stays out, by rule and field, and offers the good rest', async () => {
    const { onAdd } = show({
      incoming: {
        state: 'ready',
        file: 'house.json',
        pack: packOf(parked),
        rulesInFile: 2,
        examples: 6,
        problems: [{ rule: 'noted', field: 'say', message: 'must not be empty' }],
        withPages: false,
        replaces: null,
      },
    });
    expect(screen.getByText(/1 rule of 2 can be added/)).toBeInTheDocument();
    expect(screen.getByText('noted').closest('li')).toHaveTextContent(
      'noted say: must not be empty',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add the 1 rule that works' }));
    expect(onAdd).toHaveBeenCalledOnce();
  });

  it('says why a file is refused', () => {
    show({
      incoming: {
        state: 'refused',
        file: 'house.json',
        reason: 'Nothing was changed.',
        problems: [{ rule: null, field: 'version', message: 'is missing' }],
      },
    });
    expect(screen.getByRole('heading', { name: "I can't use house.json." })).toBeInTheDocument();
    expect(screen.getByText('The whole pack').closest('li')).toHaveTextContent(
      'The whole pack version: is missing',
    );
  });
});

describe('your data', () => {
  it('shows every byte, and counts them as bytes', () => {
    show();
    const bytes = new TextEncoder().encode('{\n  "stats": "ünï"\n}').length;
    expect(screen.getByText(`Show every byte (${bytes} of them)`)).toBeInTheDocument();
    expect(screen.getByLabelText('Everything Goodturn has stored')).toHaveValue(
      '{\n  "stats": "ünï"\n}',
    );
  });

  it('is exported', async () => {
    const { onExportData } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Export my data' }));
    expect(onExportData).toHaveBeenCalledOnce();
  });

  it('is wiped only after it was asked again', async () => {
    const { onWipe } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Wipe my data' }));
    expect(screen.getByRole('dialog', { name: 'Wipe everything?' })).toBeInTheDocument();
    expect(onWipe).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Wipe everything' }));
    expect(onWipe).toHaveBeenCalledOnce();
  });
});
