import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import * as pages from './pages.ts';
import { badges, lines } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

const { pageOf, prose, title } = pages;
const whole = `<main><article>${title}${prose()}</article></main>`;

/** Puts the article into a page that has been there for a while. */
const later = (milliseconds: number, bare: boolean) =>
  pageOf(
    `<div id="app">Loading</div><script>
setTimeout(() => { document.querySelector('#app').innerHTML = ${JSON.stringify(whole)}; }, ${milliseconds});
</script>`,
    { bare },
  );

/** Another article, as sites put it below the first when a reader comes to its end. */
const second = `<article><h1>Swan closes ring road for an hour</h1><time datetime="2024-11-22">22 November 2024</time>${'<p>A swan sat down on the ring road on Sunday and would not be moved by police, bread or a brass band.</p>'.repeat(6)}</article>`;

const sites: Record<string, string> = {
  '/plain': pageOf(whole),
  '/bare': pageOf(whole, { bare: true }),
  '/late': later(1_500, false),
  '/bare-latest': later(5_000, true),
  '/breaks': pageOf(
    `<main>${title}<div class="story">${prose()
      .replaceAll('<p>', '')
      .replaceAll('</p>', '<br><br>')}</div></main>`,
  ),
  '/cut': pageOf(
    `<main><article>${title}${prose().replace(/ (\w+) (\w+) (?=\w)/g, ' <a href="/x">$1</a> <em><b>$2</b></em> ')}</article></main>`,
  ),
  '/folded': pageOf(
    `<main><article>${title}${prose(0, 2)}<div id="rest" style="display:none">${prose(2)}</div><button onclick="rest.removeAttribute('style'); this.remove()">Continue reading</button></article></main>`,
  ),
  '/endless': pageOf(
    `${whole}<script>window.scrolled = () => document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(second)});</script>`,
  ),
  // Its marks would reach below it, where the window ends.
  '/short': pageOf(whole, { inHead: '<style>body{padding-top:120px}</style>' }),
  '/live': pageOf(
    `<style>main{max-width:640px}</style><main>${title}<section id="feed"><div><h2>Ten o’clock</h2>${prose()}</div></section></main><script>window.entry = () => feed.insertAdjacentHTML('afterbegin', '<div><h2>Eleven o’clock</h2><p>A brass band has arrived and is tuning up beside the ring road. More as soon as it plays.</p></div>');</script>`,
  ),
  '/stub': pageOf(
    `<main><article>${title}${prose(0, 2)}<div class="paywall"><h2>Subscribe to read on</h2><p>Already a reader? Sign in.</p></div></article></main>`,
  ),
  '/amp': pageOf(
    `<article class="amp-wp-article">${title}${prose()}</article><amp-ad width="300" height="250"></amp-ad>`,
    {
      inHead: '<style amp-boilerplate>body{visibility:visible}</style>',
    },
  ).replace('<html', '<html amp'),
};

/** Pages of the kinds that there are, with the article of the sample in each. */
describe.each<BrowserName>(['chromium', 'firefox'])('the article in %s', (name) => {
  let visit: Visit;
  let wanted: string[];
  let undated: string[];

  beforeAll(async () => {
    visit = await startVisit(name, sites);
    const seen = async (path: string) => {
      const page = await visit.openMarked(path);
      const all = await lines(page);
      await page.close();
      return all;
    };
    wanted = await seen('/plain');
    // Without a date nothing is told apart as later, so some lines are of another kind.
    undated = await seen('/bare');
    const textOf = (line: string) => line.replace(/^[^:]*: /, '');
    expect(new Set(undated.map(textOf))).toEqual(new Set(wanted.map(textOf)));
  });

  afterAll(async () => {
    await visit?.end();
  });

  const settled = (page: Page, expected: string[]) =>
    until(
      () => lines(page),
      (seen) => seen.join('\n') === expected.join('\n'),
    );

  const firstLine = (page: Page) =>
    page.evaluate(() =>
      Math.min(
        ...[...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight.values()])
          .flatMap((range) => (range instanceof Range ? [...range.getClientRects()] : []))
          .map(({ top }) => top),
      ),
    );
  const firstBadge = async (page: Page) => Math.min(...(await badges(visit.driver, page)).map(({ y }) => y));

  test.each(['/breaks', '/cut', '/amp', '/late', '/bare', '/bare-latest'])(
    '%s has the same lines as a plain page',
    async (path) => {
      expect(wanted.length).toBeGreaterThan(4);
      const page = await visit.driver.open(at(path));
      await settled(page, path.startsWith('/bare') ? undated : wanted);
      expect((await badges(visit.driver, page)).length).toBeGreaterThanOrEqual(wanted.length);
      await page.close();
    },
  );

  test('behind “continue reading” is marked once it is shown', async () => {
    const page = await visit.openMarked('/folded');
    const first = await lines(page);
    expect(first.length).toBeLessThan(wanted.length);
    await page.evaluate(() => document.querySelector('button')?.click());
    await settled(page, wanted);
    await page.close();
  });

  test('before a paywall is marked as far as it goes', async () => {
    const page = await visit.openMarked('/stub');
    const seen = await lines(page);
    expect(seen.length).toBeGreaterThan(0);
    expect(wanted).toEqual(expect.arrayContaining(seen));
    await page.close();
  });

  test('keeps its marks, and lends none, when scrolling brings another article', async () => {
    const page = await visit.openMarked('/endless');
    await settled(page, wanted);
    await page.evaluate(() => (window as unknown as { scrolled(): void }).scrolled());
    await new Promise((done) => setTimeout(done, 1_200));
    expect(await lines(page)).toEqual(wanted);
    await page.close();
  });

  test('keeps badges at their lines when a live blog puts an entry above', async () => {
    const page = await visit.openMarked('/live');
    await settled(page, wanted);
    const before = { line: await firstLine(page), badge: await firstBadge(page) };
    await page.evaluate(() => (window as unknown as { entry(): void }).entry());
    await until(
      () => firstLine(page),
      (top) => top > before.line + 40,
    );
    await until(
      async () => (await firstLine(page)) - (await firstBadge(page)),
      (apart) => Math.abs(apart - (before.line - before.badge)) < 2,
    );
    await settled(page, wanted);
    await page.close();
  });

  test('gets no scroll bar from its marks', async () => {
    const page = await visit.openMarked('/short');
    const [before, after] = await page.evaluate((layerTag) => {
      const size = () => {
        const { clientWidth, scrollWidth, scrollHeight } = document.documentElement;
        return { clientWidth, scrollWidth, scrollHeight };
      };
      const marked = size();
      document.querySelector(layerTag)?.remove();
      return [size(), marked];
    }, layerTag);
    expect(after).toEqual(before);
    await page.close();
  });

  test('has its lowest badge at the end of a page that is too short for its marks', async () => {
    const page = await visit.openMarked('/short');
    const lowest = Math.max(...(await badges(visit.driver, page)).map(({ y }) => y));
    const end = await page.evaluate(() => innerHeight);
    expect(end - lowest).toBeLessThan(40);
    expect(end - lowest).toBeGreaterThan(10);
    await page.close();
  });

  test('keeps its marks when the address names another place of the page', async () => {
    const page = await visit.openMarked('/plain');
    await page.evaluate(() => {
      window.location.hash = 'part';
      history.replaceState(null, '', '#other');
    });
    await new Promise((done) => setTimeout(done, 600));
    expect(await lines(page)).toEqual(wanted);
    await page.close();
  });

  test('sees no problem', async () => {
    expect(await visit.driver.problems()).toEqual([]);
  });
});
