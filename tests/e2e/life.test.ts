import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../../scripts/browser/driver.ts';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { builtFolder } from '../../scripts/build-extension.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { strings } from '../../src/ui/strings/card.ts';
import { dossierStrings } from '../../src/ui/strings/dossier.ts';
import { popupStrings } from '../../src/ui/strings/popup.ts';
import * as pages from './pages.ts';
import { badges, card, hasTrace, isAsServed, lines, popupClaims, popupText } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

/** What the next version calls the button that hides a match: seen on a page, it is the new script that runs there. */
const renamed = 'Another claim';

describe.each<BrowserName>(['chromium', 'firefox'])('the life of the built extension in %s', (name) => {
  /** A copy of the build, so that it can be changed under the browser. */
  let folder = '';
  let visit: Visit;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-build-'));
    cpSync(builtFolder(name), folder, { recursive: true });
    visit = await startVisit(name, { '/article': pages.article, '/off-topic': pages.offTopic }, folder);
    visit.server.put(at('/article', pages.otherHost), {
      type: 'text/html; charset=utf-8',
      body: pages.article,
    });
  });

  afterAll(async () => {
    await visit?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const untilMarked = (page: Page, count?: number) =>
    until(
      () => badges(visit.driver, page),
      (seen) => (count === undefined ? seen.length > 0 : seen.length === count),
    );

  const untilText = (view: View, wanted: string) =>
    until(
      () => popupText(view),
      (text) => text.includes(wanted),
    );

  /** How many layers stand on a page. */
  const layers = (page: Page) => page.evaluate((tag) => document.querySelectorAll(tag).length, layerTag);

  const untilClaimsInPopup = (page: Page) =>
    visit.using(visit.driver.openPopup(page), (popup) =>
      until(
        () => popupClaims(popup),
        (claims) => claims.length > 0,
      ),
    );

  /** Waits for these lines, in one layer. */
  const untilMarkedOnce = (page: Page, wanted: string[]) =>
    until(
      async () => ({ layers: await layers(page), lines: await lines(page) }),
      ({ layers, lines }) => layers === 1 && lines.join() === wanted.join(),
    );

  /** Presses a button of the layer by its words. */
  const pressInLayer = (page: Page, words: string) =>
    visit.driver.lookInShadow(
      page,
      layerTag,
      (root, words) => {
        const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words);
        button?.click();
        return button !== undefined;
      },
      words,
    );

  /** Says of the first match of a page that it is none. */
  async function hideFirst(page: Page): Promise<void> {
    const [first] = await badges(visit.driver, page);
    await page.mouse.click(first?.x ?? 0, first?.y ?? 0);
    await until(() => card(visit.driver, page));
    await until(() => pressInLayer(page, strings.notSameClaim));
  }

  /** All that the extension has stored, in memory too. */
  const stored = async (): Promise<Record<string, unknown>> =>
    JSON.parse(
      await visit.driver.runInBackground(`
        const { local, session } = (globalThis.browser ?? chrome).storage;
        return JSON.stringify({ ...(await local.get(null)), ...(await session.get(null)) });`),
    );

  const put = (items: Record<string, unknown>) =>
    visit.driver.runInBackground(
      `await (globalThis.browser ?? chrome).storage.local.set(${JSON.stringify(items)}); return '';`,
    );

  const remove = (...items: string[]) =>
    visit.driver.runInBackground(
      `await (globalThis.browser ?? chrome).storage.local.remove(${JSON.stringify(items)}); return '';`,
    );

  test('tells windows apart: button, popup and panel are of the tab in front of each', async () => {
    const { driver } = visit;
    const first = await visit.openMarked('/article');
    const count = await until(() => driver.badge(first));
    const second = await driver.openWindow(at('/off-topic'), { isPrivate: false });
    expect(await driver.badge(second)).toBe('');
    expect(await driver.badge(first)).toBe(count);

    const ofFirst = await driver.openPanel(first, popupStrings.openPanel);
    await until(
      () => popupClaims(ofFirst),
      (claims) => claims.length === Number(count),
    );
    const ofSecond = await driver.openPanel(second, popupStrings.openPanel);
    await untilText(ofSecond, popupStrings.offTopicTitle);
    expect(await popupClaims(ofFirst)).toHaveLength(Number(count));

    await visit.using(driver.openPopup(second), (popup) => untilText(popup, popupStrings.offTopicTitle));
    await visit.using(driver.openPopup(first), (popup) =>
      until(
        () => popupClaims(popup),
        (claims) => claims.length === Number(count),
      ),
    );

    // Each changes places with the other.
    await second.goto(at('/article'));
    await first.goto(at('/off-topic'));
    await until(
      () => popupClaims(ofSecond),
      (claims) => claims.length === Number(count),
    );
    await untilText(ofFirst, popupStrings.offTopicTitle);
    await until(
      () => driver.badge(second),
      (text) => text === count,
    );
    expect(await driver.badge(first)).toBe('');
    await ofFirst.close();
    await ofSecond.close();
    await second.close();
    await first.close();
  });

  test('keeps its marks and says so where the storage is full; nothing that was stored is lost', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    const before = (await badges(driver, page)).length;
    await put({ pausedSites: ['paused.example'] });
    await fillStorage(visit, name);

    await hideFirst(page);
    await until(() =>
      driver.lookInShadow(
        page,
        layerTag,
        (root, words) => root.querySelector('.sl-notice')?.textContent === words,
        strings.notStored,
      ),
    );
    await untilMarked(page, before);
    await visit.using(driver.openPopup(page), async (popup) => {
      await refuseIn(popup, name);
      await until(
        () => popupClaims(popup),
        (claims) => claims.length > 0,
      );
      await popup.click(popupStrings.pause);
      await popup.click(popupStrings.pauseSite);
      await untilText(popup, strings.notStored);
    });
    expect(await hasTrace(page)).toBe(true);
    const { pausedSites, hiddenMatches } = await stored();
    expect({ pausedSites, hiddenMatches }).toEqual({ pausedSites: ['paused.example'] });

    // Room again: what the reader says is kept.
    await makeRoom(visit, name);
    await hideFirst(page);
    await untilMarked(page, before - 1);
    expect((await stored()).hiddenMatches).toHaveLength(1);
    await remove('hiddenMatches', 'pausedSites');
    await untilMarked(page, before);
    await page.close();
  });

  test('runs with defaults where a later version, or damage, has left other things in the storage, and keeps them', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    const before = (await badges(driver, page)).length;
    const later = {
      density: 'quiet',
      notes: { a: 1 },
      hiddenMatches: 'spoilt',
      pausedSites: ['paused.example'],
    };
    await put(later);
    await page.reload();
    await untilMarked(page, before);
    await visit.using(driver.openPopup(page), (popup) => untilText(popup, popupStrings.storageUnreadable));
    expect(await stored()).toEqual(later);

    await hideFirst(page);
    await untilMarked(page, before - 1);
    const now = await stored();
    expect(now).toMatchObject({
      ...later,
      hiddenMatches: expect.any(Array),
      'hiddenMatches.unreadable': 'spoilt',
    });
    await remove(...Object.keys(now));
    await untilMarked(page, before);
    await page.close();
  });

  test('is not in private windows', async () => {
    const { driver } = visit;
    const before = await stored();
    const other = await visit.openMarked('/article');
    const page = await driver.openWindow(at('/article'), { isPrivate: true });
    // Twice as long as marks take in the other window.
    for (let time = 0; time < 2; time++) {
      await other.reload();
      await untilMarked(other);
    }
    expect(await hasTrace(page)).toBe(false);
    expect(await isAsServed(page)).toBe(true);
    expect(await stored()).toEqual(before);
    await page.close();
    await other.close();
  });

  test('reloaded while pages are open: what the old script left goes, and a click reads the page once more', async () => {
    const { driver } = visit;
    const untouched = await driver.open(at('/article', pages.otherHost));
    const page = await visit.openMarked('/article');
    const before = await lines(page);
    await driver.reloadExtension();
    if (name === 'chromium') {
      // The old script lives on until something happens: then it clears up.
      await page.bringToFront();
      await page.setViewport({ width: 1100, height: 900 });
      await until(
        () => hasTrace(page),
        (trace) => !trace,
      );
      expect(await isAsServed(page)).toBe(true);
      // It hears nothing any more: as few listeners are left as on a page that was never read.
      expect(await listeners(page)).toBe(await listeners(untouched));
      await page.bringToFront();
      await page.evaluate(() => document.querySelector('article')?.append(document.createElement('p')));
      await page.setViewport({ width: 1280, height: 900 });
      expect(await hasTrace(page)).toBe(false);
    }
    // In Firefox the new script has started by itself.
    await untilClaimsInPopup(page);
    await untilMarkedOnce(page, before);
    await page.close();
    await untouched.close();
  });

  test('updated while a page is open: the new version marks it once, and knows what the reader chose', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    const all = (await badges(driver, page)).length;
    await hideFirst(page);
    await untilMarked(page, all - 1);
    // The first version kept no more than these.
    await put({ pausedEverywhere: false, pausedSites: [pages.otherHost] });
    const before = await lines(page);
    const choices = await stored();

    changeBuild(folder);
    await driver.reloadExtension();
    await untilClaimsInPopup(page);
    await untilMarked(page, all - 1);
    await untilMarkedOnce(page, before);
    const [first] = await badges(driver, page);
    await page.mouse.click(first?.x ?? 0, first?.y ?? 0);
    const shown = await until(() => card(driver, page));
    expect(shown?.text).toContain(renamed);
    expect(shown?.text).not.toContain(strings.notSameClaim);
    expect(await stored()).toEqual(choices);
    const paused = await driver.open(at('/article', pages.otherHost));
    await visit.using(driver.openPopup(paused), (popup) =>
      untilText(popup, popupStrings.pausedTitle(pages.otherHost)),
    );
    await paused.close();
    await page.close();
    await remove(...Object.keys(choices));
  });

  test('let into private windows it marks there too, and stores nothing of what it reads', async () => {
    const { driver } = visit;
    await driver.allowPrivateWindows();
    const before = await stored();
    const page = await driver.openWindow(at('/article'), { isPrivate: true });
    await untilMarked(page);
    const count = await until(() => driver.badge(page));
    await visit.using(driver.openPopup(page), (popup) =>
      until(
        () => popupClaims(popup),
        (claims) => claims.length === Number(count),
      ),
    );
    // Chromium opens it in the first window: its title is not to tell there what was read here.
    await visit.using(driver.openOwnPage(`dossier.html?tab=${await driver.tabId(page)}`), async (dossier) => {
      await untilText(dossier, dossierStrings.kicker);
      expect(await dossier.look((document) => document.title)).toBe(dossierStrings.titleNoHeadline);
    });
    expect(await stored()).toEqual(before);
    await page.close();
  });

  test('sees no problem', async () => {
    expect(await visit.driver.problems()).toEqual([]);
  });
});

/** Makes another version of a build: a higher number, and another name for one button. */
function changeBuild(folder: string): void {
  const manifest = join(folder, 'manifest.json');
  const { version, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const [major, ...others] = version.split('.');
  writeFileSync(manifest, JSON.stringify({ ...rest, version: [Number(major) + 1, ...others].join('.') }));
  const script = join(folder, 'content-scripts/article.js');
  const text = readFileSync(script, 'utf8');
  expect(text).toContain(strings.notSameClaim);
  writeFileSync(script, text.replaceAll(strings.notSameClaim, renamed));
}

/** Event listeners of a page, whoever has set them, after a collection. In Chromium alone. */
async function listeners(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return jsEventListeners;
}

/**
 * Takes all room for what the extension stores. Chromium has a limit, which is reached here; Firefox has that of the whole
 * disk, so there the storage is told to refuse.
 */
async function fillStorage({ driver }: Visit, name: BrowserName): Promise<void> {
  await driver.runInBackground(
    name === 'firefox'
      ? `${refusal} return '';`
      : `for (let size = 8 << 20; size > 0; size >>= 1)
          await chrome.storage.local.set({ ['filling' + size]: 'x'.repeat(size) }).catch(() => {});
        return '';`,
  );
}

async function makeRoom({ driver }: Visit, name: BrowserName): Promise<void> {
  if (name === 'firefox') await driver.endBackground();
  else
    await driver.runInBackground(
      `const names = Object.keys(await chrome.storage.local.get(null)).filter((name) => name.startsWith('filling'));
      await chrome.storage.local.remove(names);
      return '';`,
    );
}

/** In Firefox each page of the extension has an interface of its own to the storage. */
async function refuseIn(view: View, name: BrowserName): Promise<void> {
  if (name === 'firefox') await view.run(`${refusal} return '';`);
}

const refusal = `browser.storage.local.set = () => Promise.reject(new Error('QuotaExceededError'));`;
