import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Health } from '@/components/popup/here';
import { PageHealthView } from '@/components/popup/PageHealthView';

const since = new Date(2026, 10, 22, 9, 14).getTime();

const health: Health = {
  helpDesk: { name: 'tool.example.test', standing: 'taught' },
  parts: [
    { part: 'help-desk', found: true, since },
    { part: 'messages', found: true, since },
    { part: 'times', found: false, since },
  ],
  chat: {
    customer: 3,
    agent: 2,
    others: 1,
    unknown: 1,
    named: 5,
    timed: 0,
    replyBox: 'editor',
    noteMode: false,
  },
};

it('says what is found on the page, what is missed, and since when', () => {
  render(<PageHealthView health={health} copied="not-yet" onCopy={vi.fn<() => void>()} />);
  const text = document.body.textContent ?? '';
  expect(text).toContain('tool.example.test, as I was taught it.');
  expect(text).toMatch(/✓ I see the messages since 9:14/);
  expect(text).toMatch(/– I can’t see when messages were written since 9:14/);
  expect(text).toContain(
    'Messages: 3 from your customer, 2 from you and your team, 1 of other kinds.',
  );
  expect(text).toContain('Of one message I can’t tell who wrote it.');
  expect(text).toContain('Your reply box is an editor.');
});

it('copies the report, and says what came of it', async () => {
  const copy = vi.fn<() => void>();
  const { rerender } = render(<PageHealthView health={health} copied="not-yet" onCopy={copy} />);
  await userEvent.click(screen.getByText('What I see on this page'));
  await userEvent.click(screen.getByRole('button', { name: 'Copy report' }));
  expect(copy).toHaveBeenCalledTimes(1);
  rerender(<PageHealthView health={health} copied="failed" onCopy={copy} />);
  expect(screen.getByRole('status')).toHaveTextContent('I couldn’t copy it.');
});
