import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import coveredSites from './assets/covered-sites.json' with { type: 'json' };
import { corpusPlugin } from './scripts/corpus-plugin.ts';

/**
 * Chrome 128: `caretPositionFromPoint`, by which a click on a marked sentence finds its mark. The other newer features
 * in use (custom highlights 105, popover 114, nested style rules 120) came earlier.
 */
const minimumChrome = '128';

/** Firefox 140: custom highlights, and `data_collection_permissions` on the desktop. It is an extended support release. */
const minimumFirefox = '140.0';

/** The extension's name to Firefox. It never changes: the settings hang on it. */
const geckoId = '{7d1f3c52-5f0e-4c1b-9a53-0d8c5f6a9e21}';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  // What reviewers of addons.mozilla.org build from: a list, so that nothing else that lies in a checkout goes along. Tests
  // stay out: WXT leaves their files out anyway, and what they stand on would be half a thing.
  zip: {
    includeSources: [
      '{assets,docs,entrypoints,samples,scripts,src}/**',
      '{package,package-lock,tsconfig,tsconfig.core}.json',
      'wxt.config.ts',
      '*.md',
      'LICENSE',
      'THIRD-PARTY-NOTICES',
    ],
  },
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  manifest: ({ browser, command }) => ({
    name: 'Sidelight',
    short_name: 'Sidelight',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    // For sites that the reader adds, one by one; the browser asks each time.
    optional_host_permissions: ['https://*/*'],
    // Not N and P, which Chrome keeps for its own groups of tabs and then leaves ours without keys.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'next-claim': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Next claim' },
      'previous-claim': { suggested_key: { default: 'Alt+Shift+K' }, description: 'Previous claim' },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+M' }, description: 'Show or hide marks' },
    },
    action: { default_title: 'Sidelight' },
    content_security_policy: {
      // `wxt dev` reloads over a WebSocket; a build talks to nobody.
      extension_pages:
        command === 'serve'
          ? "script-src 'self'; object-src 'none'"
          : "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: geckoId,
              strict_min_version: minimumFirefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: minimumChrome }),
  }),
  hooks: {
    // What each page pays for. The polyfill gives Chrome's calls promises, which those of `minimumChrome` have by themselves:
    // background and pages of our own keep it, the content script goes without. Nor does it take WXT's context: that tells
    // every page by an event that the extension is here.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'content-script')) return;
      config.resolve = {
        ...config.resolve,
        alias: {
          'wxt/browser': '@wxt-dev/browser',
          'wxt/utils/content-script-context': resolve(import.meta.dirname, 'src/extension/no-context.ts'),
        },
      };
      // Makes it smaller than what Vite has by itself. `wxt dev` makes nothing small.
      if (config.build?.minify !== false)
        config.build = {
          ...config.build,
          minify: 'terser',
          terserOptions: { ecma: 2020, toplevel: true, compress: { passes: 3 } },
        };
    },
    // Licences ask to be where the programs are.
    'build:publicAssets': (_wxt, files) => {
      for (const name of ['LICENSE', 'THIRD-PARTY-NOTICES'])
        files.push({ absoluteSrc: resolve(import.meta.dirname, name), relativeDest: `${name}.txt` });
    },
    // The list of sites is data for the manifest. Imported by the content script it would travel to every page.
    'build:manifestGenerated': (_wxt, manifest) => {
      for (const script of manifest.content_scripts ?? []) {
        script.matches = coveredSites.map((site) => `https://${site.host}/*`);
      }
    },
  },
  vite: () => ({
    plugins: [corpusPlugin()],
    build: {
      modulePreload: false,
      // WXT's, which says nothing in a build: without it each page has 100 bytes less.
      rolldownOptions: { treeshake: { manualPureFunctions: ['logger'] } },
      // Else style sheets are rewritten for browsers that the manifest keeps out: longer, and with ways round light-dark().
      target: [`chrome${minimumChrome}`, `firefox${Number.parseInt(minimumFirefox, 10)}`],
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
