/**
 * The three pictures of the README, as the built extension shows them in Chromium on the sample article: into docs/images.
 *
 *   node scripts/readme-shots.ts
 */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { layerTag } from '../src/ui/layer-tag.ts';
import { type Driver, drive } from './browser/driver.ts';
import { needBrowser } from './browser/install-browser.ts';
import { servePages } from './browser/page-server.ts';
import { until } from './browser/until.ts';
import { buildExtension, builtFolder } from './build-extension.ts';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, 'docs/images');
/** A reader of the README waits for them: none may be larger, in bytes. */
const LARGEST = 150_000;

/** A covered site whose newspaper the corpus has no report of. */
const host = 'www.smh.com.au';
const address = `https://${host}/world/washington-lifts-a-limit`;
const view = { width: 1200, height: 760 };

const fileOf = (name: string) => resolve(folder, `${name}.png`) as `${string}.png`;

async function takeAll(driver: Driver): Promise<void> {
  const page = await driver.open(address);
  await page.setViewport(view);
  await until(() =>
    driver.lookInShadow(page, layerTag, (root) => root.querySelectorAll('button.sl-badge').length > 0),
  );
  await settle(page);
  await page.screenshot({ path: fileOf('page') });

  const popup = await driver.openPopup(page);
  await until(() => popup.look((document) => document.querySelectorAll('.sl-claim').length > 0));
  await popup.screenshot(fileOf('popup'));
  await popup.close();

  // A lower window: the card takes its height from it.
  await page.setViewport({ ...view, height: 540 });
  await openCard(driver, page);
  await settle(page);
  await page.screenshot({ path: fileOf('card') });
}

/** Opens the first card on the page in which a source differs on a point that the sentence states. */
async function openCard(driver: Driver, page: Page): Promise<void> {
  const count = await driver.lookInShadow(
    page,
    layerTag,
    (root) => root.querySelectorAll('button.sl-badge').length,
  );
  for (let index = 0; index < (count ?? 0); index++) {
    await driver.lookInShadow(
      page,
      layerTag,
      (root, index) => [...root.querySelectorAll<HTMLButtonElement>('button.sl-badge')][index]?.click(),
      index,
    );
    const tells = await until(
      () =>
        driver.lookInShadow(page, layerTag, (root) => {
          const card = root.querySelector('[role="dialog"]');
          return card ? { differs: card.querySelector('.sl-compare [data-differs]') !== null } : null;
        }),
      (seen) => seen !== null,
    );
    if (tells?.differs) return;
    await page.keyboard.press('Escape');
  }
  throw new Error('No card on the sample article says that a source differs.');
}

/** Waits until nothing moves: badges are placed again after a resize, and a card fades in. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => setTimeout(done, 600));
  });

buildExtension('chromium');
mkdirSync(folder, { recursive: true });
const server = await servePages([host]);
server.put(address, {
  type: 'text/html; charset=utf-8',
  body: readFileSync(resolve(root, 'samples/decision.html')),
});
server.put(`https://${host}/favicon.ico`, { type: 'image/x-icon', body: '' });
const driver = await drive('chromium', {
  executablePath: needBrowser('chromium', console.log),
  extension: builtFolder('chromium'),
  hosts: server.hosts,
  port: server.port,
  headless: true,
});
try {
  await takeAll(driver);
} finally {
  await driver.close();
  await server.close();
}
for (const name of ['page', 'card', 'popup']) {
  const { size } = statSync(fileOf(name));
  console.log(`${relative(root, fileOf(name))}: ${Math.round(size / 1000)} kB`);
  if (size > LARGEST) {
    console.error(`${name}.png is larger than ${LARGEST / 1000} kB.`);
    process.exitCode = 1;
  }
}
