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

describe('the headline', () => {
  const text =
    '<p>The town has bought its station back, which it had sold thirty years ago to somebody else.</p>'.repeat(
      3,
    );

  async function headlines(body: string, head = '') {
    const { article } = readArticle(await openPage(`<head>${head}</head><body>${body}</body>`));
    const blocks = article.blocks.filter(({ kind }) => kind === 'headline').map((block) => seen(block.text));
    return { headline: article.headline, blocks };
  }

  test('is read once where it stands twice', async () => {
    const html = `<main><h1>Town buys station back</h1><div class="sticky">Town buys station back</div><article>${text}<h2>Town buys station back</h2>${text}</article></main>`;
    expect((await headlines(html)).blocks).toEqual(['Town buys station back']);
  });

  test('that only screen readers are told gives way to the one that is seen', async () => {
    const style = '<style>.cut{position:absolute;left:-9999px}</style>';
    const html = `<article><h1 class="cut">Town buys station back</h1><div class="big">Town buys station back</div>${text}</article>`;
    const { article, map } = readArticle(await openPage(style + html));
    expect(article.blocks[0]).toEqual({ kind: 'headline', text: 'Town buys station back' });
    expect(map.blocks[0]?.element.className).toBe('big');
  });

  test('may be shown in several lines', async () => {
    const html = `<article><h1><span style="display:block">Town buys station back:</span><span style="display:block">what it will cost</span></h1>${text}</article>`;
    expect(await headlines(html)).toEqual({
      headline: 'Town buys station back: what it will cost',
      blocks: ['Town buys station back:', 'what it will cost'],
    });
  });

  test('is not the name of the site, though that is an h1', async () => {
    const html = `<header><h1><a href="/">The Junction</a></h1></header><article><h2>Town buys station back</h2>${text}</article>`;
    const head = '<title>Town buys station back | The Junction</title>';
    expect(await headlines(html, head)).toEqual({
      headline: 'Town buys station back',
      blocks: ['Town buys station back'],
    });
  });

  test('is known from the data where the page shows none', async () => {
    expect(
      await headlines(`<article>${text}</article>`, '<meta property="og:title" content="Town buys back">'),
    ).toEqual({
      headline: 'Town buys back',
      blocks: [],
    });
  });
});

test('a page without anything is an article without anything', async () => {
  const { article, map } = readArticle(await openPage(''));
  expect(article.blocks).toEqual([]);
  expect(map.blocks).toEqual([]);
});

test('comments longer than the article do not become the article', async () => {
  const article =
    '<article><h1>Cable car stops above valley</h1><p>Thirty-two people were brought down by rope within three hours, the rescue service said.</p></article>';
  const talk =
    '<section id="talk"><div class="comments"><p>I was on that very car last week, and it made a noise which no car should make; I said so at the time.</p></div></section>';
  const { blocks } = readArticle(await openPage(`<main>${article}${talk.repeat(12)}</main>`)).article;
  expect(blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph']);
});
