import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'engine',
          environment: 'node',
          include: ['tests/{coaching-rules,scripts,catalogue}/**/*.test.ts'],
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: [
            'tests/{helpdesks,page,platform,stores,components,entrypoints}/**/*.test.{ts,tsx}',
          ],
          setupFiles: ['tests/support/setup.ts'],
        },
      },
    ],
  },
});
