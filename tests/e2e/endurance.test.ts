import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Memory } from '../../scripts/browser/driver.ts';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import * as pages from './pages.ts';
import { badges, hasTrace, lines } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

/**
 * In bytes. The analysis of the article here is 40,000 characters as JSON, and takes more in memory, beside text and marks:
 * left behind each time it would be well over 2 MB with 50 tabs, and over 8 MB with 200 addresses. On a busy machine neither
 * page nor background grew by more than .4 MB. Firefox tells of whole processes, with what they keep at hand.
 */
const MOST_GROWTH: Record<BrowserName, number> = { chromium: 2_000_000, firefox: 4_000_000 };

const inMB = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** Long visits: what readers do all day, in a minute. */
describe.each<BrowserName>(['chromium', 'firefox'])('a long visit with the built extension in %s', (name) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await startVisit(name, {
      '/article': pages.article,
      '/off-topic': pages.offTopic,
      '/routed/article': pages.routedSite,
      '/routed/other': pages.routedSite,
    });
  });

  afterAll(async () => {
    await visit?.end();
  });

  /** Says what page and background held before and hold now, and that nothing was left behind each time. */
  async function expectFlat(what: string, page: Page, before: Memory): Promise<void> {
    const now = await visit.driver.memory(page);
    for (const part of ['page', 'background'] as const) {
      console.log(
        `${name}, ${what}: the ${part} held ${inMB(before[part])} MB before, ${inMB(now[part])} MB after`,
      );
      expect(now[part] - before[part], part).toBeLessThan(MOST_GROWTH[name]);
    }
  }

  test('loses no answer and doubles no mark when the background ends 100 times, with a question under way', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    const wanted = await lines(page);
    const count = (await badges(driver, page)).length;
    const before = await driver.memory(page);
    for (let round = 0; round < 100; round++) {
      // A new page asks at once; the background ends a little later each time, so at each stage of its answer.
      await page.reload();
      await new Promise((done) => setTimeout(done, (round * 7) % 180));
      await driver.endBackground();
      if (round % 10 > 0) continue;
      await until(
        () => lines(page),
        (seen) => seen.length === wanted.length,
      );
      expect(await lines(page)).toEqual(wanted);
      expect((await badges(driver, page)).length).toBe(count);
    }
    await until(
      () => driver.badge(page),
      (text) => /^\d+$/.test(text),
    );
    await expectFlat('100 ends of the background', page, before);
    await page.close();
  }, 180_000);

  test('keeps the marks of the page that is shown through 200 changes of address', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/routed/article');
    const wanted = await lines(page);
    const before = await driver.memory(page);
    for (let round = 0; round < 100; round++) {
      for (const address of ['/routed/other', '/routed/article'])
        await page.evaluate((address) => {
          (window as unknown as { go(address: string): void }).go(address);
        }, address);
      if (round % 20 > 0) continue;
      await until(
        () => lines(page),
        (seen) => seen.length === wanted.length,
      );
      expect(await lines(page)).toEqual(wanted);
    }
    await until(
      () => lines(page),
      (seen) => seen.length === wanted.length,
    );
    expect((await badges(driver, page)).length).toBeGreaterThanOrEqual(wanted.length);
    await expectFlat('200 changes of address', page, before);
    await page.evaluate(() => {
      (window as unknown as { go(address: string): void }).go('/routed/other');
    });
    await until(
      () => hasTrace(page),
      (trace) => !trace,
    );
    await page.close();
  }, 180_000);

  test('tells 50 tabs apart: each has its own marks and its own number on the toolbar', async () => {
    const { driver } = visit;
    const first = await visit.openMarked('/article');
    const before = await driver.memory(first);
    const open = [];
    for (let tab = 0; tab < 50; tab++)
      open.push(await driver.open(at(tab % 5 < 4 ? '/article' : '/off-topic')));
    const looks = [open[0], open[3], open[24], open[48]].filter((page) => page !== undefined);
    for (const page of looks) {
      const count = await until(
        () => driver.badge(page),
        (text) => /off-topic/.test(page.url()) || text !== '',
      );
      expect(/off-topic/.test(page.url()) ? count === '' : Number(count) > 0).toBe(true);
    }
    const last = open[49];
    if (last) {
      expect(await driver.badge(last)).toBe('');
      expect(await hasTrace(last)).toBe(false);
    }
    for (const page of open) await page.close();
    await expectFlat('50 tabs, opened and closed', first, before);
    await first.close();
  }, 180_000);

  test('sees no problem', async () => {
    expect(await visit.driver.problems()).toEqual([]);
  });
});
