import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../../scripts/browser/driver.ts';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { settingNames } from '../../src/extension/settings.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { strings as cardStrings } from '../../src/ui/strings/card.ts';
import { dossierStrings } from '../../src/ui/strings/dossier.ts';
import { optionsStrings } from '../../src/ui/strings/options.ts';
import { popupStrings } from '../../src/ui/strings/popup.ts';
import { isCanary, leakPage } from './leak-page.ts';
import * as pages from './pages.ts';
import { badges, card, hasTrace, popupClaims, popupText } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

const html = 'text/html; charset=utf-8';

/** An invented sentence that the corpus holds a claim on. */
const sentence = 'About 10,000 North Korean soldiers have been sent to the Kursk region.';

/** Whom each browser asks of its own accord, with or without an extension: its maker, for settings, updates and the time. */
const browserOwn: Record<BrowserName, RegExp> = {
  chromium: /(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/,
  firefox: /(?:^|\.)(?:mozilla|firefox)\.(?:com|net|org)$/,
};

describe.each<BrowserName>(['chromium', 'firefox'])(
  'a whole visit to a site that would be told of it, in %s',
  (name) => {
    let visit: Visit;
    /** The source that the reader has gone to. */
    let sourceHost = '';

    beforeAll(async () => {
      visit = await startVisit(
        name,
        { '/addresses': leakPage('addresses'), '/names': leakPage('names'), '/quiet': pages.offTopic },
        undefined,
        { logsTraffic: true },
      );
    });

    afterAll(async () => {
      await visit?.end();
    });

    const claimsIn = (view: View) =>
      until(
        () => popupClaims(view),
        (claims) => claims.length > 0,
      );

    /** Opens the first card, and in it all that there is to open. */
    async function openCard(page: Page): Promise<void> {
      const { driver } = visit;
      await driver.lookInShadow(page, layerTag, (root) => root.querySelector('button')?.click());
      await until(() => card(driver, page));
      const { copyCitation, reportMatch, copyReport, whyThisMark } = cardStrings;
      await driver.runInShadow(
        page,
        layerTag,
        `const rest = () => new Promise((done) => setTimeout(done, 30));
      for (const part of root.querySelectorAll('details')) part.open = true;
      for (const name of ${JSON.stringify([whyThisMark, copyCitation, reportMatch, copyReport])}) {
        [...root.querySelectorAll('button')].find((one) => one.textContent.trim() === name)?.click();
        await rest();
        root.querySelector('.sl-cite .sl-menu button')?.click();
        root.querySelector('.sl-report input')?.click();
        await rest();
      }
      return '';`,
      );
    }

    test.each(['/addresses', '/names'])(
      'cards, popup, panel, search, exports and dossier of %s',
      async (path) => {
        const { driver } = visit;
        const page = await visit.openMarked(path);
        await openCard(page);
        await visit.using(driver.openPopup(page), async (popup) => {
          await claimsIn(popup);
          const { markdown, csv, jsonLd } = dossierStrings;
          const saved = await popup.run(
            `const saved = [];
        HTMLAnchorElement.prototype.click = function () { saved.push(this.protocol + this.download.replace(/.*[.]/, '')); };
        for (const name of ${JSON.stringify([markdown, csv, jsonLd])})
          [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name).click();
        for (const part of document.querySelectorAll('details')) part.open = true;
        return saved.join();`,
          );
          expect(saved).toBe('blob:md,blob:csv,blob:jsonld');
        });
        if (path === '/names') return page.close();
        await visit.using(driver.openPanel(page, popupStrings.openPanel), claimsIn);
        const id = await driver.tabId(page);
        await visit.using(driver.openOwnPage(`dossier.html?tab=${id}`), (dossier) =>
          until(
            () => popupText(dossier),
            (text) => text.includes('not checked'),
          ),
        );
        await page.close();
      },
    );

    test('selected text, a hidden match, a pause, and a background that ends in between', async () => {
      const { driver } = visit;
      const page = await visit.openMarked('/addresses');
      await visit.using(driver.checkSelection(page, sentence), claimsIn);
      await driver.endBackground();
      const count = (await badges(driver, page)).length;
      await driver.lookInShadow(page, layerTag, (root) => root.querySelector('button')?.click());
      await until(() => card(driver, page));
      await driver.lookInShadow(
        page,
        layerTag,
        (root, name) => [...root.querySelectorAll('button')].find((one) => one.textContent === name)?.click(),
        cardStrings.notSameClaim,
      );
      await until(
        () => badges(driver, page),
        (seen) => seen.length === count - 1,
      );
      await visit.using(driver.openPopup(page), async (popup) => {
        await claimsIn(popup);
        await popup.store({ pausedSites: ['smh.com.au'] });
      });
      await until(
        () => hasTrace(page),
        (trace) => !trace,
      );
      await page.close();
    });

    test('what is kept of it: the pause and the hidden match, without an address or a word of the page', async () => {
      await visit.using(visit.driver.openOwnPage('options.html'), async (options) => {
        const kept = await keptBy(options);
        const { hiddenMatches, ...rest } = kept.local as Record<string, unknown>;
        expect({ ...kept, local: rest }).toEqual({ ...nothingKept, local: { pausedSites: ['smh.com.au'] } });
        for (const key of Object.keys(kept.local as object)) expect(settingNames).toContain(key);
        expect(hiddenMatches).toEqual([
          { claimId: expect.stringMatching(/^[a-z0-9-]+$/), hash: expect.stringMatching(/^[0-9a-f]{16}$/) },
        ]);
      });
    });

    test('after “delete everything”: nothing', async () => {
      const { deleteEverything, deleteConfirm, deleted } = optionsStrings;
      await visit.using(visit.driver.openOwnPage('options.html'), async (options) => {
        await until(
          () => popupText(options),
          (text) => text.includes('smh.com.au'),
        );
        for (const button of [deleteEverything, deleteConfirm])
          await until(() =>
            options.look((document, button) => {
              const found = [...document.querySelectorAll('button')].find(
                (one) => one.textContent === button,
              );
              found?.click();
              return found !== undefined;
            }, button),
          );
        await until(
          () => popupText(options),
          (text) => text.includes(deleted),
        );
        expect(await keptBy(options)).toEqual(nothingKept);
      });
    });

    test('a source opens by the reader’s click, and is not told where from', async () => {
      const { driver, server } = visit;
      const page = await visit.openMarked('/addresses');
      await openCard(page);
      const link = await driver.lookInShadow(page, layerTag, (root) => {
        const links = [...root.querySelectorAll<HTMLAnchorElement>('.sl-card a[href^="https:"]')];
        const [first] = links;
        first?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = first?.getClientRects()[0];
        return first && box ? { href: first.href, x: box.left + 4, y: box.top + box.height / 2 } : null;
      });
      if (!link) throw new Error('The card has no link to a source.');
      const address = link.href.replace(/#.*/, '');
      sourceHost = new URL(address).hostname;
      server.put(address, { type: html, body: '<!doctype html><title>The source</title><p>The source.' });
      server.put(at('/favicon.ico', sourceHost), { type: 'image/x-icon', body: '' });
      expect(server.headers.has(address)).toBe(false);
      await page.mouse.click(link.x, link.y);
      const source = await until(
        async () => (await page.browser().pages()).find((one) => one.url() === link.href) ?? null,
        (found) => found !== null,
      );
      const headers = await until(async () => server.headers.get(address));
      expect(headers?.referer).toBeUndefined();
      expect(headers?.['sec-fetch-site']).not.toBe('same-origin');
      const seen = await source?.evaluate(() => [
        document.referrer,
        window.opener,
        window.name,
        document.title,
      ]);
      expect(seen).toEqual(['', null, '', 'The source']);
      await source?.close();
      await page.close();
    });

    test('asked nobody for anything but the pages that the reader went to', async () => {
      const hosts = new Set((visit.traffic?.asked ?? []).map(hostOf));
      const unexpected = [...hosts].filter((host) => !browserOwn[name].test(host));
      expect(unexpected.sort()).toEqual([pages.coveredHost, sourceHost].sort());
      const paths = visit.server.requests.filter((url) => url.startsWith(at('/')));
      expect([...new Set(paths)].sort()).toEqual([at('/addresses'), at('/favicon.ico'), at('/names')]);
    });

    test('and what is asked for is seen: a page that asks is', async () => {
      const page = await visit.driver.open(at('/quiet'));
      await page.evaluate(async () => {
        new Image().src = 'https://picture.canary.example/';
        await fetch('https://fetch.canary.example/', { mode: 'no-cors' }).catch(() => undefined);
      });
      await until(
        async () => (visit.traffic?.asked ?? []).map(hostOf).filter(isCanary),
        (hosts) => new Set(hosts).size === 2,
      );
      await page.close();
    });

    test('pages of the extension could not ask if they would', async () => {
      const before = visit.traffic?.asked.length ?? 0;
      await visit.using(visit.driver.openOwnPage('options.html'), async (options) => {
        const outcome = await options.run(
          `const image = new Promise((done) => Object.assign(new Image(), { onload: () => done('loaded'), onerror: () => done('refused'), src: 'https://own-picture.canary.example/' }));
        const fetched = fetch('https://own-fetch.canary.example/', { mode: 'no-cors' }).then(() => 'loaded', () => 'refused');
        return (await Promise.all([image, fetched])).join();`,
        );
        expect(outcome).toBe('refused,refused');
      });
      expect((visit.traffic?.asked ?? []).slice(before).map(hostOf).filter(isCanary)).toEqual([]);
    });
  },
);

const hostOf = (asked: string) => asked.replace(/^http:\/\//, '').replace(/[:/].*$/, '');

const nothingKept = {
  local: {},
  session: {},
  sync: {},
  databases: [],
  caches: [],
  cookie: '',
  localStorage: {},
  sessionStorage: {},
  files: [],
  scripts: [],
};

/** All that the extension has in any store of the browser. */
async function keptBy(view: View): Promise<Record<string, unknown>> {
  return JSON.parse(
    await view.run(
      `const api = globalThis.browser ?? globalThis.chrome;
      const files = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
      return JSON.stringify({
        local: await api.storage.local.get(null),
        session: await api.storage.session.get(null),
        sync: await api.storage.sync.get(null),
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
        cookie: document.cookie,
        localStorage: { ...localStorage },
        sessionStorage: { ...sessionStorage },
        files,
        scripts: await api.scripting.getRegisteredContentScripts(),
      });`,
    ),
  );
}
