import { type Mock, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The browser's functions are typed for callbacks too, which hides from a spy that they are awaited.

export function spyOnSet(): Mock<(items: object) => Promise<void>> {
  return vi.spyOn(fakeBrowser.storage.local, 'set') as unknown as Mock<
    (items: object) => Promise<void>
  >;
}

export function spyOnSend(): Mock<(message: unknown) => Promise<unknown>> {
  return vi.spyOn(fakeBrowser.runtime, 'sendMessage') as unknown as Mock<
    (message: unknown) => Promise<unknown>
  >;
}
