/**
 * What the built extension costs the pages of a reader in Chromium: each page with it, with an extension of one statement
 * (the floor) and with none, and beside it the parse of Mozilla Readability on the same page. `npm run bench:pages`
 * builds and runs it; `node tests/bench/pages-bench.ts [WORD…]` runs the pages whose name holds a word given. Prints a
 * table and the limits, and writes docs/bench/pages.json when all pages were run. Figures depend on the machine, so no
 * test asks for them.
 *
 * Script is counted in the time that the page's main thread ran, which other programs on the machine do not lengthen; the
 * time by the clock stands beside it. A tab is new for each page: its first load is printed by itself, as it compiles what
 * later loads on a site find compiled.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { needBrowser } from '../../scripts/browser/install-browser.ts';
import { servePages } from '../../scripts/browser/page-server.ts';
import { until } from '../../scripts/browser/until.ts';
import { builtFolder } from '../../scripts/build-extension.ts';
import { coveredHost } from '../e2e/pages.ts';
import { lines } from '../e2e/reader.ts';
import { listSavedPages, savedPagesFolder } from '../support/shared-material.ts';
import { type BenchPage, benchPages } from './bench-pages.ts';
import { bundle } from './bundle.ts';
import { EMPTY, makeEmptyExtension } from './empty-extension.ts';
import { heapOf } from './heap.ts';
import { type Spread, spreadOf } from './spread.ts';
import { type LoadCost, traceLoad } from './trace-load.ts';

type Setting = 'with' | 'floor' | 'without';
type Kind = BenchPage['kind'] | 'saved';

interface TestedPage extends Omit<BenchPage, 'kind'> {
  kind: Kind;
  policy?: string;
}

/** Loads after the first. */
const LOADS: Record<Kind, Record<Setting, number>> = {
  'no article': { with: 6, floor: 2, without: 2 },
  article: { with: 6, floor: 2, without: 2 },
  large: { with: 0, floor: 0, without: 0 },
  saved: { with: 2, floor: 1, without: 1 },
};
const SAVED_PAGES = 20;
/** Milliseconds: a saved page is read in these on a busy machine too; without Sidelight nothing is to come. */
const SETTLE = { saved: 600, without: 200 };
/** Milliseconds that marks may take on the largest pages. */
const PATIENCE = 20_000;
const PARSES = 3;

interface Row {
  page: string;
  kind: Kind;
  /** Milliseconds of script of the very first load, and of the later ones, less the median without an extension. */
  firstScript: number;
  script: Spread;
  floor: number;
  scriptByClock: Spread;
  slice: Spread;
  sliceByClock: Spread;
  /** All main-thread time of a load, with less without: layout and painting of the marks are in it. */
  addedBusy: number;
  ownLongTasks: number;
  longTasks: Record<Setting, number>;
  /** Cumulative layout shift, with less without. */
  addedShift: number;
  /** Megabytes of JavaScript heap after a forced collection, with and with the floor, less without. */
  heap: number;
  floorHeap: number;
  /** Milliseconds of Readability's parse, the copy that it needs not counted. */
  readability: number;
  /** Null where none is to come. */
  marks: { found: number; wanted: number; right: boolean } | null;
}

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const executablePath = needBrowser('chromium', console.log);
const readability = await bundle(
  `import { Readability } from '${resolve('node_modules/@mozilla/readability/index.js')}'; Object.assign(globalThis, { Readability });`,
);
const server = await servePages([coveredHost]);
server.put(`https://${coveredHost}/favicon.ico`, { type: 'image/x-icon', body: '' });
const empty = makeEmptyExtension();
const extensionName = (
  JSON.parse(readFileSync(join(builtFolder('chromium'), 'manifest.json'), 'utf8')) as { name: string }
).name;
const names: Record<Setting, string | null> = { with: extensionName, floor: EMPTY, without: null };
const browsers: Record<Setting, Browser> = {
  with: await launch(builtFolder('chromium')),
  floor: await launch(empty.folder),
  without: await launch(null),
};

try {
  const version = await browsers.without.version();
  const begun = Date.now();
  console.log(`${machine()}; ${version}; Node ${process.version}`);
  const marked = await wantedMarks();
  const pages = [...benchPages, ...savedPages()].filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word)),
  );
  const rows: Row[] = [];
  printHead();
  for (const page of pages) {
    const row = await measure(page, marked);
    rows.push(row);
    printRow(row);
  }
  const limits = judge(rows);
  for (const { what, limit, figure, unit, isKept } of limits)
    console.log(`${isKept ? 'kept  ' : 'MISSED'} ${what}: ${round(figure)} ${unit}, limit ${limit}`);
  console.log(`${Math.round((Date.now() - begun) / 1_000)} seconds`);
  if (wanted.length === 0) {
    const folder = resolve('docs/bench');
    mkdirSync(folder, { recursive: true });
    const result = { machine: machine(), browser: version, node: process.version, limits, rows };
    writeFileSync(
      join(folder, 'pages.json'),
      `${JSON.stringify(result, (_, value) => (typeof value === 'number' ? round(value) : value), 2)}\n`,
    );
  }
} finally {
  await Promise.all(Object.values(browsers).map((browser) => browser.close()));
  await server.close();
  empty.remove();
}

async function launch(extension: string | null): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: { width: 1280, height: 900 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP ${coveredHost} 127.0.0.1:${server.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  if (extension) await browser.installExtension(extension);
  return browser;
}

/** Evenly picked from all there are. Their own scripts are off: what they load lies elsewhere and is not there. */
function savedPages(): TestedPage[] {
  const slugs = listSavedPages();
  if (slugs.length === 0) console.log('Left out: the saved pages (../shared/pages) are not here.');
  return slugs
    .filter(
      (_, i) =>
        Math.floor((i * SAVED_PAGES) / slugs.length) !== Math.floor(((i - 1) * SAVED_PAGES) / slugs.length),
    )
    .map((slug) => ({
      name: `saved: ${slug}`,
      path: `/saved/${slug}`,
      html: readFileSync(join(savedPagesFolder, slug, 'source.html'), 'utf8'),
      kind: 'saved',
      isMarked: false,
      hasScript: false,
      settle: SETTLE.saved,
      policy: "script-src 'none'; frame-src 'none'; img-src 'none'; media-src 'none'",
    }));
}

/** The marks of the plain article. Loading it has the background ready as well. */
async function wantedMarks(): Promise<string[]> {
  const plain = benchPages.find(({ path }) => path === '/article');
  if (!plain) throw new Error('No page of the bench has the path /article.');
  const url = serve(plain);
  const page = await browsers.with.newPage();
  await page.goto(url);
  await until(
    () => lines(page),
    (seen) => seen.length > 0,
    30_000,
  );
  const seen = await lines(page);
  await page.close();
  return seen;
}

function serve({ path, html, policy }: Pick<TestedPage, 'path' | 'html' | 'policy'>): string {
  const url = `https://${coveredHost}${path}`;
  server.put(url, {
    type: 'text/html; charset=utf-8',
    body: html,
    ...(policy && { headers: { 'content-security-policy': policy } }),
  });
  return url;
}

/** One page in all settings, their loads in turn. */
async function measure(tested: TestedPage, marked: string[]): Promise<Row> {
  const url = serve(tested);
  const counts = LOADS[tested.kind];
  const settings = Object.keys(counts) as Setting[];
  const tabs = {} as Record<Setting, Page>;
  const costs: Record<Setting, LoadCost[]> = { with: [], floor: [], without: [] };
  const shifts: Record<Setting, number[]> = { with: [], floor: [], without: [] };
  for (const setting of settings) tabs[setting] = await browsers[setting].newPage();
  for (let round = 0; round <= Math.max(...Object.values(counts)); round++) {
    for (const setting of settings.toSorted(() => (round % 2 === 0 ? 0 : -1))) {
      if (round > counts[setting]) continue;
      const page = tabs[setting];
      await page.bringToFront();
      costs[setting].push(
        await traceLoad(page, url, names[setting], () => visit(page, tested, url, setting, marked)),
      );
      shifts[setting].push(await layoutShift(page));
    }
  }
  const heap = {} as Record<Setting, number>;
  for (const setting of settings) {
    heap[setting] = await heapOf(tabs[setting]);
  }
  const found = tested.isMarked ? await lines(tabs.with) : [];
  const parse = await parseTime(tabs.without);
  for (const setting of settings) await tabs[setting].close();

  /** Large pages are loaded once: their first load is all there is. */
  const later = (setting: Setting) => costs[setting].slice(counts[setting] > 0 ? 1 : 0);
  const base = (setting: Setting, key: keyof LoadCost) =>
    spreadOf(later(setting).map((cost) => cost[key])).median;
  const spread = (key: keyof LoadCost, less = 0) => spreadOf(later('with').map((cost) => cost[key] - less));
  return {
    page: tested.name,
    kind: tested.kind,
    firstScript: (costs.with[0]?.script ?? 0) - (costs.without[0]?.script ?? 0),
    script: spread('script', base('without', 'script')),
    floor: base('floor', 'script') - base('without', 'script'),
    scriptByClock: spread('scriptByClock', base('without', 'scriptByClock')),
    slice: spread('slice'),
    sliceByClock: spread('sliceByClock'),
    addedBusy: base('with', 'busy') - base('without', 'busy'),
    ownLongTasks: Math.max(...costs.with.map(({ ownLongTasks }) => ownLongTasks)),
    longTasks: {
      with: base('with', 'longTasks'),
      floor: base('floor', 'longTasks'),
      without: base('without', 'longTasks'),
    },
    // Marks would move a text each time; some pages move theirs now and then, by how they happen to arrive.
    addedShift: Math.min(...shifts.with) - Math.min(...shifts.without),
    heap: heap.with - heap.without,
    floorHeap: heap.floor - heap.without,
    readability: parse,
    marks: tested.isMarked
      ? { found: found.length, wanted: marked.length, right: found.join('\n') === marked.join('\n') }
      : null,
  };
}

/** Loads a page and waits until nothing more is to come. */
async function visit(
  page: Page,
  { isMarked, hasScript, settle }: TestedPage,
  url: string,
  setting: Setting,
  marked: string[],
): Promise<void> {
  await page.goto(url);
  if (hasScript)
    await until(
      () => page.evaluate(() => document.documentElement.dataset.over !== undefined),
      Boolean,
      PATIENCE,
    );
  // What is wrong in the end is told by the table, not by a wait in vain.
  if (isMarked && setting === 'with')
    await until(
      () => lines(page),
      (seen) => seen.length >= marked.length,
      PATIENCE,
    ).catch(() => undefined);
  await new Promise((done) => setTimeout(done, setting === 'with' ? settle : SETTLE.without));
}

/** Of the last load. Shifts that follow a reader's own action do not count. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        const take = (entries: PerformanceEntryList) => {
          for (const entry of entries as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) sum += entry.value;
        };
        const observer = new PerformanceObserver((list) => take(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          take(observer.takeRecords());
          observer.disconnect();
          done(sum);
        }, 60);
      }),
  );
}

/** Median milliseconds of Readability's parse. It takes its document apart, so each parse has a copy of its own. */
async function parseTime(page: Page): Promise<number> {
  await page.evaluate(readability);
  const times = await page.evaluate((parses) => {
    const { Readability } = globalThis as unknown as {
      Readability: new (document: Document) => { parse(): unknown };
    };
    return Array.from({ length: parses }, () => {
      const copy = document.cloneNode(true) as Document;
      const start = performance.now();
      new Readability(copy).parse();
      return performance.now() - start;
    });
  }, PARSES);
  return spreadOf(times).median;
}

interface Limit {
  what: string;
  limit: number;
  figure: number;
  unit: string;
  isKept: boolean;
}

/** What is promised, and what was found. */
function judge(rows: Row[]): Limit[] {
  const of = (kind: Kind) => rows.filter((row) => row.kind === kind);
  const plain = rows.filter(({ page }) => page.startsWith('article of') && page.endsWith('words'));
  const most = (rows: Row[], figure: (row: Row) => number) => Math.max(0, ...rows.map(figure));
  const limit = (what: string, limit: number, figure: number, unit = 'ms'): Limit => ({
    what,
    limit,
    figure,
    unit,
    isKept: figure <= limit,
  });
  return [
    limit(
      'script on a page that is no article, median of each, the worst page',
      2,
      most(of('no article'), ({ script }) => script.median),
    ),
    limit(
      'script on an article of 1,000 words, median',
      60,
      most(plain, ({ script }) => script.median),
    ),
    limit(
      'longest slice of it',
      50,
      most(plain, ({ slice }) => slice.most),
    ),
    limit(
      'long tasks of ours on it',
      0,
      most(plain, ({ ownLongTasks }) => ownLongTasks),
      'tasks',
    ),
    limit(
      'layout shift, the worst of all pages',
      0,
      most(rows, ({ addedShift }) => addedShift),
      '',
    ),
    limit(
      'growth of the heap, median of the saved pages',
      3,
      spreadOf(of('saved').map(({ heap }) => heap)).median,
      'MB',
    ),
    limit(
      'long tasks of ours on large and restless pages',
      0,
      most(of('large'), ({ ownLongTasks }) => ownLongTasks),
      'tasks',
    ),
    limit(
      'pages whose marks are not right in the end',
      0,
      rows.filter(({ marks }) => marks && !marks.right).length,
      'pages',
    ),
  ];
}

function printHead(): void {
  console.log(
    'page | added script, median (most; first load), by the clock | the floor | longest slice, by the clock | long tasks of ours, paired | shift | heap (floor) | Readability | marks',
  );
}

function printRow(row: Row): void {
  console.log(
    [
      row.page,
      `${ms(row.script.median)} (${ms(row.script.most)}; ${ms(row.firstScript)}), ${ms(row.scriptByClock.median)}`,
      ms(row.floor),
      `${ms(row.slice.most)}, ${ms(row.sliceByClock.most)}`,
      `${row.ownLongTasks}, ${row.longTasks.with - row.longTasks.without}`,
      round(row.addedShift),
      `${row.heap.toFixed(2)} (${row.floorHeap.toFixed(2)}) MB`,
      ms(row.readability),
      row.marks ? `${row.marks.found} of ${row.marks.wanted}${row.marks.right ? '' : ', WRONG'}` : '-',
    ].join(' | '),
  );
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

function machine(): string {
  return `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
}
