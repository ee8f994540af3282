import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import * as pages from './pages.ts';
import { badges, hasTrace } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

const html = 'text/html; charset=utf-8';

/** The article at addresses where nobody wants it to be read, each time whole. */
const elsewhere: [what: string, url: string][] = [
  ['a covered site without encryption', `http://${pages.coveredHost}/article`],
  ['another host of a covered site', 'https://account.smh.com.au/article'],
  ['a site that ends like a covered one', `https://not${pages.coveredHost}/article`],
  ['a number for a host', 'https://192.0.2.7/article'],
  ['this machine', 'https://localhost/article'],
  ['a name that only means something in one house', 'https://wiki/article'],
  ['mail', 'https://mail.google.com/mail/u/0/'],
  ['documents', 'https://docs.google.com/document/d/1/edit'],
  ['a bank', 'https://online.bank.example/letters'],
  ['a text in its address', `data:text/html,${encodeURIComponent(pages.article)}`],
];

/** At a covered address, and no page of text: what is served there. */
const otherKinds: [what: string, type: string, body: string][] = [
  ['plain text', 'text/plain', pages.article],
  ['a feed', 'application/xml', '<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>'],
  [
    'a picture',
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">A long story</text></svg>',
  ],
  ['data', 'application/json', '{"headline":"A long story"}'],
  [
    'a PDF',
    'application/pdf',
    '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  ],
];

const editing = pages.article.replace('</head>', '<script>document.designMode = "on";</script></head>');

/** Tells the server what stood in the page when it was shown at last, once there are marks. */
const prepared = pages.article.replace(
  '<head>',
  `<head><script>
    const wasPrepared = document.prerendering;
    let shownWith = '';
    const traces = () => document.body.lastElementChild.localName + CSS.highlights.size;
    document.addEventListener('prerenderingchange', () => { shownWith = traces(); });
    const timer = setInterval(() => {
      if (document.prerendering || CSS.highlights.size === 0) return;
      clearInterval(timer);
      fetch('/told/' + wasPrepared + '/' + shownWith);
    }, 50);
  </script>`,
);
/** Goes there by itself: the driver loses a page that becomes another. */
const preparing = `<!doctype html><title>Front page</title>
<script type="speculationrules">{ "prerender": [{ "urls": ["/prepared"], "eagerness": "immediate" }] }</script>
<script>setTimeout(() => { location.href = '/prepared'; }, 2500);</script>`;

describe.each<BrowserName>(['chromium', 'firefox'])('what is left alone in %s', (name) => {
  let visit: Visit;
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-'));

  beforeAll(async () => {
    visit = await startVisit(
      name,
      {
        '/article': pages.article,
        '/editing': editing,
        '/prepared': prepared,
        '/preparing': preparing,
        '/quiet': pages.offTopic,
      },
      undefined,
      { logsTraffic: true },
    );
    visit.traffic?.servePlain(pages.article);
    for (const [, url] of elsewhere) {
      visit.server.put(url, { type: html, body: pages.article });
      if (/^https/.test(url))
        visit.server.put(new URL('/favicon.ico', url).href, { type: 'image/x-icon', body: '' });
    }
    for (const [index, [, type, body]] of otherKinds.entries())
      visit.server.put(at(`/kind/${index}`), { type, body });
    writeFileSync(join(folder, 'article.html'), pages.article);
  });

  afterAll(async () => {
    await visit?.end();
    rmSync(folder, { recursive: true });
  });

  /** Waits as long as pages are read in, and gives those of these that show a trace. */
  async function tracesIn(opened: Map<string, Page>): Promise<string[]> {
    await new Promise((done) => setTimeout(done, 1_500));
    const marked = [];
    for (const [what, page] of opened) {
      // The browser's own viewers let nobody look; nor would they let us write.
      if (await hasTrace(page).catch(() => false)) marked.push(what);
      await page.close();
    }
    return marked;
  }

  test('pages of sites that are not covered, and of none: each by its address', async () => {
    const local = pathToFileURL(join(folder, 'article.html')).href;
    const opened = new Map<string, Page>();
    for (const [what, url] of [...elsewhere, ['a file of this machine', local] as const])
      opened.set(what, await visit.driver.open(url));
    // Each of them is there, and is the article.
    for (const [what, page] of opened)
      expect(await page.evaluate(() => document.querySelectorAll('article p').length), what).toBeGreaterThan(
        5,
      );
    for (const [what, url] of elsewhere)
      expect(new URL(opened.get(what)?.url() ?? '').protocol, what).toBe(new URL(url).protocol);
    // So is one that the covered site itself has made.
    const made = await visit.driver.open(at('/quiet'));
    await made.evaluate((text) => {
      location.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
    }, pages.article);
    await until(async () => made.url().startsWith('blob:'));
    opened.set('a page out of the memory of another', made);
    expect(await tracesIn(opened)).toEqual([]);
  });

  test('documents of a covered site that are no pages of text, and texts that are being written', async () => {
    const opened = new Map<string, Page>();
    for (const [index, [what]] of otherKinds.entries())
      if (what !== 'a PDF' || name === 'chromium')
        opened.set(what, await visit.driver.open(at(`/kind/${index}`)));
    opened.set('a page in design mode', await visit.driver.open(at('/editing')));
    expect(await tracesIn(opened)).toEqual([]);
  });

  test('a tab that was opened behind another, until it is shown', async () => {
    const page = await visit.driver.openBehind(at('/article'));
    await new Promise((done) => setTimeout(done, 1_500));
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    // Nor does a page that says so by itself bring it on.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await new Promise((done) => setTimeout(done, 500));
    expect(await hasTrace(page)).toBe(false);
    await page.bringToFront();
    await until(
      () => badges(visit.driver, page),
      (seen) => seen.length > 0,
    );
    await page.close();
  });

  test.runIf(name === 'chromium')('a page that is prepared for a click, until there is one', async () => {
    visit.server.put(at('/told/true/footer0'), { type: 'text/plain', body: '' });
    await visit.driver.open(at('/preparing'));
    const told = await until(
      async () => visit.server.requests.filter((url) => url.startsWith(at('/told/'))),
      (urls) => urls.length > 0,
    );
    expect(told).toEqual([at('/told/true/footer0')]);
  });

  test('without an error', async () => {
    expect(await visit.driver.problems()).toEqual([]);
  });
});
