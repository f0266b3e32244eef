import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Switch } from '@/components/ui/Switch';

it('a switch asks for the other state, and shows the one it is given', async () => {
  const change = vi.fn<(on: boolean) => void>();
  render(<Switch label="Coach me here" hint="On this site" on={false} onChange={change} />);
  const it = screen.getByRole('switch', { name: 'Coach me here' });
  expect(it).not.toBeChecked();
  expect(it).toHaveAccessibleDescription('On this site');
  await userEvent.click(it);
  expect(change).toHaveBeenCalledExactlyOnceWith(true);
  expect(it).not.toBeChecked();
});

it('a switch that is disabled asks for nothing', async () => {
  const change = vi.fn<(on: boolean) => void>();
  render(<Switch label="Coach me here" on disabled onChange={change} />);
  await userEvent.click(screen.getByRole('switch'));
  expect(change).not.toHaveBeenCalled();
});
