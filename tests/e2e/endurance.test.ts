import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import * as pages from './pages.ts';
import { badges, hasTrace, lines } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

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

  test('loses no answer and doubles no mark when the background ends 100 times, with a question under way', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    const wanted = await lines(page);
    const count = (await badges(driver, page)).length;
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
    await page.close();
  }, 180_000);

  test('keeps the marks of the page that is shown through 200 changes of address', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/routed/article');
    const wanted = await lines(page);
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
  }, 180_000);

  test('sees no problem', async () => {
    expect(await visit.driver.problems()).toEqual([]);
  });
});
