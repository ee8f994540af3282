import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { bundle } from '../bench/bundle.ts';
import * as pages from './pages.ts';
import { badges, lines } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

/** What the script of a hydrated page offers. */
interface Hydrated {
  hydrate(): void;
  rerender(step: number | null): void;
  recovered: string[];
  first: Element | null;
}

const hydrate = (page: Page) => page.evaluate(() => (window as unknown as Hydrated).hydrate());
const rerender = (page: Page, step: number | null) =>
  page.evaluate((step) => (window as unknown as Hydrated).rerender(step), step);
const recovered = (page: Page) => page.evaluate(() => (window as unknown as Hydrated).recovered);

/**
 * React compares what a server has rendered with what it would render itself when it takes a page over. An extension that
 * has changed the page by then makes it throw all of it away: the page flickers, or loses what the reader has typed.
 */
describe.each<BrowserName>(['chromium', 'firefox'])('pages that React takes over late in %s', (name) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await startVisit(name, { '/document': pages.hydratedDocument, '/part': pages.hydratedPart });
    visit.server.put(at('/react.js'), {
      type: 'text/javascript',
      body: await bundle(pages.reactEntry),
    });
  });

  afterAll(async () => {
    await visit?.end();
  });

  test.each(['/document', '/part'])(
    '%s: it finds its page as it was rendered, and marks stay right',
    async (path) => {
      const { driver } = visit;
      const page = await visit.openMarked(path);
      const before = await lines(page);
      const count = (await badges(driver, page)).length;
      await page.evaluate(() => {
        (window as unknown as Hydrated).first = document.querySelector('p');
      });
      await hydrate(page);
      await until(
        () =>
          page.evaluate(() =>
            Object.keys(document.querySelector('p') ?? {}).some((key) => /^__react/.test(key)),
          ),
        Boolean,
      );
      expect(await recovered(page)).toEqual([]);
      const isSame = () => (window as unknown as Hydrated).first === document.querySelector('p');
      expect(await page.evaluate(isSame)).toBe(true);
      expect(await lines(page)).toEqual(before);

      // New nodes, the same text.
      await rerender(page, 1);
      await until(
        () => page.evaluate(isSame),
        (same) => !same,
      );
      await until(
        () => lines(page),
        (seen) => seen.join() === before.join(),
      );
      await until(
        () => badges(driver, page),
        (seen) => seen.length === count,
      );

      // Another text in the same nodes.
      await rerender(page, 2);
      await until(
        () => lines(page),
        (seen) => seen.length > 0 && seen.length < before.length && !seen.includes(before[0] ?? ''),
      );

      await rerender(page, null);
      await until(
        () => lines(page),
        (seen) => seen.length === 0,
      );
      await until(
        () => badges(driver, page),
        (seen) => seen.length === 0,
      );
      expect(await recovered(page)).toEqual([]);
      await page.close();
    },
  );

  test('leaves no error in any console, and asks for nothing else', async () => {
    expect(await visit.driver.problems()).toEqual([]);
    const own = /\/(document|part|react\.js|favicon\.ico)$/;
    expect(visit.server.requests.filter((url) => !own.test(url))).toEqual([]);
  });

  // Last: React says on the console what it found.
  test('a page in which something stands that React did not render is noticed by it', async () => {
    const page = await visit.openMarked('/part');
    await page.evaluate(() => document.querySelector('article')?.prepend(document.createElement('b')));
    await hydrate(page);
    await until(
      () => recovered(page),
      (errors) => errors.length > 0,
    );
    await page.close();
  });
});
