import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { commands } from 'vitest/browser';
import { looksLikeArticle } from '../../src/page/gate.ts';
import { groundUnder } from '../../src/page/ground.ts';
import { jumpTo } from '../../src/page/jump-to.ts';
import { linesOf, measureFrame } from '../../src/page/measure.ts';
import { readArticle, readArticleWhenIdle } from '../../src/page/read-article.ts';
import { sentenceAtPoint } from '../../src/page/sentence-at-point.ts';
import { rangeFor, type TextMap } from '../../src/page/text-map.ts';
import { watchContent } from '../../src/page/watch-content.ts';
import { watchLayout } from '../../src/page/watch-layout.ts';
import { watchRoutes } from '../../src/page/watch-routes.ts';
import { whenQuiet } from '../../src/page/when-quiet.ts';
import { openPage } from './support/open-page.ts';

/** All names by which pages could stand in the way of a document's or an element's own. */
function namesOf(...prototypes: object[]): string[] {
  return [...new Set(prototypes.flatMap((prototype) => Object.getOwnPropertyNames(prototype)))];
}

const onDocument = namesOf(Document.prototype, Node.prototype, EventTarget.prototype);
const onForm = namesOf(HTMLFormElement.prototype, HTMLElement.prototype, Element.prototype, Node.prototype);

const sentences = [
  'The pilot boat went out before dawn to meet a grain ship that had lost its rudder in the night, the harbour office said.',
  'It came back at noon with eleven men, two of them hurt, and with a goat that nobody on board would own up to, at first.',
  'The ship lies at the north mole, and will stay there for as long as it takes to find a rudder of that size, which may be weeks.',
];
const title = 'Pilot boat brings in eleven men and a goat';

/** An article in a form, in a page where every name is taken. */
const page = `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><title>${title}</title></head><body>
${onDocument.map((name) => `<img name="${name}" alt="" width="1" height="1"><form name="${name}"></form>`).join('')}
<form id="everything">${onForm.map((name) => `<input name="${name}" type="hidden"><input id="${name}" type="hidden">`).join('')}
<article><h1>${title}</h1>${sentences.map((text) => `<p>${text}</p>`).join('')}</article></form></body></html>`;

let document: Document;
let stop: AbortController;

beforeEach(async () => {
  document = await openPage(page, 1280, true);
  stop = new AbortController();
});
afterEach(() => stop.abort());

function sentenceIn(map: TextMap): Range {
  const range = rangeFor(map, 2, 0, (sentences[1] as string).length);
  if (!range) throw new Error('The sentence was not found');
  return range;
}

describe('on a page whose elements are named like what is asked of it', () => {
  test('the names are in the way', () => {
    expect(typeof document.querySelector).not.toBe('function');
    expect(document.body?.localName).not.toBe('body');
    expect(typeof document.defaultView?.getComputedStyle).not.toBe('function');
    const form = Document.prototype.querySelector.call(document, '#everything') as HTMLFormElement;
    expect(typeof form.getAttribute).not.toBe('function');
    expect(typeof form.closest).not.toBe('function');
  });

  test('the gate sees an article', () => {
    expect(looksLikeArticle(document, new URL('https://x.example/a/boat'))).toEqual({
      isArticle: true,
      reason: 'data',
    });
  });

  test('the article is read, and leads back to its nodes', async () => {
    const { article, map } = readArticle(document);
    expect(article.headline).toBe(title);
    expect(article.language).toBe('en');
    expect(article.blocks.map(({ text }) => text)).toEqual([title, ...sentences]);
    expect(sentenceIn(map).toString()).toBe(sentences[1]);
    expect((await readArticleWhenIdle(document, stop.signal)).article).toEqual(article);
  });

  test('it is measured, and its ground is found', () => {
    const { map } = readArticle(document);
    const range = sentenceIn(map);
    const frame = measureFrame(map, [range]);
    expect(frame?.column.right).toBeGreaterThan(frame?.column.left ?? 0);
    expect(linesOf(range).length).toBeGreaterThan(0);
    expect(groundUnder(map.root)).toBe('light');
  });

  test('a sentence is gone to, and a click on it finds it', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    onTestFinished(() => commands.emulateMedia({ reducedMotion: null }));
    const range = sentenceIn(readArticle(document).map);
    jumpTo(range);
    const { left, top } = range.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    const click = new MouseEvent('click', { clientX: left + 4, clientY: top + 4, bubbles: true });
    const paragraph = range.startContainer.parentElement as Element;
    let hit = -1;
    paragraph.addEventListener('click', (event) => (hit = sentenceAtPoint(event as MouseEvent, [range])));
    paragraph.dispatchEvent(click);
    expect(hit).toBe(0);
  });

  test('it is watched, and a change is heard', async () => {
    const { map } = readArticle(document);
    let changes = 0;
    let moves = 0;
    watchContent({ document, map: () => map, isOurs: () => false, onChange: () => changes++ }, stop.signal);
    watchLayout(
      document,
      () => map.root,
      stop.signal,
      () => moves++,
    );
    watchRoutes(document, stop.signal, () => {});
    const [headline, paragraph] = map.blocks.map(({ element }) => element as HTMLElement);
    if (!headline || !paragraph) throw new Error('The article was not read');
    (paragraph.firstChild as Text).data = 'The pilot boat stayed in, as it turns out.';
    headline.style.height = '200px';
    await whenQuiet(document, stop.signal);
    await expect.poll(() => changes, { timeout: 5000 }).toBe(1);
    await expect.poll(() => moves).toBeGreaterThan(0);
  });
});
