import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    globalSetup: './prepare.ts',
    // One browser at a time: they are heavy, and tests of time and focus disturb each other.
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    projects: (['chromium', 'firefox'] as const).map((browser) => ({
      extends: true as const,
      resolve: { alias: { '@': new URL('../..', import.meta.url).pathname } },
      test: {
        name: browser,
        include: ['*.e2e.ts'],
        // Chromium asks for a site in a window that only a person can answer.
        exclude: browser === 'firefox' ? [] : ['*.firefox.e2e.ts'],
        provide: { browser },
      },
    })),
  },
});
