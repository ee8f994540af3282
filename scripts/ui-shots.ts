/**
 * Pictures of the interface for people to look at: every state of the popup, of options and welcome, and an invented
 * article with its marks and cards, light and dark. Into screenshots/, which git ignores. `node scripts/ui-shots.ts [part of a name]`
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { optionsViews } from '../tests/ui/gallery/options-views.ts';
import { panelViews, popupViews } from '../tests/ui/gallery/popup-views.ts';
import { welcomeViews } from '../tests/ui/gallery/welcome-views.ts';
import { findBrowser } from './browser/find-browser.ts';

const folder = 'screenshots';
const wanted = process.argv[2] ?? '';

interface Shot {
  name: string;
  path: string;
  width: number;
  height: number;
  forcedColors?: boolean;
  /** One of the browser's languages that stand for longer and mirrored words while the interface is developed. */
  locale?: 'en-XA' | 'ar-XB';
  /** A phone: touch, and no window that grows. */
  phone?: boolean;
  /** As paper shows it. */
  print?: boolean;
  /** The whole length of the page. */
  whole?: boolean;
  /** What is done before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

const openClaim = (title: string) => async (page: Page) => {
  await page.getByRole('button', { name: title }).click();
};

const press =
  (...names: string[]) =>
  async (page: Page) => {
    for (const name of names) await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  };

const tab = (times: number) => async (page: Page) => {
  for (let time = 0; time < times; time++) await page.keyboard.press('Tab');
};

/** Types into the search, and waits for what it finds. */
const type = (query: string) => async (page: Page) => {
  await page.getByRole('searchbox').fill(query);
  if (query !== '') await page.getByText(`“${query}”`).or(page.getByText('did not work')).first().waitFor();
};

const search = (query: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'Search all' }).click();
  await type(query)(page);
};

/** The whole length of an opened claim, as no popup shows it at once. */
const unroll = (title: string) => async (page: Page) => {
  await page.addStyleTag({ content: '.sl-popup { max-block-size: none !important }' });
  await openClaim(title)(page);
  await page.getByRole('button', { name: 'Why this mark?' }).click();
};

const popup = { width: 400, height: 600 };
const panel = { width: 400, height: 1000 };
const desk = { width: 1280, height: 1000 };
const document = { width: 1000, height: 900, whole: true };
const small = { width: 320, height: 640, whole: true };

/** The corpus with its first group and the first claim of it opened. */
const openCorpus = async (page: Page) => {
  await page.locator('summary').first().click();
  await page.locator('.sl-held-toggle').first().click();
  await page.locator('#corpus .sl-browse').scrollIntoViewIfNeeded();
};

const shots: Shot[] = [
  ...Object.keys(popupViews).map((view) => ({
    name: `popup-${view}`,
    path: `index.html?view=${view}`,
    ...popup,
  })),
  ...Object.keys(panelViews).map((view) => ({ name: view, path: `index.html?view=${view}`, ...panel })),
  { name: 'popup-open-troops', path: 'index.html', ...popup, act: openClaim('10,000 North Korean') },
  { name: 'popup-open-aid', path: 'index.html', width: 400, height: 2200, act: unroll('$175 billion') },
  { name: 'popup-open-denied', path: 'index.html', ...popup, act: openClaim('deny troop') },
  {
    name: 'popup-320',
    path: 'index.html',
    width: 320,
    height: 640,
    phone: true,
    act: openClaim('$175 billion'),
  },
  { name: 'popup-320-head', path: 'index.html?view=updated', width: 320, height: 640, phone: true },
  { name: 'popup-filters', path: 'index.html', ...popup, act: press('Conflict', 'Single origin') },
  { name: 'popup-date', path: 'index.html?view=updated', ...popup, act: press('Change') },
  { name: 'popup-export', path: 'index.html', ...popup, act: press('Export') },
  { name: 'popup-pause', path: 'index.html', ...popup, act: press('Pause') },
  { name: 'popup-focus', path: 'index.html', ...popup, act: tab(9) },
  { name: 'popup-search', path: 'index.html', ...popup, act: search('ukraine') },
  { name: 'popup-search-empty', path: 'index.html', ...popup, act: search('') },
  { name: 'popup-search-nothing', path: 'index.html', ...popup, act: search('weather') },
  { name: 'popup-search-fault', path: 'index.html', ...popup, act: search('fault') },
  { name: 'popup-search-off-topic', path: 'index.html?view=off-topic', ...popup, act: search('ukraine') },
  {
    name: 'panel-search',
    path: 'index.html?view=panel-selection',
    ...panel,
    act: async (page) => {
      await type('in')(page);
      await openClaim('A quarter of the money')(page);
      await openClaim('About $175 billion')(page);
    },
  },
  {
    name: 'panel-open',
    path: 'index.html?view=panel-ready',
    ...panel,
    act: async (page) => {
      await openClaim('Biden allowed')(page);
      await openClaim('Britain and France')(page);
    },
  },
  { name: 'popup-longer', path: 'index.html?view=updated', ...popup, locale: 'en-XA' },
  { name: 'panel-longer', path: 'index.html?view=panel-ready', ...panel, locale: 'en-XA' },
  { name: 'popup-mirrored', path: 'index.html?view=updated', ...popup, locale: 'ar-XB' },
  { name: 'panel-mirrored', path: 'index.html?view=panel-ready', ...panel, locale: 'ar-XB' },
  { name: 'popup-rtl', path: 'index.html?rtl', ...popup, act: openClaim('$175 billion') },
  { name: 'popup-forced', path: 'index.html', ...popup, forcedColors: true, act: openClaim('$175 billion') },
  { name: 'article', path: 'article.html', ...desk },
  { name: 'card-troops', path: 'article.html?open=troops-in-kursk-0', ...desk },
  { name: 'card-aid', path: 'article.html?open=aid-0', ...desk },
  { name: 'card-le-figaro', path: 'article.html?open=le-figaro-0', ...desk },
  { name: 'card-denied', path: 'article.html?open=denied-0', ...desk },
  { name: 'card-hedged', path: 'article.html?open=hedged-0', ...desk },
  { name: 'card-attack', path: 'article.html?open=attack-0', ...desk },
  { name: 'card-menu', path: 'article.html?open=aid-0', ...desk, act: press('Copy citation') },
  { name: 'card-report', path: 'article.html?open=aid-0', ...desk, act: press('Report a wrong') },
  { name: 'card-hidden', path: 'article.html?open=aid-0', ...desk, act: press('Not the same') },
  { name: 'card-long', path: 'article.html?open=le-figaro-0', ...desk, locale: 'en-XA' },
  { name: 'card-long-rtl', path: 'article.html?rtl&open=aid-0', ...desk, locale: 'ar-XB' },
  { name: 'card-rtl', path: 'article.html?rtl&open=troops-in-kursk-0', ...desk },
  { name: 'card-forced', path: 'article.html?open=troops-in-kursk-0', ...desk, forcedColors: true },
  {
    name: 'card-why',
    path: 'article.html?open=troops-in-kursk-0',
    ...desk,
    // Tab to "Why this mark?", which shows the ring of the focus, too.
    act: async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    },
  },
  ...Object.keys({ ...optionsViews, ...welcomeViews }).map((view) => ({
    name: view,
    path: `documents.html?view=${view}`,
    ...(view.startsWith('options') ? document : { ...desk, whole: true }),
  })),
  { name: 'options-claim', path: 'documents.html', width: 1000, height: 1400, act: openCorpus },
  {
    name: 'options-delete',
    path: 'documents.html',
    width: 1000,
    height: 900,
    act: press('Delete everything'),
  },
  ...(['options', 'welcome'] as const).flatMap((view) => {
    const path = `documents.html?view=${view}`;
    return [
      { name: `${view}-320`, path, ...small },
      { name: `${view}-forced`, path, ...document, forcedColors: true },
      { name: `${view}-longer`, path, ...small, locale: 'en-XA' as const },
      { name: `${view}-mirrored`, path, ...document, locale: 'ar-XB' as const },
    ];
  }),
  { name: 'badge-focus', path: 'article.html', ...desk, act: (page) => page.keyboard.press('Tab') },
  { name: 'card-docked', path: 'article.html?open=troops-in-kursk-0', width: 800, height: 900 },
  { name: 'card-320', path: 'article.html?open=troops-in-kursk-0', width: 320, height: 640, phone: true },
  {
    name: 'card-320-report',
    path: 'article.html?open=troops-in-kursk-0',
    width: 320,
    height: 640,
    phone: true,
    act: press('Report a wrong'),
  },
  { name: 'card-zoom-400', path: 'article.html?open=aid-0', width: 320, height: 256 },
  { name: 'dossier', path: 'dossier.html', width: 900, height: 2600 },
  { name: 'dossier-paper', path: 'dossier.html', width: 680, height: 2600, print: true },
  { name: 'dossier-320', path: 'dossier.html', width: 320, height: 2000, phone: true },
  { name: 'dossier-tab-gone', path: 'dossier.html?view=tab-gone', width: 900, height: 400 },
  { name: 'dossier-mirrored', path: 'dossier.html', width: 900, height: 2000, locale: 'ar-XB' },
  { name: 'article-320', path: 'article.html', width: 320, height: 600 },
];

mkdirSync(folder, { recursive: true });
const server = await createServer({
  root: process.cwd(),
  configFile: false,
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', watch: null },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
await server.listen();
const executablePath = findBrowser('chromium');
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
try {
  const address = server.resolvedUrls?.local[0] ?? '';
  for (const { name, path, width, height, forcedColors, locale, phone, print, whole, act } of shots.filter(
    (shot) => shot.name.includes(wanted),
  )) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: 2,
        colorScheme,
        forcedColors: forcedColors ? 'active' : 'none',
        reducedMotion: 'reduce',
        ...(locale ? { locale } : {}),
        hasTouch: phone ?? false,
        isMobile: phone ?? false,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
      // The layer's root is closed to the page; what is done before the picture has to get in.
      await page.addInitScript(() => {
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (init) {
          return attach.call(this, { ...init, mode: 'open' });
        };
      });
      await page.goto(`${address}tests/ui/gallery/${path}`);
      await page
        .locator('.sl-popup, .sl-dossier, .sl-doc, sidelight-layer')
        .first()
        .waitFor({ state: 'attached' });
      // A reading shows nothing of itself for its first 300 ms.
      if (/^index.*reading/.test(path)) await page.locator('.sl-strip').waitFor();
      if (path.endsWith('=welcome')) await page.locator('sidelight-layer').waitFor({ state: 'attached' });
      await act?.(page);
      if (print) await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage: whole ?? false });
      await context.close();
    }
    console.log(`${folder}/${name}-{light,dark}.png`);
  }
} finally {
  await browser.close();
  await server.close();
}
