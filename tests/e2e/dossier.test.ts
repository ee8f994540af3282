import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../../scripts/browser/driver.ts';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import * as pages from './pages.ts';
import { popupClaims } from './reader.ts';
import { startVisit, type Visit } from './start.ts';

/** The dossier, as readers come to it: by the export menu of the popup. */
describe.each<BrowserName>(['chromium', 'firefox'])('the dossier in %s', (name) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await startVisit(name, { '/article': pages.article });
  });

  afterAll(async () => {
    await visit?.end();
  });

  test('opens from the popup, and tells of the article in the tab', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    const popup = await driver.openPopup(page);
    const titles = await until(
      () => popupClaims(popup),
      (found) => found.length > 0,
    );
    // The popup closes as it opens the dossier, so the click comes after the answer.
    await popup.look((document) => {
      const print = [...document.querySelectorAll('button')].find((one) =>
        one.textContent?.startsWith('Print'),
      );
      setTimeout(() => print?.click());
    });
    await until(
      () => driver.ownPages(),
      (own) => own.includes('dossier.html'),
    );
    await visit.using(driver.openOwnPage(`dossier.html?tab=${await driver.tabId(page)}`), async (dossier) => {
      await until(
        () => headings(dossier),
        ({ claims }) => claims.length > 0,
      );
      const { title, claims } = await headings(dossier);
      expect(title).toBe(await page.evaluate(() => document.querySelector('h1')?.textContent?.trim() ?? ''));
      expect(claims).toEqual(titles.map((one, index) => `${index + 1}. ${one}`));
      const shown = await dossier.look((document) => document.body.textContent);
      expect(shown).toContain(page.url());
      expect(shown).toMatch(/not checked/);
    });
    await page.close();
  });

  test('says so where the tab is gone', async () => {
    await visit.using(visit.driver.openOwnPage('dossier.html?tab=987654321'), async (dossier) => {
      await until(
        () => headings(dossier),
        ({ title }) => title !== '',
      );
      expect((await headings(dossier)).title).toBe('The article’s tab cannot be reached');
    });
  });

  test('reaches out to nobody, and leaves no error behind', async () => {
    const hosts = new Set(visit.server.hosts);
    expect((await visit.driver.requests()).filter((url) => !hosts.has(new URL(url).hostname))).toEqual([]);
    expect(await visit.driver.problems()).toEqual([]);
  });
});

function headings(view: View): Promise<{ title: string; claims: string[] }> {
  return view.look((document) => ({
    title: document.querySelector('h1')?.textContent ?? '',
    claims: [...document.querySelectorAll('h2')].map((heading) => heading.textContent ?? ''),
  }));
}
