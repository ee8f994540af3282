import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { readArticle } from '../../src/page/read-article.ts';
import { rangeFor } from '../../src/page/text-map.ts';
import { visibleText } from '../../src/text/normalize.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { cutText, fuzzedPage, UNSEEN } from './support/fuzzed-page.ts';

/** So many in each run of the tests; `npm run fuzz` asks for more. */
const PAGES = Number(import.meta.env.VITE_FUZZ_PAGES ?? 300);
const SEED = Number(import.meta.env.VITE_FUZZ_SEED ?? 20_241);

const frame = [
  '<h1>Lamps go out along the quay</h1><p>The harbour was closed on Monday, the office said in the evening.</p>',
  '<p>It is to be opened again on Thursday, weather permitting, they said.</p>',
];

/** White space and invisible characters are no part of what is compared: a `<br>` is a space to a reader and nothing in a range. */
const bare = (text: string) => visibleText(text.replaceAll(UNSEEN, '')).replace(/\s/g, '');

afterEach(() => document.body.replaceChildren());

test(`${PAGES} mutated pages: each sentence's range holds its words`, { timeout: 3_600_000 }, () => {
  let pages = 0;
  let sentences = 0;
  fc.assert(
    fc.property(fuzzedPage, ({ blocks, cuts }) => {
      document.body.innerHTML = `<article>${frame[0]}${blocks.join('')}${frame[1]}</article>`;
      cutText(document.body, cuts);
      const before = document.body.innerHTML;
      const { article, map } = readArticle(document);
      for (const { block, start, end, text } of sentencesOf(article.blocks)) {
        const range = rangeFor(map, block, start, end);
        if (text.includes(UNSEEN)) throw new Error(`Unseen text was read: ${text}`);
        if (!range) throw new Error(`No range for: ${text}`);
        if (bare(range.toString()) !== bare(text))
          throw new Error(`The range holds “${range.toString()}”, the sentence is “${text}”`);
        sentences += 1;
      }
      if (document.body.innerHTML !== before) throw new Error('Reading has changed the page');
      pages += 1;
    }),
    { numRuns: PAGES, seed: SEED },
  );
  console.log(
    `${pages} fuzzed pages (seed ${SEED}): ${sentences} sentences, each range with its sentence's words`,
  );
  expect(pages).toBe(PAGES);
  expect(sentences).toBeGreaterThan(3 * PAGES);
});
