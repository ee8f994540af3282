import { describe, expect, inject, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { Block } from '../../src/model.ts';
import { readArticle } from '../../src/page/read-article.ts';
import { rangeFor } from '../../src/page/text-map.ts';
import { wordsIn } from '../../src/page/words.ts';
import { openPage } from './support/open-page.ts';

const slugs = inject('savedPages');
if (slugs.length === 0) console.log('Skipped: the saved pages (../shared/pages) are not here.');

/** Mean F1 of our words against Readability's over all pages. */
const LEAST_MEAN_F1 = 0.93;

/** Pages without prose: a front page, a label, a list of links. Readability gives something for them all the same. */
const NO_ARTICLE = new Set([
  'nytimes-5',
  '005-unescape-html-entities',
  'lazy-image-3',
  'js-link-replacement',
]);

function share(part: string[], whole: string[]): number {
  if (whole.length === 0) return part.length === 0 ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of part) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of whole) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    found++;
    left.set(word, count - 1);
  }
  return found / whole.length;
}

function wordsOfPage(html: string): string[] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  for (const element of document.querySelectorAll('script, style')) element.remove();
  // Words of neighbouring blocks must not run together.
  for (const element of document.querySelectorAll('body *')) {
    if (!/^(?:a|b|i|em|strong|span|font|code|sup|sub|u|small)$/.test(element.localName)) element.after(' ');
  }
  return wordsIn(document.body.textContent ?? '');
}

interface Row {
  slug: string;
  precision: number;
  recall: number;
  f1: number;
}

/** Our words against Readability's. It leaves the headline out on most pages, not on all: the better of both counts. */
function compare(slug: string, blocks: Block[], expected: string): Row {
  const theirs = wordsOfPage(expected);
  const rows = [blocks.filter(({ kind }) => kind !== 'headline'), blocks].map((some) => {
    const ours = some.flatMap(({ text }) => wordsIn(text));
    const [precision, recall] = [share(theirs, ours), share(ours, theirs)];
    const sum = precision + recall;
    return { slug, precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
  });
  return rows.reduce((best, row) => (row.f1 > best.f1 ? row : best));
}

describe.skipIf(slugs.length === 0)('on saved pages', () => {
  const rows: Row[] = [];

  test.each(slugs)('%s: reading changes nothing, and every block is found again', async (slug) => {
    const document = await openPage(await commands.readSavedPage(slug, 'source.html'));
    const before = document.documentElement.outerHTML;
    const observer = new MutationObserver(() => {});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const { article, map } = readArticle(document);
    article.blocks.forEach((block, i) => {
      expect(rangeFor(map, i, 0, block.text.length), block.text.slice(0, 60)).not.toBeNull();
    });
    expect(observer.takeRecords()).toEqual([]);
    expect(document.documentElement.outerHTML === before).toBe(true);
    rows.push(compare(slug, article.blocks, await commands.readSavedPage(slug, 'expected.html')));
  });

  test('the words read are those that Readability extracts', () => {
    expect(rows.length).toBe(slugs.length);
    const mean = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
    const worst = [...rows].sort((one, other) => one.f1 - other.f1).slice(0, 10);
    const figures = ({ precision, recall, f1 }: Omit<Row, 'slug'>) =>
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
    const means = {
      precision: mean((row) => row.precision),
      recall: mean((row) => row.recall),
      f1: mean((row) => row.f1),
    };
    console.log(
      [
        `${rows.length} saved pages, words against Readability's: ${figures(means)}. Worst:`,
        ...worst.map(
          (row) => `  ${row.slug}${NO_ARTICLE.has(row.slug) ? ' (no article)' : ''}: ${figures(row)}`,
        ),
      ].join('\n'),
    );
    expect(means.f1).toBeGreaterThanOrEqual(LEAST_MEAN_F1);
  });
});
