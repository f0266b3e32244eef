import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { dimensions } from '@/coaching-rules/engine';
import { dimensionName } from '@/components/dimension-names';
import { PopupPage, type PopupPageProps } from '@/components/popup/PopupPage';
import type { OwnStats } from '@/components/popup/Stats';
import type { Totals } from '@/stores/stats-store';
import { ownStats } from '@/entrypoints/popup/own-stats';
import { emptyDay, noCounts, type Stats } from '@/platform/stats';

/** A Sunday; its week began on Monday the 16th. */
const today = '2026-11-22';

const stored: Stats = {
  version: 1,
  showings: {},
  counted: [],
  days: {
    '2026-11-10': { ...emptyDay, moves: { ...noCounts, invest: 5 } },
    '2026-11-17': {
      moves: { ...noCounts, connect: 2 },
      caught: { ...noCounts, options: 4 },
      changed: { ...noCounts, options: 1 },
    },
    [today]: {
      moves: { ...noCounts, acknowledge: 3, connect: 1 },
      caught: { ...noCounts, own: 1 },
      changed: { ...noCounts, own: 1 },
    },
  },
};

function show(props: Partial<PopupPageProps> = {}) {
  const calls = {
    onSwitch: vi.fn<PopupPageProps['onSwitch']>(),
    onAsk: vi.fn<PopupPageProps['onAsk']>(),
    onReload: vi.fn<PopupPageProps['onReload']>(),
    onTeach: vi.fn<PopupPageProps['onTeach']>(),
    onCopyReport: vi.fn<PopupPageProps['onCopyReport']>(),
    onDismiss: vi.fn<PopupPageProps['onDismiss']>(),
    onOpen: vi.fn<PopupPageProps['onOpen']>(),
  };
  render(
    <PopupPage
      here={{ state: 'browser-page' }}
      helpDesks={[]}
      problems={[]}
      health={null}
      copied="not-yet"
      stats={ownStats(stored, today)}
      {...calls}
      {...props}
    />,
  );
  return calls;
}

describe('the popup', () => {
  it('tells of today in sentences', () => {
    show();
    const section = screen.getByRole('region', { name: 'Today' });
    expect(section).toHaveTextContent('4 relationship moves. Most often: Acknowledge.');
    expect(section).toHaveTextContent('1 phrase caught, 1 changed before sending.');
  });

  it('sets this week beside the last', () => {
    show();
    const section = screen.getByRole('region', { name: 'This week' });
    expect(section).toHaveTextContent('6 relationship moves, 5 last week.');
    expect(section).toHaveTextContent('5 phrases caught, 2 changed before sending.');
  });

  it('keeps the table of weeks behind the trend', async () => {
    show();
    await userEvent.click(screen.getByText('The weeks as a table'));
    const [, thisWeek, lastWeek] = screen
      .getAllByRole('table')
      .flatMap((table) =>
        within(table).queryByText('Week of') ? within(table).getAllByRole('row') : [],
      );
    expect(thisWeek).toHaveTextContent(/Nov 16\s*6\s*5\s*2/);
    expect(lastWeek).toHaveTextContent(/Nov 9\s*5\s*0\s*0/);
  });

  it('shows all eight dimensions, always in the same order', () => {
    show();
    const table = screen.getByRole('table', { name: 'This week by dimension' });
    const names = within(table).getAllByRole('rowheader');
    expect(names.map((name) => name.textContent)).toEqual(dimensions.map(dimensionName));
    const row = within(table).getByRole('row', { name: /Options/ });
    expect(row).toHaveTextContent(/Options\s*0\s*4\s*1/);
  });

  it('gives one thing to try where phrases keep going out unchanged', () => {
    show();
    const section = screen.getByRole('region', { name: 'One thing to try' });
    expect(section).toHaveTextContent('When it has to be no');
  });

  it('makes no habit out of one phrase', () => {
    const few: Stats = {
      ...stored,
      days: { [today]: { ...emptyDay, caught: { ...noCounts, own: 2 } } },
    };
    show({ stats: ownStats(few, today) });
    expect(screen.queryByRole('region', { name: 'One thing to try' })).not.toBeInTheDocument();
  });

  it('explains itself on the first day', () => {
    show({ stats: ownStats({ ...stored, days: {} }, today) });
    expect(screen.getByRole('region', { name: 'Your first day' })).toHaveTextContent(
      'Never your words',
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('claims nothing while the counts are still being read', () => {
    show({ stats: null });
    expect(screen.queryByRole('region', { name: 'Your first day' })).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Today' })).not.toBeInTheDocument();
  });

  it('writes large numbers so that they can be read', () => {
    const year: OwnStats = { ...ownStats(stored, today), movesEver: 14_812 };
    show({ stats: year });
    expect(
      screen.getByText(/14,812 relationship moves since November 10, 2026/),
    ).toBeInTheDocument();
  });

  it('says what went wrong, once, until it is seen', async () => {
    const { onDismiss } = show({ problems: ['statsDamaged'] });
    expect(screen.getByRole('alert')).toHaveTextContent('counting starts afresh');
    await userEvent.click(screen.getByRole('button', { name: 'Got it' }));
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith('statsDamaged');
  });

  it('leads to the packs and to the data', async () => {
    const { onOpen } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Rule packs' }));
    await userEvent.click(screen.getByRole('button', { name: 'Your data' }));
    expect(onOpen.mock.calls).toEqual([['packs'], ['data']]);
  });
});

describe('what stands out', () => {
  it('counts the first of equals', () => {
    const even: Totals = ownStats(
      { ...stored, days: { [today]: { ...emptyDay, moves: { ...noCounts, own: 2, respect: 2 } } } },
      today,
    ).today;
    show({ stats: { ...ownStats(stored, today), today: even } });
    expect(screen.getByRole('region', { name: 'Today' })).toHaveTextContent('Most often: Own it.');
  });
});
