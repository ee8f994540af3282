import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../../scripts/browser/driver.ts';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { optionsStrings } from '../../src/ui/strings/options.ts';
import { popupStrings } from '../../src/ui/strings/popup.ts';
import * as pages from './pages.ts';
import { badges, hasTrace, popupClaims, popupText } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

/** As the options name it. */
const coveredSite = pages.coveredHost.replace(/^www\./, '');
const otherSite = pages.otherHost;

/** What a reader grants is the browser's to keep and to take: each test asks the browser itself. */
describe.each<BrowserName>(['chromium', 'firefox'])('sites and leave to read them in %s', (name) => {
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    visit = await startVisit(name, { '/article': pages.article, '/off-topic': pages.offTopic });
    visit.server.put(at('/article', otherSite), { type: 'text/html; charset=utf-8', body: pages.article });
    page = await visit.driver.open(at('/article', otherSite));
  });

  afterAll(async () => {
    await visit?.end();
  });

  const untilMarked = (page: Page) =>
    until(
      () => badges(visit.driver, page),
      (seen) => seen.length > 0,
    );

  const untilText = (view: View, wanted: string) =>
    until(
      () => popupText(view),
      (text) => text.includes(wanted),
    );

  /** Loads the page, and asks in the popup what became of it: by then a script would have marked it. */
  async function expectSilent(page: Page, host: string): Promise<void> {
    await page.reload();
    await visit.using(visit.driver.openPopup(page), (popup) =>
      untilText(popup, popupStrings.notCoveredTitle(host)),
    );
    expect(await hasTrace(page)).toBe(false);
  }

  /** What the options say of a site; null if they do not list it. */
  const rowOf = (options: View, site: string) =>
    options.look((document, site) => {
      const search = document.querySelector<HTMLInputElement>('input[type=search]');
      const { InputEvent } = document.defaultView ?? window;
      if (search && search.value !== site) {
        search.value = site;
        search.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      const row = [...document.querySelectorAll('.sl-table li')].find(
        (row) => row.querySelector('bdi')?.textContent === site,
      );
      return row?.textContent ?? null;
    }, site);

  const untilRow = (options: View, site: string, holds: (row: string | null) => boolean) =>
    until(() => rowOf(options, site), holds);

  test('“Always on this site” has the page read at once, and each further one unasked', async () => {
    const { driver } = visit;
    await expectSilent(page, otherSite);
    await driver.consentTo(otherSite);
    await visit.using(driver.openPopup(page), async (popup) => {
      await untilText(popup, popupStrings.alwaysOnSite);
      await popup.click(popupStrings.alwaysOnSite);
      await until(
        () => popupClaims(popup),
        (claims) => claims.length > 0,
      );
    });
    await untilMarked(page);
    await page.reload();
    await untilMarked(page);
  });

  test('the leave outlives background and extension', async () => {
    const { driver } = visit;
    await driver.endBackground();
    await page.reload();
    await untilMarked(page);
    await driver.reloadExtension();
    // The browser forgets what the old extension had registered; the new one does it again.
    await visit.using(driver.openOwnPage('options.html'), (options) =>
      until(
        () =>
          options.run(`return (globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()
          .then((scripts) => String(scripts.length))`),
        (registered) => registered === '1',
      ),
    );
    await page.bringToFront();
    await page.reload();
    await untilMarked(page);
  });

  test('taken back in the options, the site is left alone', async () => {
    const { driver } = visit;
    await visit.using(driver.openOwnPage('options.html'), async (options) => {
      await untilRow(options, otherSite, (row) => row?.includes(optionsStrings.siteAdded) ?? false);
      await options.click(optionsStrings.removeSite(otherSite));
      await untilRow(options, otherSite, (row) => row === null);
    });
    await expectSilent(page, otherSite);
  });

  test('added in the options and taken back in the browser, it is left alone too, and the options know', async () => {
    const { driver } = visit;
    await driver.consentTo(otherSite);
    await visit.using(driver.openOwnPage('options.html'), async (options) => {
      await until(() =>
        options.look((document, site) => {
          const field = document.querySelector<HTMLInputElement>('form input');
          const { InputEvent } = document.defaultView ?? window;
          if (field) field.value = site;
          return field?.dispatchEvent(new InputEvent('input', { bubbles: true })) ?? false;
        }, otherSite),
      );
      expect(await rowOf(options, otherSite)).toBeNull();
      await options.click(optionsStrings.addSiteButton);
      await untilText(options, optionsStrings.addOutcome.added(otherSite));
      await untilRow(options, otherSite, (row) => row?.includes(optionsStrings.siteState.on) ?? false);
    });
    await page.bringToFront();
    await page.reload();
    await untilMarked(page);
    for (const host of [otherSite, `www.${otherSite}`]) await driver.setSiteAccess(host, false);
    await visit.using(driver.openOwnPage('options.html'), (options) =>
      untilRow(options, otherSite, (row) => row === null),
    );
    await expectSilent(page, otherSite);
  });

  test('a covered site that the browser keeps it off waits for a click, until it is let in again', async () => {
    const { driver } = visit;
    const covered = await visit.openMarked('/article');
    await driver.setSiteAccess(pages.coveredHost, false);
    await visit.using(driver.openOwnPage('options.html'), async (options) => {
      await untilRow(
        options,
        coveredSite,
        (row) => row?.includes(optionsStrings.siteState.withheld) ?? false,
      );
    });
    await covered.bringToFront();
    await covered.reload();
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await hasTrace(covered)).toBe(false);
    if (name === 'firefox') {
      await visit.using(driver.openPopup(covered), (popup) =>
        until(
          () => popupClaims(popup),
          (claims) => claims.length > 0,
        ),
      );
      await untilMarked(covered);
      await visit.using(driver.openOwnPage('options.html'), async (options) => {
        await untilRow(options, coveredSite, (row) => row !== null);
        await options.click(optionsStrings.allowSite(coveredSite));
        await untilRow(options, coveredSite, (row) => row?.includes(optionsStrings.siteState.on) ?? false);
      });
    } else {
      // Chromium answers the click with words of its own, outside of any page: to load the page again.
      await driver.setSiteAccess(pages.coveredHost, true);
    }
    await covered.bringToFront();
    await covered.reload();
    await untilMarked(covered);
  });

  test('sees no problem', async () => {
    expect(await visit.driver.problems()).toEqual([]);
  });
});
