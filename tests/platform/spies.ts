import { type Mock, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ports } from '../support/ports';

// The browser's functions are typed for callbacks too, which hides from a spy that they are awaited.

export function spyOnSet(): Mock<(items: object) => Promise<void>> {
  return vi.spyOn(fakeBrowser.storage.local, 'set') as unknown as Mock<
    (items: object) => Promise<void>
  >;
}

/** Every request on its way to the background. */
export function spyOnRequests(): Mock<(message: unknown) => Promise<unknown>> {
  return vi.spyOn(ports, 'deliver');
}
