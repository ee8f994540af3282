import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { listSavedPages, savedPagesFolder } from '../support/shared-material.ts';
import { hasTrace } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

const slugs = listSavedPages();
if (slugs.length === 0) console.log('Skipped: the saved pages (../shared/pages) are not here.');

/**
 * Stands first in pages whose scripts run, with and without the extension: stops their clocks and loads their dice, so that they
 * are the same each time.
 */
const steady = `<script>{
  const now = 1732180000000;
  let seed = 1;
  Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const fill = (list) => { for (let i = 0; i < list.length; i++) list[i] = Math.random() * 256; return list; };
  crypto.getRandomValues = fill;
  crypto.randomUUID = () => [...fill(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  window.Date = new Proxy(Date, {
    construct: (own, given, as) => Reflect.construct(own, given.length ? given : [now], as),
    apply: (own) => new own(now).toString(),
    get: (own, name) => (name === 'now' ? () => now : Reflect.get(own, name)),
  });
  performance.now = () => 0;
  document.currentScript.remove();
}</script>`;

/** After the doctype, before which it would change how the page is laid out. */
const withSteady = (html: string) =>
  html.replace(/^(?:\uFEFF)?\s*(?:<!--.*?-->\s*)*(?:<!doctype[^>]*>)?/is, `$&${steady}`);

/** Long enough for the slowest of them to be read on a busy machine; each wait is for several pages. */
const SETTLED = 4_000;
/** Tabs at a time: browsers put pages to sleep that nobody looks at. */
const TOGETHER = 8;

/** Switches the page's own scripts off, or leaves them on; what lies elsewhere is not there in either case. */
const policies = {
  off: "script-src 'none'; frame-src 'none'; img-src 'none'; media-src 'none'",
  on: "frame-src 'none'; img-src 'none'; media-src 'none'",
};
type Scripts = keyof typeof policies;
/** With their own scripts on, the pages are run in one browser, unless SAVED_PAGES=all: what they do is the same to both. */
const scriptsIn: Record<BrowserName, Scripts[]> = {
  chromium: ['off', 'on'],
  firefox: process.env.SAVED_PAGES === 'all' ? ['off', 'on'] : ['off'],
};

/** Pages of real sites under the name of a covered one. */
describe.skipIf(slugs.length === 0).each<BrowserName>(['chromium', 'firefox'])(
  'saved pages in %s',
  (name) => {
    let visit: Visit;
    const open = new Map<string, Page>();

    beforeAll(async () => {
      visit = await startVisit(name, {});
      const paths = scriptsIn[name].flatMap((run) =>
        slugs.map((slug) => ({ run, slug, path: `/${run}/${slug}` })),
      );
      for (const { run, slug, path } of paths)
        visit.server.put(at(path), {
          type: 'text/html; charset=utf-8',
          body: run === 'on' ? withSteady(source(slug)) : source(slug),
          headers: { 'content-security-policy': policies[run] },
        });
      for (const [index, { path }] of paths.entries()) {
        open.set(path, await visit.driver.open(at(path)));
        if (index % TOGETHER === TOGETHER - 1) await new Promise((done) => setTimeout(done, SETTLED / 4));
      }
      await new Promise((done) => setTimeout(done, SETTLED));
    }, 400_000);

    afterAll(async () => {
      await visit?.end();
    });

    test('raise no exception of the extension', async () => {
      const problems = await visit.driver.problems();
      expect(problems.filter((text) => /(?:chrome|moz)-extension:|^background/.test(text))).toEqual([]);
    });

    test('get no mark: none of them is about the topic', async () => {
      const marked = [];
      for (const [path, page] of open) if (await hasTrace(page)) marked.push(path);
      expect(marked).toEqual([]);
    });

    test('are, when the extension has been removed, what they are without it', async () => {
      await visit.driver.removeExtension();
      const changed = [];
      const unsteady = [];
      for (const [path, page] of open) {
        const read = await html(page);
        const controls: string[] = [];
        // Some come to one of several ends, by what is ready first; some come to rest late, as they had the time to before.
        while (!controls.includes(read) && controls.length < 4)
          controls.push(await loadAnew(page, read, 2_000 * controls.length));
        if (controls.includes(read)) continue;
        if (new Set(controls).size === 1) changed.push(path);
        else unsteady.push(path);
      }
      console.log(`${name}: ${open.size - unsteady.length} of ${open.size} pages compared`, ...unsteady);
      expect(changed).toEqual([]);
      expect(unsteady.length, 'pages that say nothing').toBeLessThanOrEqual(3);
    }, 300_000);
  },
);

const source = (slug: string): string => readFileSync(join(savedPagesFolder, slug, 'source.html'), 'utf8');

const html = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** The page as it is after a new start: at once, or when it has become what is `expected`, for as long as there is `patience`. */
async function loadAnew(page: Page, expected: string, patience: number): Promise<string> {
  await page.reload();
  if (page.url().includes('/on/')) await new Promise((done) => setTimeout(done, 400));
  const end = Date.now() + patience;
  for (;;) {
    const seen = await html(page);
    if (seen === expected || Date.now() > end) return seen;
    await new Promise((done) => setTimeout(done, 100));
  }
}
