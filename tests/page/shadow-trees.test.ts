import { describe, expect, test, vi } from 'vitest';
import { DEEPEST_TREE, QUIET_MS } from '../../src/page/budget.ts';
import { looksLikeArticle } from '../../src/page/gate.ts';
import { canPaint, createPainter, showsPaint } from '../../src/page/highlights.ts';
import { becomesArticle } from '../../src/page/later-article.ts';
import { linesOf, measureFrame } from '../../src/page/measure.ts';
import { type ReadArticle, readArticle } from '../../src/page/read-article.ts';
import { sentenceAtPoint } from '../../src/page/sentence-at-point.ts';
import { rangeFor } from '../../src/page/text-map.ts';
import { watchContent } from '../../src/page/watch-content.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { openPage } from './support/open-page.ts';

const title = '<h1>Ferry turns round for a hat</h1>';
const text =
  'The ferry to the island turned round on Monday because a passenger had left a hat on the pier, and the hat was not even his. ';
const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `<p>${text}It was crossing ${from + i}.</p>`).join('');
const data = '<meta property="og:type" content="article">';

/** A page with markup in the open shadow tree of its `<x-story>`, on which time goes on. */
async function openStory(markup: string, around = '<main><x-story></x-story></main>', head = '') {
  const document = await openPage(`${head}<title>Ferry turns round for a hat</title>${around}`, 1280, true);
  return { document, tree: grow(document.querySelector('x-story'), markup) };
}

function grow(host: Element | null | undefined, markup: string): ShadowRoot {
  const tree = (host as Element).attachShadow({ mode: 'open' });
  tree.innerHTML = markup;
  return tree;
}

const sentencesRead = ({ article }: ReadArticle) => sentencesOf(article.blocks).map((one) => one.text);

/** The ranges of all sentences that were read. */
const rangesOf = ({ article, map }: ReadArticle) =>
  sentencesOf(article.blocks).flatMap(({ block, start, end }) => rangeFor(map, block, start, end) ?? []);

describe('an article in an open shadow tree', () => {
  test('is read like any other, and each sentence has its range there', async () => {
    const { document, tree } = await openStory(
      `<style>p { color: navy }</style><article>${title}${paragraphs(0, 4)}</article>`,
    );
    const before = tree.innerHTML;
    const reading = readArticle(document);
    expect(reading.article.headline).toBe('Ferry turns round for a hat');
    expect(reading.article.blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      ...Array.from({ length: 4 }, () => 'paragraph'),
    ]);
    expect(rangesOf(reading).map(String)).toEqual(sentencesRead(reading));
    for (const range of rangesOf(reading)) expect(linesOf(range).length).toBeGreaterThan(0);
    expect(measureFrame(reading.map)?.columns.length).toBe(1);
    expect(tree.innerHTML).toBe(before);
  });

  test('is known without data of the page', async () => {
    const { document } = await openStory(`${title}${paragraphs(0, 3)}`);
    expect(looksLikeArticle(document)).toEqual({ isArticle: true, reason: 'prose' });
    const { document: short } = await openStory(`${title}${paragraphs(0, 2)}`);
    expect(looksLikeArticle(short).isArticle).toBe(false);
    const { document: teasers } = await openStory(`${title}<ul><li>${paragraphs(0, 5)}</ul>`);
    expect(looksLikeArticle(teasers).isArticle).toBe(false);
  });

  test('that the reader writes in is not read by itself', async () => {
    const { document } = await openStory(`<div contenteditable>${title}${paragraphs(0, 3)}</div>`);
    expect(looksLikeArticle(document).isArticle).toBe(false);
    const { document: focused, tree } = await openStory(
      `<div contenteditable>${title}${paragraphs(0, 3)}</div>`,
      undefined,
      data,
    );
    expect(looksLikeArticle(focused).isArticle).toBe(true);
    tree.querySelector('div')?.focus();
    expect(looksLikeArticle(focused).reason).toBe('editor');
  });

  test('may stand in components within components', async () => {
    const { document, tree } = await openStory('<header>Menu</header><x-body></x-body>');
    const inner = grow(
      tree.querySelector('x-body'),
      `<main>${title}${paragraphs(0, 3)}<x-more></x-more></main>`,
    );
    grow(inner.querySelector('x-more'), paragraphs(3, 5));
    expect(looksLikeArticle(document).isArticle).toBe(true);
    const reading = readArticle(document);
    expect(reading.article.blocks.length).toBe(6);
    expect(rangesOf(reading).map(String)).toEqual(sentencesRead(reading));
    expect(reading.map.trees.size).toBe(3);
  });

  test('may have its headline outside', async () => {
    const { document } = await openStory(
      `<section>${paragraphs(0, 4)}</section>`,
      `<main><nav>Menu</nav>${title}<p>Read by nobody yet.</p><x-story></x-story><footer><p>${text}</footer></main>`,
    );
    const reading = readArticle(document);
    expect(reading.article.blocks[0]).toEqual({ kind: 'headline', text: 'Ferry turns round for a hat' });
    expect(reading.article.blocks.at(-1)?.text).toMatch(/crossing 3\.$/);
    expect(reading.article.blocks.length).toBe(5);
  });

  test('or inside, and its text outside', async () => {
    const { document } = await openStory(
      `${title}<slot></slot><footer>${paragraphs(8, 9)}</footer>`,
      `<main><x-story>${paragraphs(0, 4)}</x-story></main>`,
    );
    const reading = readArticle(document);
    expect(reading.article.blocks.map(({ text }) => text.slice(-11))).toEqual(
      ['for a hat', 'crossing 0.', 'crossing 1.', 'crossing 2.', 'crossing 3.'].map((end) =>
        expect.stringContaining(end),
      ),
    );
  });

  test('that nobody can look into is silence', async () => {
    const document = await openPage(`${data}<title>Ferry</title><main><x-story></x-story></main>`);
    (document.querySelector('x-story') as Element).attachShadow({ mode: 'closed' }).innerHTML = paragraphs(
      0,
      4,
    );
    expect(readArticle(document).article.blocks).toEqual([]);
    document.querySelector('meta')?.remove();
    expect(looksLikeArticle(document).isArticle).toBe(false);
  });
});

describe('an article without data whose component gets its code late', () => {
  test('is found by a later look, though nothing outside has changed', async () => {
    const document = await openPage('<title>Ferry</title><main><x-late></x-late></main>', 1280, true);
    expect(looksLikeArticle(document).isArticle).toBe(false);
    const found = becomesArticle(document, new AbortController().signal);
    grow(document.querySelector('x-late'), `${title}${paragraphs(0, 3)}`);
    expect(await found).toBe(true);
  });
});

describe('text without data or paragraphs that arrives soon after the page has come to rest', () => {
  test('is found by the first later look', async () => {
    const document = await openPage('<title>Ferry</title><main>Loading</main>', 1280, true);
    expect(looksLikeArticle(document).isArticle).toBe(false);
    const found = becomesArticle(document, new AbortController().signal);
    await new Promise((done) => setTimeout(done, QUIET_MS + 200));
    (document.querySelector('main') as Element).innerHTML =
      `<h1>Ferry</h1><div>${text.repeat(4)}<br><br>${text.repeat(4)}</div>`;
    expect(await found).toBe(true);
  });
});

describe('a component that frames text', () => {
  test('shows it where it is slotted, and nothing that is not', async () => {
    const { document } = await openStory(
      `<header>Menu</header><div><slot name="top"></slot><p>${text}It was the component.</p><slot></slot></div>`,
      `<main><x-story>${title}${paragraphs(0, 3)}<p slot="none">${text}It was nowhere.</p><p slot="top">${text}It was on top.</p></x-story></main>`,
    );
    expect(sentencesRead(readArticle(document)).filter((one) => one.startsWith('It was'))).toEqual([
      'It was on top.',
      'It was the component.',
      'It was crossing 0.',
      'It was crossing 1.',
      'It was crossing 2.',
    ]);
  });

  test('shows what it has itself where nothing is slotted', async () => {
    const { document } = await openStory(`<article>${title}<slot>${paragraphs(0, 3)}</slot></article>`);
    expect(sentencesRead(readArticle(document)).at(-1)).toBe('It was crossing 2.');
  });

  test('in a line cuts no sentence', async () => {
    const document = await openPage(
      `<article>${title}<p>The ferry <x-link>turned <b>round</b></x-link> on <x-day></x-day> for a hat. ${text}</p>${paragraphs(0, 2)}</article>`,
    );
    grow(
      document.querySelector('x-link'),
      '\n<style>a { color: red }</style>\n<a href="/f"><slot></slot></a>',
    );
    grow(document.querySelector('x-day'), '<time>Monday</time>');
    const reading = readArticle(document);
    const [, first] = sentencesOf(reading.article.blocks);
    expect(first?.text).toBe('The ferry turned round on Monday for a hat.');
    // The range is that of the line: it goes round what a component says in its own tree.
    expect(rangesOf(reading)[1]?.toString()).toBe('The ferry turned round on  for a hat.');
  });

  test('at the beginning of a line neither', async () => {
    const document = await openPage(
      `<article>${title}<p><x-day></x-day><x-day></x-day> it turned round. ${text}</p>${paragraphs(0, 2)}</article>`,
    );
    for (const host of document.querySelectorAll('x-day')) grow(host, 'On Monday');
    const reading = readArticle(document);
    const range = rangesOf(reading).find((one) => one.toString().includes('it turned'));
    expect(range?.toString().trim()).toBe('it turned round.');
    expect(range?.startContainer.getRootNode()).toBe(document);
  });
});

describe('marks in a shadow tree', () => {
  test('are painted where the browser shows it', async () => {
    const { document } = await openStory(`<article>${title}${paragraphs(0, 3)}</article>`);
    const view = document.defaultView as Window & typeof globalThis;
    const range = rangesOf(readArticle(document))[1] as Range;
    const mark = { range, line: 'conflicts' as const };
    expect(canPaint(view)).toBe(true);
    expect(showsPaint(view, mark, 'light')).toBe(false);
    const sheet = document.createElement('style');
    sheet.textContent = '::highlight(sidelight-conflicts-light) { text-decoration: underline }';
    document.head.append(sheet);
    const painter = createPainter(view);
    painter.paint([mark], 'light');
    expect(showsPaint(view, mark, 'light')).toBe(true);
    painter.clear();
  });

  test('are found by a click', async () => {
    const { document, tree } = await openStory(
      `<article>${title}${paragraphs(0, 2)}<p><a href="#x">${text}</a></p></article>`,
    );
    const ranges = rangesOf(readArticle(document));
    const hit = (range: Range | undefined): number => {
      const { left, top } = (range as Range).getClientRects()[0] as DOMRect;
      const [clientX, clientY] = [left + 5, top + 5];
      let found = -2;
      const listener = (event: MouseEvent) => {
        found = sentenceAtPoint(event, ranges);
      };
      document.addEventListener('click', listener, { once: true });
      const click = new MouseEvent('click', { bubbles: true, composed: true, clientX, clientY });
      tree.elementFromPoint(clientX, clientY)?.dispatchEvent(click);
      return found;
    };
    expect(hit(ranges[2])).toBe(2);
    expect(hit(ranges.at(-1))).toBe(-1);
  });
});

describe('changes in a shadow tree', () => {
  function watch(document: Document) {
    let reading = readArticle(document);
    let readings = 0;
    const over = new AbortController();
    const hasRead = watchContent(
      {
        document,
        map: () => reading.map,
        isOurs: () => false,
        onChange() {
          readings += 1;
          reading = readArticle(document);
          hasRead();
        },
      },
      over.signal,
    );
    hasRead();
    return { reading: () => reading, readings: () => readings, end: () => over.abort() };
  }
  const last = (seen: ReturnType<typeof watch>) => sentencesRead(seen.reading()).at(-1);
  const until = (check: () => void) => vi.waitFor(check, { timeout: 8_000 });

  test('are heard: late text, new nodes, and text in trees that came with them', async () => {
    const { document, tree } = await openStory(`<article>${title}${paragraphs(0, 3)}</article>`);
    const seen = watch(document);
    tree.querySelector('article')?.insertAdjacentHTML('beforeend', paragraphs(3, 4));
    await until(() => expect(last(seen)).toBe('It was crossing 3.'));
    tree.innerHTML = `<article>${title}${paragraphs(4, 8)}<x-more></x-more></article>`;
    const inner = grow(tree.querySelector('x-more'), '');
    await until(() => expect(last(seen)).toBe('It was crossing 7.'));
    inner.innerHTML = paragraphs(8, 9);
    await until(() => expect(last(seen)).toBe('It was crossing 8.'));
    tree.querySelector('x-more')?.remove();
    await until(() => expect(last(seen)).toBe('It was crossing 7.'));
    seen.end();
  });

  test('are heard when a fold opens there', async () => {
    const { document, tree } = await openStory(
      `<style>.more { display: none }</style><article>${title}${paragraphs(0, 3)}<div class="more">${paragraphs(3, 4)}</div></article>`,
    );
    const seen = watch(document);
    tree.querySelector('.more')?.removeAttribute('class');
    await until(() => expect(last(seen)).toBe('It was crossing 3.'));
    seen.end();
  });

  test('are looked for where a component has had no code yet', async () => {
    const document = await openPage(
      `${data}<title>Ferry turns round for a hat</title><x-late></x-late>`,
      1280,
      true,
    );
    const seen = watch(document);
    expect(seen.reading().article.blocks).toEqual([]);
    // No record of it reaches an observer of the page.
    grow(document.querySelector('x-late'), `<article>${title}${paragraphs(0, 3)}</article>`);
    await until(() => expect(last(seen)).toBe('It was crossing 2.'));
    seen.end();
  });

  test('are not looked for where there is no component', async () => {
    const document = await openPage(
      `${data}<title>Ferry turns round for a hat</title><p>Soon.</p>`,
      1280,
      true,
    );
    const seen = watch(document);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(seen.readings()).toBe(0);
    seen.end();
  });
});

test('trees within trees are read to a depth that no application has', async () => {
  const { document, tree } = await openStory(`${title}${paragraphs(0, 3)}<x-deep></x-deep>`);
  let inner = tree;
  for (let depth = 1; depth < 1_000; depth++)
    inner = grow(inner.querySelector('x-deep'), `<p>${text}It was tree ${depth}.</p><x-deep></x-deep>`);
  const { trees } = readArticle(document).map;
  expect(trees.size).toBe(DEEPEST_TREE);
  expect(trees.has(inner)).toBe(false);
});
