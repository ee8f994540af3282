import { describe, expect, test } from 'vitest';
import { looksLikeArticle } from '../../src/page/gate.ts';
import { openPage } from './support/open-page.ts';

const pages = import.meta.glob<string>('./pages/*.html', { query: '?raw', import: 'default', eager: true });
const long =
  'A sentence that goes on for a while, as sentences do in articles, and does not end before it has a hundred and forty characters or even more. ';

/** The verdict on a page at an address that a frame in a test cannot have. */
function verdictAt(url: string, html: string) {
  return looksLikeArticle(new DOMParser().parseFromString(html, 'text/html'), new URL(url));
}

describe('articles pass', () => {
  test.each(Object.keys(pages).filter((path) => !/figures|hidden|interview|tag-soup/.test(path)))(
    '%s',
    async (path) => {
      expect(looksLikeArticle(await openPage(pages[path] ?? '')).isArticle).toBe(true);
    },
  );

  test.each([
    ['paragraphs side by side', `<p>${long}</p>`.repeat(3)],
    ['paragraphs in boxes of their own', `<section>${`<div><p>${long}</p></div>`.repeat(3)}</section>`],
    ['text in boxes', `<div>${`<div>${long}</div>`.repeat(3)}</div>`],
    ['text between line breaks', `<div>${`${long}<br><br>`.repeat(4)}</div>`],
  ])('without data, by %s', async (_name, html) => {
    expect(looksLikeArticle(await openPage(html))).toEqual({ isArticle: true, reason: 'prose' });
  });

  test('under the address of the front page with a number', () => {
    expect(verdictAt('https://x.example/?p=12', `<p>${long}</p>`.repeat(3)).isArticle).toBe(true);
  });
});

describe('other pages do not', () => {
  const article = '<meta property="og:type" content="article">';
  test.each([
    'https://x.example/',
    'https://x.example/en/',
    'https://x.example/de-AT',
    'https://x.example/index.html',
    'https://x.example/search?q=a',
    'https://x.example/en/search/',
    'https://x.example/tag/bridges',
    'https://x.example/topics/war/',
  ])('%s is a list, whatever its data say', (url) => {
    expect(verdictAt(url, article)).toEqual({ isArticle: false, reason: 'listing' });
  });

  test.each([
    'https://x.example/search-for-survivors',
    'https://x.example/news/search/12-found',
    'https://x.example/topics/war/bridge-falls',
  ])('%s is no list', (url) => {
    expect(verdictAt(url, article).isArticle).toBe(true);
  });

  test.each([
    [
      'a section with teasers',
      `<main>${`<article><h3><a href="/x">Title</a></h3><p>${long}</p></article>`.repeat(20)}</main>`,
    ],
    [
      'a list that says so',
      `<script type="application/ld+json">{"@type":"CollectionPage"}</script>${`<p>${long}</p>`.repeat(4)}`,
    ],
    [
      'a list of articles in data',
      '<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"x"}]}</script>',
    ],
    ['comments', `<div class="comment-list">${`<p>${long}</p>`.repeat(9)}</div>`],
    ['terms in the footer', `<footer>${`<p>${long}</p>`.repeat(9)}</footer>`],
    ['a form', `<form><textarea>${long.repeat(9)}</textarea></form>`],
    ['nothing', ''],
    ['data that are broken', '<script type="application/ld+json">{"@type":"NewsArticle"</script>'],
  ])('%s', async (_name, html) => {
    expect(looksLikeArticle(await openPage(html)).isArticle).toBe(false);
  });

  test('a page in which the reader is writing', async () => {
    const document = await openPage(
      `${article}<div contenteditable="true">${long}</div>${`<p>${long}</p>`.repeat(3)}`,
    );
    expect(looksLikeArticle(document).isArticle).toBe(true);
    document.querySelector<HTMLElement>('[contenteditable]')?.focus();
    expect(looksLikeArticle(document)).toEqual({ isArticle: false, reason: 'editor' });
  });

  test('a text that can be written in as a whole', async () => {
    const prose = `${article}${`<p>${long}</p>`.repeat(3)}`;
    expect(looksLikeArticle(await openPage(prose)).isArticle).toBe(true);
    for (const html of [
      `<main contenteditable>${prose}</main>`,
      `${prose}<div contenteditable="true"><h1>Headline</h1><p>${long}</p></div>`,
    ])
      expect(looksLikeArticle(await openPage(html))).toEqual({ isArticle: false, reason: 'editor' });
  });

  test('a search field in focus is no writing', async () => {
    const document = await openPage(`${article}<input type="search">`);
    document.querySelector('input')?.focus();
    expect(looksLikeArticle(document).isArticle).toBe(true);
  });
});
