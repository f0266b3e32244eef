import { defineConfig } from 'wxt';
import { leaveOutUnseen } from './coaching-rules/packs/leave-out-unseen';
import { preactForReact } from './scripts/build/preact-for-react';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const isFor = (type: string) => entrypoints.some((entrypoint) => entrypoint.type === type);
      const plugins = [
        (isFor('content-script') || isFor('unlisted-script')) && preactForReact(),
        isFor('background') && leaveOutUnseen(),
      ];
      config.plugins = [...(config.plugins ?? []), ...plugins];
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab'],
    // Installing asks for no site: each origin is granted by the agent, in the popup.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'goodturn@goodturn.example',
          // CSS Custom Highlight draws text decorations only from this version.
          strict_min_version: '146.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser === 'chrome' && { minimum_chrome_version: '116' }),
  }),
});
