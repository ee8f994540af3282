/**
 * `npm run fuzz -- [pages] [seed]`: reads thousands of mutated pages in Chromium and checks that each sentence's range
 * holds its words. Prints the count; a page that fails is printed as small as it could be made, with the seed.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const [pages = '20000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
const vitest = resolve(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'browser', 'tests/page/fuzz.test.ts'],
  { stdio: 'inherit', env: { ...process.env, VITE_FUZZ_PAGES: pages, VITE_FUZZ_SEED: seed } },
);
process.exitCode = status ?? 1;
