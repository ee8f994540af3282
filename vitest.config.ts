import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/browser/find-browser.ts';
import { browserCommands } from './tests/support/browser-commands.ts';
import { listPracticeSentences, listSavedPages } from './tests/support/shared-material.ts';

const executablePath = findBrowser('chromium');

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Some ask all claims of all articles: seconds here, more on a machine that has other work.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: [
            'tests/{text,corpus,corpus-data,learned,matching,stance,analysis,cli,layers,extension}/**/*.test.ts',
          ],
        },
      },
      {
        // Found while a test runs, a dependency would be bundled then and the page reloaded under the test.
        optimizeDeps: {
          include: [
            'axe-core',
            'fast-check',
            'fuse.js',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'stemmer',
            'wxt/browser',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/{page,ui}/**/*.test.{ts,tsx}'],
          provide: { savedPages: listSavedPages(), practiceSentences: listPracticeSentences() },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // Pages of the tests are the only thing to be loaded: no name but this machine's resolves.
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                args: [
                  '--no-sandbox',
                  '--disable-background-networking',
                  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
            expect: {
              toMatchScreenshot: {
                // Words are blocks in them, so that one set of pictures serves every machine.
                resolveScreenshotPath: ({ arg, ext, root, testFileDirectory }) =>
                  join(root, testFileDirectory, 'references', `${arg}${ext}`),
              },
            },
            commands: browserCommands,
          },
        },
      },
      {
        test: {
          name: 'build',
          environment: 'node',
          include: ['tests/build/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // A browser each: together they would only wait for each other.
          fileParallelism: false,
          // A busy machine takes the focus from a window now and then, and with it the popup. What fails twice, fails.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
