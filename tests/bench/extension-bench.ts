/**
 * What the built extension takes in Chromium: until the popup shows something, until a card is drawn, its bytes, and its
 * memory before and after a long visit. What pages pay is measured by pages-bench.ts. `npm run build` first, then
 * `node tests/bench/extension-bench.ts`. Figures depend on the machine, so they are printed and no test asks for them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browser/until.ts';
import { builtFolder } from '../../scripts/build-extension.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { article, offTopic, routedSite } from '../e2e/pages.ts';
import { badges, hasTrace, lines } from '../e2e/reader.ts';
import { startVisit } from '../e2e/start.ts';
import { heapOf, heapOfBackground } from './heap.ts';
import { spreadOf } from './spread.ts';

const POPUPS = 10;
const CARDS = 20;
const ADDRESSES = 200;
const ENDS = 100;
/** A worker that is ended over and over needs a moment to be begun anew. */
const BETWEEN_ENDS_MS = 30;

const visit = await startVisit('chromium', {
  '/article': article,
  '/off-topic': offTopic,
  '/routed/article': routedSite,
  '/routed/other': routedSite,
});
const { driver } = visit;

try {
  await openingOfPopup();
  await openingOfCards();
  bytes();
  await memoryOfAddresses();
  await memoryOfBackground();
} finally {
  await visit.end();
}

/** From the beginning of the popup's page to its first painting, and to its largest: its list of claims. */
async function openingOfPopup(): Promise<void> {
  const page = await visit.openMarked('/article');
  const first: number[] = [];
  const claims: number[] = [];
  for (let i = 0; i < POPUPS; i++) {
    await visit.using(driver.openPopup(page), async (popup) => {
      await until(() => popup.look((document) => document.querySelector('.sl-claim-title') !== null));
      const seen = await popup.look(async (document) => {
        const { performance, PerformanceObserver } = document.defaultView as Window & typeof globalThis;
        const largest = await new Promise<number>((done) => {
          new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? -1)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        });
        return { first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1, largest };
      });
      first.push(seen.first);
      claims.push(seen.largest);
    });
  }
  await page.close();
  report(`popup, to its first content, ${POPUPS} times`, first, 100);
  report('popup, to its claims', claims, null);
}

/** From a click on a badge to the frame after the one that the card is in: its painting lies between them. */
async function openingOfCards(): Promise<void> {
  const page = await visit.openMarked('/article');
  const count = (await badges(driver, page)).length;
  const times: number[] = [];
  for (let i = 0; i < CARDS; i++) {
    const time = await driver.runInShadow(
      page,
      layerTag,
      `const frame = () => new Promise((done) => requestAnimationFrame(done));
      const drawn = () => new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        requestAnimationFrame(() => port2.postMessage(null));
      });
      const badge = root.querySelectorAll('button.sl-badge')[${i % count}];
      await frame();
      const start = performance.now();
      badge.click();
      while (!root.querySelector('[role="dialog"]')) await frame();
      await drawn();
      const time = performance.now() - start;
      badge.click();
      while (root.querySelector('[role="dialog"]')) await frame();
      return String(time);`,
    );
    times.push(Number(time));
  }
  await page.close();
  report(`card, from the click to its painting, ${CARDS} times`, times, 50);
}

/** Of scripts and styles that a page of the extension loads, each by itself as it lies in the package. */
function bytes(): void {
  const folder = builtFolder('chromium');
  const gzipped = (paths: Iterable<string>) =>
    [...paths].reduce((all, path) => all + gzipSync(readFileSync(join(folder, path))).length, 0);
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const files = filesOf(folder, name);
    const limit = /^(?:popup|sidepanel)/.test(name) ? 60_000 : null;
    say(`${name}, ${files.size} files, gzipped`, gzipped(files), 'bytes', limit);
  }
  say('content script, gzipped', gzipped(['content-scripts/article.js']), 'bytes', 40_000);
  say('background with the corpus, gzipped', gzipped(['background.js']), 'bytes', null);
}

/** Scripts and styles of a page, with all that these import. */
function filesOf(folder: string, page: string): Set<string> {
  const html = readFileSync(join(folder, page), 'utf8');
  const files = new Set([...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path ?? ''));
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    for (const [, name] of readFileSync(join(folder, file), 'utf8').matchAll(
      /(?:from|import)\s*[`"']\.\/([^`"']+)[`"']/g,
    ))
      files.add(`chunks/${name}`);
  }
  return files;
}

/** Of a page that goes to and fro between two addresses. */
async function memoryOfAddresses(): Promise<void> {
  const page = await visit.openMarked('/routed/article');
  const go = (address: string) =>
    page.evaluate((address) => (window as unknown as { go(address: string): void }).go(address), address);
  const shown = (count: number) =>
    until(
      () => lines(page),
      (seen) => seen.length === count,
    );
  const count = (await lines(page)).length;
  // What is made once is there after a first turn.
  await go('/routed/other');
  await until(
    () => hasTrace(page),
    (trace) => !trace,
  );
  await go('/routed/article');
  await shown(count);
  const before = await heapOf(page);
  for (let i = 0; i < ADDRESSES; i += 2) {
    await go('/routed/other');
    await go('/routed/article');
    if (i % 20 === 0) await shown(count);
  }
  await shown(count);
  sayMemory(`heap of a page, before and after ${ADDRESSES} changes of address`, before, await heapOf(page));
  await page.close();
}

/** Of the page and of the background, which is another each time. */
async function memoryOfBackground(): Promise<void> {
  const page = await visit.openMarked('/article');
  const before = await heapOf(page);
  const workerBefore = await heapOfBackground(page);
  for (let i = 0; i < ENDS; i++) {
    await driver.endBackground();
    await page.reload();
    await new Promise((done) => setTimeout(done, BETWEEN_ENDS_MS));
  }
  await marked(page);
  sayMemory(`heap of a page, before and after ${ENDS} ends of the background`, before, await heapOf(page));
  sayMemory('heap of the background', workerBefore, await heapOfBackground(page));
  await page.close();
}

async function marked(page: Page): Promise<void> {
  await until(
    () => badges(driver, page),
    (seen) => seen.length > 0,
  );
}

function report(what: string, times: number[], limit: number | null): void {
  const { median, most } = spreadOf(times);
  say(`${what}, median (most ${most.toFixed(1)})`, median, 'ms', limit);
}

function say(what: string, figure: number, unit: string, limit: number | null): void {
  const kept = limit === null ? '      ' : figure <= limit ? 'kept  ' : 'MISSED';
  const bound = limit === null ? '' : `, limit ${limit}`;
  console.log(`${kept} ${what}: ${unit === 'ms' ? figure.toFixed(1) : figure} ${unit}${bound}`);
}

function sayMemory(what: string, before: number, after: number): void {
  console.log(`       ${what}: ${before.toFixed(2)} and ${after.toFixed(2)} MB`);
}
