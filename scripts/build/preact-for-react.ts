import type { Plugin } from 'vite';

/**
 * Draws React components with Preact, in a third of the size, for the bundle that every coached page
 * loads (`docs/decisions/004-the-card-is-built-with-preact.md`).
 */
export function preactForReact(): Plugin {
  return {
    name: 'goodturn:preact-for-react',
    config: () => ({
      resolve: {
        // Whole names: `react-dom/client` is not `react-dom` and a path.
        alias: [
          { find: /^react$/, replacement: 'preact/compat' },
          { find: /^react\/jsx-(?:dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
          { find: /^react-dom$/, replacement: 'preact/compat' },
          { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
          { find: /^react-dom\/test-utils$/, replacement: 'preact/test-utils' },
        ],
      },
    }),
  };
}
