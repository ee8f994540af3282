import { optionsViews } from '../../tests/ui/gallery/options-views.ts';
import { panelViews, popupViews } from '../../tests/ui/gallery/popup-views.ts';
import { welcomeViews } from '../../tests/ui/gallery/welcome-views.ts';
import { type Act, all, openClaim, press, type Shot, tab, type } from './shot.ts';

const search = (query: string): Act => all(press('^Search all'), type(query));

/** The whole length of an opened claim, as no popup shows it at once. */
const unroll = (title: string): Act =>
  all(
    async (page) => {
      await page.evaluate(() => {
        const style = document.createElement('style');
        style.textContent = '.sl-popup { max-block-size: none !important }';
        document.head.append(style);
      });
    },
    openClaim(title),
    press('^Why this mark'),
  );

const popup = { width: 400, height: 600 };
const panel = { width: 400, height: 1000 };
const desk = { width: 1280, height: 1000 };
const sheet = { width: 1000, height: 900, whole: true };
const small = { width: 320, height: 640, whole: true };

/** The corpus with its first group and the first claim of it opened. */
const openCorpus: Act = async (page) => {
  await page.waitForSelector('#corpus .sl-browse');
  await page.evaluate(() => document.querySelector<HTMLElement>('.sl-browse summary')?.click());
  await page.waitForSelector('.sl-held-toggle');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.sl-held-toggle')?.click();
    document.querySelector('#corpus .sl-browse')?.scrollIntoView();
  });
};

/** Every view and state, in the order of the contact sheet. */
export const shots: Shot[] = [
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
  { name: 'popup-filters', path: 'index.html', ...popup, act: press('^Conflict', '^Single origin') },
  { name: 'popup-date', path: 'index.html?view=updated', ...popup, act: press('^Change') },
  { name: 'popup-export', path: 'index.html', ...popup, act: press('^Export') },
  { name: 'popup-pause', path: 'index.html', ...popup, act: press('^Pause') },
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
    act: all(type('in'), openClaim('A quarter of the money'), openClaim('About $175 billion')),
  },
  {
    name: 'panel-open',
    path: 'index.html?view=panel-ready',
    ...panel,
    act: all(openClaim('Biden allowed'), openClaim('Britain and France')),
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
  { name: 'card-menu', path: 'article.html?open=aid-0', ...desk, act: press('^Copy citation') },
  { name: 'card-report', path: 'article.html?open=aid-0', ...desk, act: press('^Report a wrong') },
  { name: 'card-hidden', path: 'article.html?open=aid-0', ...desk, act: press('^Not the same') },
  { name: 'card-long', path: 'article.html?open=le-figaro-0', ...desk, locale: 'en-XA' },
  { name: 'card-long-rtl', path: 'article.html?rtl&open=aid-0', ...desk, locale: 'ar-XB' },
  { name: 'card-rtl', path: 'article.html?rtl&open=troops-in-kursk-0', ...desk },
  { name: 'card-forced', path: 'article.html?open=troops-in-kursk-0', ...desk, forcedColors: true },
  {
    name: 'card-why',
    path: 'article.html?open=troops-in-kursk-0',
    ...desk,
    // Tab to "Why this mark?", which shows the ring of the focus, too.
    act: all(tab(1), (page) => page.keyboard.press('Enter')),
  },
  ...Object.keys({ ...optionsViews, ...welcomeViews }).map((view) => ({
    name: view,
    path: `documents.html?view=${view}`,
    ...(view.startsWith('options') ? sheet : { ...desk, whole: true }),
  })),
  { name: 'options-claim', path: 'documents.html', width: 1000, height: 1400, act: openCorpus },
  {
    name: 'options-delete',
    path: 'documents.html',
    width: 1000,
    height: 900,
    act: press('^Delete everything'),
  },
  ...(['options', 'welcome'] as const).flatMap((view) => {
    const path = `documents.html?view=${view}`;
    return [
      { name: `${view}-320`, path, ...small },
      { name: `${view}-forced`, path, ...sheet, forcedColors: true },
      { name: `${view}-longer`, path, ...small, locale: 'en-XA' as const },
      { name: `${view}-mirrored`, path, ...sheet, locale: 'ar-XB' as const },
    ];
  }),
  { name: 'badge-focus', path: 'article.html', ...desk, act: tab(1) },
  { name: 'card-docked', path: 'article.html?open=troops-in-kursk-0', width: 800, height: 900 },
  { name: 'card-320', path: 'article.html?open=troops-in-kursk-0', width: 320, height: 640, phone: true },
  {
    name: 'card-320-report',
    path: 'article.html?open=troops-in-kursk-0',
    width: 320,
    height: 640,
    phone: true,
    act: press('^Report a wrong'),
  },
  { name: 'card-zoom-400', path: 'article.html?open=aid-0', width: 320, height: 256 },
  { name: 'dossier', path: 'dossier.html', width: 900, height: 2600 },
  { name: 'dossier-paper', path: 'dossier.html', width: 680, height: 2600, print: true },
  { name: 'dossier-320', path: 'dossier.html', width: 320, height: 2000, phone: true },
  { name: 'dossier-tab-gone', path: 'dossier.html?view=tab-gone', width: 900, height: 400 },
  { name: 'dossier-mirrored', path: 'dossier.html', width: 900, height: 2000, locale: 'ar-XB' },
  { name: 'dossier-forced', path: 'dossier.html', width: 900, height: 2000, forcedColors: true },
  { name: 'dossier-longer', path: 'dossier.html', width: 900, height: 2000, locale: 'en-XA' },
  { name: 'dossier-reading', path: 'dossier.html?view=reading', width: 900, height: 400 },
  { name: 'dossier-page-changed', path: 'dossier.html?view=page-changed', width: 900, height: 400 },
  { name: 'dossier-failed', path: 'dossier.html?view=failed', width: 900, height: 400 },
  { name: 'panel-240', path: 'index.html?view=panel-ready', width: 240, height: 700 },
  { name: 'panel-forced', path: 'index.html?view=panel-ready', ...panel, forcedColors: true },
  { name: 'article-forced', path: 'article.html', ...desk, forcedColors: true },
  { name: 'article-rtl', path: 'article.html?rtl', ...desk },
  { name: 'article-print', path: 'article.html?open=aid-0', width: 800, height: 1000, print: true },
  { name: 'article-320', path: 'article.html', width: 320, height: 600 },
];
