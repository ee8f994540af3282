/**
 * Builds Sidelight and opens a browser with it on a sample article, served from this machine under the name of a covered
 * site. With a display the browser stays open until it is closed; without one the report is printed and screenshots are
 * saved.
 *
 *   npm start                  Chromium or Chrome
 *   npm start -- --firefox     Firefox
 *   npm start -- --headless    as on a machine without a display
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { layerTag } from '../src/ui/layer-tag.ts';
import { type Driver, drive, type View } from './browser/driver.ts';
import type { BrowserName } from './browser/find-browser.ts';
import { needBrowser } from './browser/install-browser.ts';
import { servePages } from './browser/page-server.ts';
import { until } from './browser/until.ts';
import { buildExtension, builtFolder } from './build-extension.ts';

const root = resolve(import.meta.dirname, '..');

/** A covered site whose newspaper the corpus has no report of, so that no source counts as the article's own. */
const host = 'www.smh.com.au';
const address = `https://${host}/world/washington-lifts-a-limit`;

/** How long marks may take to appear before something must be wrong, in milliseconds. */
const patience = 20_000;

const usage = `npm start                  builds Sidelight and opens Chromium or Chrome with it on a sample article
npm start -- --firefox     the same in Firefox
npm start -- --headless    without a window, as on a machine without a display: prints what was found, saves screenshots`;

/** Ends the program with the usage where it is asked for, or where an option is not known. */
function readOptions(): { browser: BrowserName; headless: boolean } {
  const known = ['--firefox', '--headless', '--help'];
  const strange = process.argv.slice(2).find((word) => !known.includes(word));
  if (strange) {
    console.error(`There is no option ${strange}.\n\n${usage}`);
    process.exit(2);
  }
  const { values } = parseArgs({
    options: { firefox: { type: 'boolean' }, headless: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return { browser: values.firefox ? 'firefox' : 'chromium', headless: values.headless || !hasDisplay };
}

async function main(): Promise<void> {
  const { browser, headless } = readOptions();
  const step = (number: number, what: string) => console.log(`${number} of 4  ${what}`);

  step(1, `Looking for ${browser === 'firefox' ? 'Firefox' : 'Chromium or Chrome'}…`);
  const executablePath = needBrowser(browser, console.log);
  step(2, 'Building Sidelight (about 3 seconds)…');
  buildExtension(browser);
  step(3, `Opening ${executablePath} with Sidelight${headless ? ', without a window' : ''}…`);
  const server = await servePages([host]);
  server.put(address, {
    type: 'text/html; charset=utf-8',
    body: readFileSync(resolve(root, 'samples/decision.html')),
  });
  server.put(`https://${host}/favicon.ico`, { type: 'image/x-icon', body: '' });
  const driver = await drive(browser, {
    executablePath,
    extension: builtFolder(browser),
    hosts: server.hosts,
    port: server.port,
    headless,
  });
  try {
    step(4, `Reading the sample article, served from this machine as ${address}…`);
    const page = await driver.open(address);
    await marksOn(driver, page);
    if (headless) {
      await report(driver, page, resolve(root, 'screenshots', browser));
    } else {
      console.log('Marks are on the page. Click one, or the toolbar button. Close the browser to end.');
      await driver.closed;
    }
  } finally {
    await driver.close().catch(() => {});
    await server.close();
  }
}

/** Waits for the badges. Rejects with what popup and console say if they do not come. */
async function marksOn(driver: Driver, page: Page): Promise<void> {
  const count = () =>
    driver.lookInShadow(page, layerTag, (root) => root.querySelectorAll('button.sl-badge').length);
  await until(count, Boolean, patience).catch(async () => {
    const popup = await driver.openPopup(page);
    const said = await popup.look((document) => document.querySelector('main')?.textContent);
    throw new Error(
      ['No mark appeared on the sample article.', said, ...(await driver.problems())].join('\n'),
    );
  });
}

/** Prints what Sidelight says about the article, and saves screenshots of the page, a card and the popup. */
async function report(driver: Driver, page: Page, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const shot = (name: string) => resolve(folder, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path: shot('page') });

  const popup = await driver.openPopup(page);
  const text = await popupReport(popup);
  await popup.screenshot(shot('popup'));
  await popup.close();

  await driver.lookInShadow(page, layerTag, (root) =>
    root.querySelector<HTMLButtonElement>('button.sl-badge')?.click(),
  );
  // The card comes in with a short fade.
  await until(() =>
    driver.lookInShadow(page, layerTag, (root) => {
      const card = root.querySelector('[role="dialog"]');
      return card?.getAnimations().every(({ playState }) => playState === 'finished') ?? false;
    }),
  );
  await page.screenshot({ path: shot('card') });

  console.log(`\n${text}\n`);
  console.log(`Screenshots of page, card and popup: ${relative(process.cwd(), folder)}/`);
}

/** The popup's list in words: what stands on the page, and how much of it was compared. */
async function popupReport(popup: View): Promise<string> {
  const read = () =>
    popup.look((document) => {
      const textOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      const claims = [...document.querySelectorAll('.sl-claim-head')].map((claim) => {
        const [status, counts] = claim.querySelector('.sl-claim-meta')?.children ?? [];
        return [
          textOf(claim.querySelector('.sl-claim-title')),
          textOf(status ?? null),
          textOf(counts ?? null),
        ];
      });
      const head = ['.sl-page-title', '.sl-page-date', '.sl-coverage'].map((one) =>
        textOf(document.querySelector(one)),
      );
      return { head, claims };
    });
  const seen = await until(read, ({ claims }) => claims.length > 0, patience);
  const claims = seen.claims.map(
    ([title, status, counts], index) =>
      `${String(index + 1).padStart(3)}. ${title}\n     ${status} · ${counts}`,
  );
  return [...seen.head, '', ...claims].join('\n');
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
