import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchLayout } from '../../src/page/watch-layout.ts';

let stop: AbortController;
let root: HTMLElement;
let moves: number;

beforeEach(async () => {
  stop = new AbortController();
  moves = 0;
  document.body.innerHTML =
    '<div id="banner"></div><details><summary>More</summary><p>Text</p></details><div id="box" style="height:50px;overflow:auto"><p style="height:200px">Long</p></div><article>Text</article>';
  root = document.querySelector('article') as HTMLElement;
  watchLayout(
    document,
    () => root,
    stop.signal,
    () => moves++,
  );
  // An observer reports once at the beginning.
  await settled();
});

afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
});

const frame = () => new Promise(requestAnimationFrame);

/** Waits until nothing has been reported for three frames. */
async function settled(): Promise<void> {
  for (let before = -1; before !== moves; ) {
    before = moves;
    for (let i = 0; i < 3; i++) await frame();
  }
  moves = 0;
}

const moved = () => vi.waitFor(() => expect(moves).toBeGreaterThan(0));

test.each<[string, () => void]>([
  ['something comes in above the article', () => grow('#banner')],
  ['the article grows', () => grow('article')],
  ['a fold opens', () => document.querySelector('details')?.setAttribute('open', '')],
  ['something inside is scrolled', () => document.querySelector('#box')?.scrollTo(0, 40)],
  ['the window changes size', () => window.dispatchEvent(new Event('resize'))],
  ['a font has arrived', () => document.fonts.dispatchEvent(new Event('loadingdone'))],
  ['an image has arrived', () => document.querySelector('#banner')?.dispatchEvent(new Event('load'))],
])('reports when %s', async (_what, happen) => {
  happen();
  await moved();
});

test('reports many changes of one frame once', async () => {
  for (let i = 0; i < 20; i++) window.dispatchEvent(new Event('resize'));
  await moved();
  for (let i = 0; i < 3; i++) await frame();
  expect(moves).toBe(1);
});

test('follows an article that is rendered anew', async () => {
  const before = root;
  root = document.createElement('article');
  before.replaceWith(root);
  await moved();
  await settled();
  grow('article');
  await moved();
});

test('reports when something is put before the article', async () => {
  document.body.prepend(document.createElement('hr'));
  await moved();
});

test('a scroll of the page itself is none: badges move along with it', async () => {
  document.dispatchEvent(new Event('scroll'));
  for (let i = 0; i < 3; i++) await frame();
  expect(moves).toBe(0);
});

test('ends with its signal', async () => {
  stop.abort();
  grow('article');
  window.dispatchEvent(new Event('resize'));
  for (let i = 0; i < 3; i++) await frame();
  expect(moves).toBe(0);
});

function grow(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (element) element.style.height = '300px';
}
