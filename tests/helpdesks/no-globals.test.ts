import { afterEach, expect, it, vi } from 'vitest';

const rooms = import.meta.glob('/helpdesks/**/*.ts');

afterEach(() => vi.unstubAllGlobals());

// WXT imports entrypoints, and with them every help desk, in Node while it builds.
it('imports every help desk without a page, and leaves no trace', async () => {
  for (const name of ['document', 'window', 'Element', 'Node', 'chrome', 'browser', 'location']) {
    vi.stubGlobal(name, undefined);
  }
  vi.resetModules();
  const before = Object.keys(globalThis).length;
  const files = Object.entries(rooms);
  expect(files.length).toBeGreaterThan(10);
  for (const [, load] of files) await expect(load()).resolves.toBeDefined();
  expect(Object.keys(globalThis)).toHaveLength(before);
});
