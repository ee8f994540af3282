import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, drive } from '../../scripts/browser/driver.ts';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { needBrowser } from '../../scripts/browser/install-browser.ts';
import { type PageServer, servePages } from '../../scripts/browser/page-server.ts';
import { until } from '../../scripts/browser/until.ts';
import { builtFolder } from '../../scripts/build-extension.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { popupStrings } from '../../src/ui/strings/popup.ts';
import * as pages from './pages.ts';
import {
  badges,
  card,
  focusInLayer,
  hasTrace,
  isAsServed,
  lines,
  pauseSite,
  popupClaims,
  popupText,
  seesBadge,
  untilClaims,
} from './reader.ts';

const at = (path: string, host = pages.coveredHost) => `https://${host}${path}`;

describe.each<BrowserName>(['chromium', 'firefox'])('the built extension in %s', (name) => {
  let server: PageServer;
  let driver: Driver;

  beforeAll(async () => {
    server = await servePages([pages.coveredHost, pages.otherHost]);
    const html = (body: string) => ({ type: 'text/html; charset=utf-8', body });
    server.put(at('/favicon.ico'), { type: 'image/x-icon', body: '' });
    server.put(at('/favicon.ico', pages.otherHost), { type: 'image/x-icon', body: '' });
    server.put(at('/article'), html(pages.article));
    server.put(at('/article', pages.otherHost), html(pages.article));
    server.put(at('/off-topic'), html(pages.offTopic));
    server.put(at('/front'), html(pages.frontPage));
    server.put(at('/rendered'), html(pages.renderedArticle));
    server.put(at('/preact.js'), { type: 'text/javascript', body: pages.framework });
    server.put(at('/routed/article'), html(pages.routedSite));
    server.put(at('/routed/other'), html(pages.routedSite));
    driver = await drive(name, {
      executablePath: needBrowser(name, console.log),
      extension: builtFolder(name),
      hosts: server.hosts,
      port: server.port,
      headless: true,
    });
  });

  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  /** Opens a page and waits until its marks are there. */
  async function openMarked(path: string, host?: string): Promise<Page> {
    const page = await driver.open(at(path, host));
    await until(
      () => badges(driver, page),
      (seen) => seen.length > 0,
    );
    return page;
  }

  async function withPopup<T>(
    page: Page,
    use: (popup: Awaited<ReturnType<Driver['openPopup']>>) => Promise<T>,
  ) {
    const popup = await driver.openPopup(page);
    try {
      return await use(popup);
    } finally {
      await popup.close();
    }
  }

  test('marks sentences of an article, with a badge each and their number on the toolbar', async () => {
    const page = await openMarked('/article');
    const marked = await lines(page);
    expect(marked).toContainEqual(expect.stringMatching(/corroborates.*For months Ukraine had asked/));
    expect(marked).toContainEqual(expect.stringMatching(/qualifies.*North Korean soldiers/));
    expect(marked).toContainEqual(expect.stringMatching(/conflicts.*spoke by telephone/));
    expect(marked.join()).not.toMatch(/station|winter timetable|lamp/);
    const seen = await badges(driver, page);
    expect(seen.length).toBeGreaterThanOrEqual(marked.length);
    const claims = await withPopup(page, (popup) =>
      until(
        () => popupClaims(popup),
        (list) => list.length > 0,
      ),
    );
    await until(
      () => driver.badge(page),
      (text) => text === String(claims.length),
    );
    await page.close();
  });

  test('opens a card by a click on a badge and on a sentence, and closes it', async () => {
    const page = await openMarked('/article');
    const [first] = await badges(driver, page);
    await page.mouse.click(first?.x ?? 0, first?.y ?? 0);
    const shown = await until(() => card(driver, page));
    expect(shown?.text).toMatch(/origin/);
    await page.keyboard.press('Escape');
    await until(
      () => card(driver, page),
      (seen) => seen === null,
    );
    expect(await focusInLayer(driver, page)).toBe(first?.name);

    const sentence = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent ?? '';
        const start = text.indexOf('Trump and Putin spoke');
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, start);
        range.setEnd(walker.currentNode, start + 15);
        walker.currentNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      return null;
    });
    await page.mouse.click(sentence?.x ?? 0, sentence?.y ?? 0);
    const second = await until(() => card(driver, page));
    expect(second?.title).not.toBe(shown?.title);
    expect(
      await until(
        () => lines(page),
        (seen) => seen.some((line) => line.includes('active')),
      ),
    ).toContainEqual(expect.stringMatching(/active.*Trump and Putin spoke/));
    await page.close();
  });

  test('can be used by the keyboard alone', async () => {
    const page = await openMarked('/article');
    const names = (await badges(driver, page)).map((badge) => badge.name);
    let focused: string | null = null;
    for (let stops = 0; stops < 30 && !names.includes(focused ?? ''); stops += 1) {
      await page.keyboard.press('Tab');
      focused = await focusInLayer(driver, page);
    }
    expect(names).toContain(focused);
    await page.keyboard.press('Enter');
    await until(() => card(driver, page));
    await until(
      () => focusInLayer(driver, page),
      (seen) => seen !== focused,
    );
    await page.keyboard.press('Escape');
    await until(
      () => card(driver, page),
      (seen) => seen === null,
    );
    await until(
      () => focusInLayer(driver, page),
      (seen) => seen === focused,
    );
    await page.close();
  });

  test('lists the claims of the page in the popup, and jumps to a sentence', async () => {
    const page = await openMarked('/article');
    const popup = await driver.openPopup(page);
    const titles = await until(
      () => popupClaims(popup),
      (list) => list.length > 0,
    );
    expect(await popupText(popup)).toMatch(
      /\d+ of \d+ sentences match a claim we hold; the other \d+ were not checked/,
    );

    // The cards, one after the other, hold the same claims in the same order.
    const seen: string[] = [];
    for (const { name } of await badges(driver, page)) {
      await driver.lookInShadow(
        page,
        layerTag,
        (root, name) => {
          const badge = [...root.querySelectorAll('button')].find(
            (one) => one.getAttribute('aria-label') === name,
          );
          if (badge?.getAttribute('aria-expanded') !== 'true') badge?.click();
        },
        name,
      );
      const shown = await until(
        () => card(driver, page),
        (one) => (one !== null && !seen.includes(one.title)) || seen.length > 0,
      );
      if (shown && !seen.includes(shown.title)) seen.push(shown.title);
    }
    expect(seen).toEqual(titles);
    await popup.close().catch(() => {});
    await page.close();
  });

  test('stays silent on a page about something else, and leaves its tree as it was', async () => {
    const page = await driver.open(at('/off-topic'));
    await withPopup(page, (popup) =>
      until(
        () => popupText(popup),
        (text) => text.includes(popupStrings.offTopicTitle),
      ),
    );
    expect(await hasTrace(page)).toBe(false);
    expect(await isAsServed(page)).toBe(true);
    expect(await driver.badge(page)).toBe('');
    await page.close();
  });

  test('stays silent on a page that is no article', async () => {
    const page = await driver.open(at('/front'));
    await withPopup(page, (popup) =>
      until(
        () => popupText(popup),
        (text) => text.includes(popupStrings.noArticleTitle),
      ),
    );
    expect(await hasTrace(page)).toBe(false);
    expect(await driver.badge(page)).toBe('');
    await page.close();
  });

  test('keeps marks right while a framework renders the article anew', async () => {
    const page = await openMarked('/rendered');
    const before = await lines(page);
    const rerender = (step: number | null) =>
      page.evaluate(
        (step) => (window as unknown as { rerender(step: number | null): void }).rerender(step),
        step,
      );
    const sentenceOf = (line = '') => line.replace(/^[^:]*: /, '');
    const first = sentenceOf(before[0]);
    const last = sentenceOf(before.at(-1));

    // A sentence may be read otherwise after another one; those within a paragraph stay what they are.
    await rerender(1);
    const texts = async () => (await lines(page)).map(sentenceOf);
    await until(
      texts,
      (seen) => seen.includes(first) && seen.indexOf(last) >= 0 && seen.indexOf(last) < seen.indexOf(first),
    );

    await rerender(2);
    await until(
      () => lines(page),
      (seen) => seen.join() === before.join(),
    );
    expect((await badges(driver, page)).length).toBeGreaterThanOrEqual(before.length);

    await rerender(3);
    await until(
      () => lines(page),
      (seen) => seen.length > 0 && !seen.some((line) => line.includes(first)),
    );

    await rerender(null);
    await until(
      () => badges(driver, page),
      (seen) => seen.length === 0,
    );
    expect(await lines(page)).toEqual([]);
    await page.close();
  });

  test('follows a site that changes its address without loading', async () => {
    const page = await openMarked('/routed/article');
    const go = (address: string) =>
      page.evaluate((address) => (window as unknown as { go(address: string): void }).go(address), address);
    const before = await lines(page);
    await go('/routed/other');
    await until(
      () => hasTrace(page),
      (trace) => !trace,
    );
    await until(
      () => driver.badge(page),
      (text) => text === '',
    );
    await go('/routed/article');
    await until(
      () => badges(driver, page),
      (seen) => seen.length > 0,
    );
    expect(await lines(page)).toEqual(before);
    await page.close();
  });

  test('pauses on a site without a trace, remembers it, and resumes', async () => {
    const page = await openMarked('/article');
    await withPopup(page, async (popup) => {
      await pauseSite(popup, 'smh.com.au');
    });
    await until(
      () => hasTrace(page),
      (trace) => !trace,
    );
    expect(await isAsServed(page)).toBe(true);
    await until(
      () => driver.badge(page),
      (text) => text === '',
    );

    await page.reload();
    await withPopup(page, async (popup) => {
      await until(
        () => popupText(popup),
        (text) => text.includes(popupStrings.pausedTitle('smh.com.au')),
      );
      expect(await hasTrace(page)).toBe(false);
      await popup.click(popupStrings.resume);
      await untilClaims(popup);
    });
    await until(
      () => badges(driver, page),
      (seen) => seen.length > 0,
    );
    await page.close();
  });

  test('pauses everywhere', async () => {
    const page = await openMarked('/article');
    await withPopup(page, async (popup) => {
      await untilClaims(popup);
      await popup.click(popupStrings.pause);
      await popup.click(popupStrings.pauseEverywhere);
      await until(
        () => popupText(popup),
        (text) => text.includes(popupStrings.pausedEverywhereTitle),
      );
    });
    await until(
      () => hasTrace(page),
      (trace) => !trace,
    );
    await withPopup(page, async (popup) => {
      await until(
        () => popupText(popup),
        (text) => text.includes(popupStrings.pausedEverywhereTitle),
      );
      await popup.click(popupStrings.resume);
      await untilClaims(popup);
    });
    await until(
      () => badges(driver, page),
      (seen) => seen.length > 0,
    );
    await page.close();
  });

  test('reads a page of another site after a click, and only that page', async () => {
    const page = await driver.open(at('/article', pages.otherHost));
    await withPopup(page, async (popup) => {
      await until(
        () => popupText(popup),
        (text) => text.includes(popupStrings.notCoveredTitle(pages.otherHost)),
      );
      expect(await hasTrace(page)).toBe(false);
      await popup.click(popupStrings.checkPage);
      await untilClaims(popup);
    });
    const here = await until(
      () => lines(page),
      (seen) => seen.length > 0,
    );
    await page.reload();
    await withPopup(page, (popup) =>
      until(
        () => popupText(popup),
        (text) => text.includes(popupStrings.notCoveredTitle(pages.otherHost)),
      ),
    );
    expect(await hasTrace(page)).toBe(false);
    await page.close();
    const covered = await openMarked('/article');
    expect(await lines(covered)).toEqual(here);
    await covered.close();
  });

  test('says so on a page of the browser', async () => {
    const page = await driver.open('about:blank');
    await withPopup(page, (popup) =>
      until(
        () => popupText(popup),
        (text) => text.includes(popupStrings.closedTitle),
      ),
    );
    await page.close();
  });

  test('goes on when the background has been ended', async () => {
    const page = await openMarked('/article');
    await driver.endBackground();
    const claims = await withPopup(page, (popup) =>
      until(
        () => popupClaims(popup),
        (list) => list.length > 0,
      ),
    );
    await driver.endBackground();
    const other = await openMarked('/article');
    await until(
      () => driver.badge(other),
      (text) => text === String(claims.length),
    );
    await other.close();
    await page.close();
  });

  test('runs with defaults when settings cannot be read, says so, and keeps what is stored', async () => {
    const page = await openMarked('/article');
    await withPopup(page, (popup) => popup.store({ pausedSites: 42 }));
    await page.reload();
    await until(
      () => badges(driver, page),
      (seen) => seen.length > 0,
    );
    await withPopup(page, async (popup) => {
      await until(
        () => popupText(popup),
        (text) => text.includes(popupStrings.storageUnreadable),
      );
      await popup.store({ pausedSites: [] });
    });
    await page.close();
  });

  test('had no error in any console, and asked nobody for anything', async () => {
    expect(await driver.problems()).toEqual([]);
    const hosts = new Set((await driver.requests()).map((url) => new URL(url).host));
    expect([...hosts].sort()).toEqual([...server.hosts].sort());
    const own = /\/(article|off-topic|front|rendered|preact\.js|routed\/article|favicon\.ico)$/;
    expect(server.requests.filter((url) => !own.test(url))).toEqual([]);
  });

  // The last one: there is no extension after it.
  test('takes its marks off a page when the extension is removed', async () => {
    const page = await openMarked('/article');
    expect(await seesBadge(driver, page)).toBe(true);
    await driver.removeExtension();
    // Chromium lets the script live, and it notices at the next thing that happens; Firefox ends it and takes its styles.
    await page.setViewport({ width: 900, height: 900 });
    await until(
      () => seesBadge(driver, page),
      (seen) => !seen,
    );
    if (name === 'chromium') {
      expect(await hasTrace(page)).toBe(false);
      expect(await isAsServed(page)).toBe(true);
    }
    await page.close();
  });
});
