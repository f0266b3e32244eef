import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { preactForReact } from './scripts/build/preact-for-react.ts';

export default defineConfig({
  test: {
    // For what hangs: a busy machine takes its time, and is no failure.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'engine',
          environment: 'node',
          include: ['tests/{coaching-rules,scripts,catalogue,goldens}/**/*.test.ts'],
        },
      },
      {
        extends: true,
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
      {
        extends: true,
        // What is drawn in a coached page, once more as it is built: by Preact.
        plugins: [await WxtVitest(), preactForReact()],
        // The testing library as ES modules, so that it too imports what stands for React.
        resolve: { mainFields: ['module', 'main'] },
        test: {
          name: 'card-as-built',
          environment: 'happy-dom',
          include: ['tests/components/{coach/**/*,ui/Button}.test.tsx'],
          setupFiles: ['tests/support/setup.ts'],
          server: { deps: { inline: ['@testing-library/react'] } },
        },
      },
    ],
  },
});
