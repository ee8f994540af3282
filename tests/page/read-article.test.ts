import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/page/read-article.ts';
import { openPage, seen } from './support/open-page.ts';

/**
 * Pages written for these tests in the markup that sites use. `data-read` names the kind of each part that belongs to the
 * article, `data-skip` what is left out within one; everything else on the page must not be read.
 */
const pages = import.meta.glob<string>('./pages/*.html', { query: '?raw', import: 'default', eager: true });

function expectedBlocks(document: Document): { kind: string; text: string }[] {
  return [...document.querySelectorAll('[data-read]')].map((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const inner of copy.querySelectorAll('[data-skip], [data-read]')) inner.remove();
    for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
    return { kind: element.getAttribute('data-read') ?? '', text: seen(copy.textContent ?? '') };
  });
}

describe('reads the article and nothing else of', () => {
  for (const [path, html] of Object.entries(pages)) {
    test(path.replace('./pages/', ''), async () => {
      const document = await openPage(html);
      const { article } = readArticle(document);
      const blocks = article.blocks.map(({ kind, text }) => ({ kind, text: seen(text) }));
      expect(blocks).toEqual(expectedBlocks(document));
    });
  }
});
