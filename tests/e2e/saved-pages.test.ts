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
/** With their own scripts on, the pages are run in one browser: what they do is the same to both, and takes as long again. */
const scriptsIn: Record<BrowserName, Scripts[]> = { chromium: ['off', 'on'], firefox: ['off'] };

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
          body: readFileSync(join(savedPagesFolder, slug, 'source.html')),
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
      for (const [path, page] of open) {
        const read = await html(page);
        const control = await loadAnew(page);
        // Pages that are another each time, by their clocks and dice, say nothing.
        if (read !== control && control === (await loadAnew(page))) changed.push(path);
      }
      expect(changed).toEqual([]);
    }, 300_000);
  },
);

const html = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

async function loadAnew(page: Page): Promise<string> {
  await page.reload();
  // The page's own scripts have had as long to come to rest when it was read.
  await new Promise((done) => setTimeout(done, page.url().includes('/on/') ? 400 : 0));
  return html(page);
}
