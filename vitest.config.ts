import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserCommands } from './tests/support/browser-commands.ts';
import { findChromium } from './tests/support/find-chromium.ts';
import { listPracticeSentences, listSavedPages } from './tests/support/shared-material.ts';

const executablePath = findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'tests/{text,corpus,corpus-data,matching,stance,analysis,cli,layers,extension}/**/*.test.ts',
          ],
        },
      },
      {
        // Found while a test runs, a dependency would be bundled then and the page reloaded under the test.
        optimizeDeps: {
          include: [
            'axe-core',
            'fast-check',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
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
            commands: browserCommands,
          },
        },
      },
    ],
  },
});
