import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

/** So many in each run of the tests; `npm run fuzz` runs 20,000. */
const PAGES = 200;
const SEED = 20_241;

test(`${PAGES} mutated pages are read, compared and marked without a fault, and left as they were`, {
  timeout: 240_000,
}, async () => {
  const { figures, summary, faults } = await commands.fuzzPages(PAGES, SEED);
  console.log(summary);
  expect(faults).toEqual([]);
  expect(figures.pages).toBe(PAGES);
  // Pages on which there is nothing to mark would prove nothing.
  expect(figures.read).toBeGreaterThan(0.8 * PAGES);
  expect(figures.marked).toBeGreaterThan(0.4 * PAGES);
  expect(figures.sentences).toBeGreaterThan(10 * PAGES);
});
