import { describe, expect, test } from 'vitest';
import { looksLikeArticle } from '../../src/page/gate.ts';
import { readArticle } from '../../src/page/read-article.ts';
import { rangeFor } from '../../src/page/text-map.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { openPage } from './support/open-page.ts';

const title = '<h1>Clock on the corn hall runs backwards for a day</h1>';
const text =
  'The clock on the corn hall ran backwards from Friday noon until Saturday morning, when the keeper climbed up and found a spanner in it. ';
const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `<p>${text}It was day ${from + i}.</p>`).join('');
const article = { type: '<meta property="og:type" content="article">' };

const sentencesRead = (document: Document) =>
  sentencesOf(readArticle(document).article.blocks).map((one) => one.text);

describe('content that comes late', () => {
  test('is read when it is there, and what was before stands where it stood', async () => {
    const document = await openPage(`<article>${title}${paragraphs(0, 3)}</article>`);
    const before = sentencesRead(document);
    document.querySelector('article')?.insertAdjacentHTML('beforeend', paragraphs(3, 6));
    expect(sentencesRead(document)).toEqual([...before, ...sentencesRead(document).slice(before.length)]);
    expect(sentencesRead(document).at(-1)).toBe('It was day 5.');
  });

  test('behind “continue reading” is not read until it is shown', async () => {
    const document = await openPage(
      `<style>.more{display:none}</style><article>${title}${paragraphs(0, 3)}<div class="more">${paragraphs(3, 6)}</div><button>Continue reading</button></article>`,
    );
    expect(sentencesRead(document).at(-1)).toBe('It was day 2.');
    document.querySelector('.more')?.removeAttribute('class');
    expect(sentencesRead(document).at(-1)).toBe('It was day 5.');
  });

  test('a second article that scrolling brings is not read as this one', async () => {
    const document = await openPage(
      `<main><article>${title}<time>1 May 2015</time>${paragraphs(0, 5)}</article></main>`,
    );
    const before = sentencesRead(document);
    document
      .querySelector('main')
      ?.insertAdjacentHTML(
        'beforeend',
        `<article><h1>Swan closes ring road for an hour</h1><time>2 May 2015</time>${'<p>A swan sat down on the ring road on Sunday and would not be moved by police, bread or a brass band.</p>'.repeat(6)}</article>`,
      );
    expect(sentencesRead(document)).toEqual(before);
  });

  test('an entry that a live blog puts above leaves the others in their places', async () => {
    const document = await openPage(
      `<main>${title}<section id="feed"><div class="entry"><h2>Ten o’clock</h2>${paragraphs(0, 3)}</div></section></main>`,
    );
    const old = readArticle(document);
    const at = old.article.blocks.findIndex(({ text }) => text.endsWith('day 1.'));
    const node = rangeFor(old.map, at, 0, 10)?.startContainer;
    document
      .querySelector('#feed')
      ?.insertAdjacentHTML(
        'afterbegin',
        `<div class="entry"><h2>Eleven o’clock</h2>${paragraphs(7, 9)}</div>`,
      );
    // The old map still leads there: nodes are held, not numbers.
    expect(rangeFor(old.map, at, 0, 10)?.startContainer).toBe(node);
    const { article, map } = readArticle(document);
    const moved = article.blocks.findIndex(({ text }) => text.endsWith('day 1.'));
    expect(moved).toBeGreaterThan(at);
    expect(rangeFor(map, moved, 0, 10)?.startContainer).toBe(node);
  });

  test('a stub before a paywall is read as far as it goes', async () => {
    const document = await openPage(
      `<article>${title}${paragraphs(0, 2)}<div class="paywall-offer"><p>Subscribe now for a pound a week, and read all that we know about clocks and corn halls.</p></div></article>`,
    );
    expect(sentencesRead(document).at(-1)).toBe('It was day 1.');
  });
});

describe('text that is written in another way', () => {
  test('paragraphs between line breaks are blocks of their own', async () => {
    const document = await openPage(
      `<article>${title}<div>${text}<br><br>${text}He <a href="/k">climbed</a> up<br>\n<br />and <em>down</em>.</div></article>`,
    );
    const { article, map } = readArticle(document);
    expect(article.blocks.length).toBe(4);
    expect(rangeFor(map, 3, 0, 9)?.toString()).toBe('and down.');
  });

  test('a sentence that links and emphasis cut has one range', async () => {
    const document = await openPage(
      `<article>${title}<p>The <a href="/c">clock</a> on <em>the <b>corn</b> hall</em> ran back<wbr>wards. ${text}</p>${paragraphs(0, 2)}</article>`,
    );
    const { article, map } = readArticle(document);
    const [, first] = sentencesOf(article.blocks);
    expect(first?.text).toBe('The clock on the corn hall ran backwards.');
    expect(rangeFor(map, first?.block ?? -1, first?.start ?? 0, first?.end ?? 0)?.toString()).toBe(
      first?.text,
    );
  });
});

describe('text of a frame', () => {
  test('belongs to another page', async () => {
    const document = await openPage(
      `<article>${title}${paragraphs(0, 3)}<iframe srcdoc="<p>${text}</p>"></iframe></article>`,
    );
    expect(sentencesRead(document).at(-1)).toBe('It was day 2.');
    const onlyFrame = await openPage(`<iframe srcdoc="${'<p>'.concat(text).repeat(5)}"></iframe>`);
    expect(looksLikeArticle(onlyFrame).isArticle).toBe(false);
  });
});

describe('a page that the reader writes in is not read by itself', () => {
  test('where the whole page is written in', async () => {
    const document = await openPage(`${article.type}<article>${title}${paragraphs(0, 4)}</article>`);
    expect(looksLikeArticle(document).isArticle).toBe(true);
    document.designMode = 'on';
    expect(looksLikeArticle(document)).toEqual({ isArticle: false, reason: 'editor' });
  });

  test('where the body is what is written in', async () => {
    const document = await openPage(
      `${article.type}<body contenteditable>${title}${paragraphs(0, 4)}</body>`,
    );
    document.body.focus();
    expect(looksLikeArticle(document)).toEqual({ isArticle: false, reason: 'editor' });
  });
});
