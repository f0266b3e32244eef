import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Button } from '@/components/ui/Button';

it('a button is named by its words, not by its key, and submits nothing', async () => {
  const submit = vi.fn<() => void>();
  const press = vi.fn<() => void>();
  render(
    <form onSubmit={submit}>
      <Button keyName="Del" onClick={press}>
        Not now
      </Button>
    </form>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
  expect(press).toHaveBeenCalledOnce();
  expect(submit).not.toHaveBeenCalled();
});
