import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { HereCard } from '@/components/popup/HereCard';
import type { Here } from '@/components/popup/here';

const site = 'chat.northwind.example';

function show(here: Here) {
  const calls = {
    onSwitch: vi.fn<(on: boolean) => void>(),
    onAsk: vi.fn<() => void>(),
    onReload: vi.fn<() => void>(),
    onTeach: vi.fn<() => void>(),
  };
  render(<HereCard here={here} helpDesks={['Chatwoot', 'Zendesk']} {...calls} />);
  return calls;
}

const titles: readonly (readonly [Here, string])[] = [
  [
    { state: 'coaching', site, helpDesk: 'Chatwoot', missing: [], noteMode: false },
    'With you in Chatwoot.',
  ],
  [{ state: 'no-chat', site, helpDesk: 'Zendesk' }, 'Zendesk is open, but no chat is.'],
  [
    { state: 'unreadable', site, helpDesk: 'Zendesk', missing: ['messages'] },
    "Goodturn can't read this page.",
  ],
  [{ state: 'unknown-page', site }, "I don't know this page."],
  [{ state: 'off', site }, 'Switched off on this site.'],
  [{ state: 'not-granted', site, refused: false }, 'Not on this site yet.'],
  [{ state: 'reload-needed', site }, 'Reload this page to be coached.'],
  [{ state: 'browser-page' }, 'Nothing to coach here.'],
];

describe('where the agent is coached', () => {
  it.each(titles)('says how it stands: %o', (here, title) => {
    show(here);
    expect(screen.getByRole('heading', { name: title })).toBeInTheDocument();
  });

  it('asks for the site within the click', async () => {
    const { onAsk } = show({ state: 'not-granted', site, refused: false });
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Coach me here' }));
    expect(onAsk).toHaveBeenCalledOnce();
  });

  it('takes a no for an answer, and can be asked again', () => {
    show({ state: 'not-granted', site, refused: true });
    expect(screen.getByText(/I stay away from this site/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Coach me here' })).toBeInTheDocument();
  });

  it('is switched off here and now, by keyboard too', async () => {
    const { onSwitch } = show({
      state: 'coaching',
      site,
      helpDesk: 'Chatwoot',
      missing: [],
      noteMode: false,
    });
    await userEvent.tab();
    expect(screen.getByRole('switch', { name: `Coach me on ${site}` })).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('is switched on again', async () => {
    const { onSwitch } = show({ state: 'off', site });
    const toggle = screen.getByRole('switch', { name: `Coach me on ${site}` });
    expect(toggle).not.toBeChecked();
    await userEvent.click(toggle);
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('names what it cannot find on an unreadable page, and what to do', () => {
    show({ state: 'unreadable', site, helpDesk: 'Zendesk', missing: ['messages', 'reply-box'] });
    expect(screen.getByText(/can't make out the messages or the reply box/)).toBeInTheDocument();
    expect(screen.getByText(/reload the page/)).toBeInTheDocument();
  });

  it('says what it leaves out, and that it is quiet in a note', () => {
    show({ state: 'coaching', site, helpDesk: 'Zendesk', missing: ['times'], noteMode: true });
    expect(screen.getByText(/can't see when messages were written/)).toBeInTheDocument();
    expect(screen.getByText(/private note/)).toBeInTheDocument();
  });

  it('names the help desks that it knows on a page that it does not', () => {
    show({ state: 'unknown-page', site });
    expect(screen.getByText(/I can read Chatwoot or Zendesk/)).toBeInTheDocument();
  });

  it('offers to reload a page that was open before it', async () => {
    const { onReload } = show({ state: 'reload-needed', site });
    await userEvent.click(screen.getByRole('button', { name: 'Reload the page' }));
    expect(onReload).toHaveBeenCalledOnce();
  });

  it('offers nothing where the browser allows nothing', () => {
    show({ state: 'browser-page' });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
  });
});
