import { resolve } from 'node:path';
import puppeteer, { type CDPSession } from 'puppeteer-core';
import { bundle } from '../../bench/bundle.ts';
import type { PageFigures } from './check-page.ts';
import { type FuzzMaterial, readFuzzMaterial } from './fuzz-material.ts';
import type { Failure, FuzzTab, PageResult } from './fuzz-world.ts';

export interface FuzzOptions {
  executablePath: string | null;
  pages: number;
  seed: number;
  /** Number of the first page. */
  first?: number;
  /** Tabs at work at the same time. */
  tabs?: number;
  /** Told now and then. */
  onProgress?(figures: FuzzFigures): void;
}

/** What a run gave: sums over all pages, but for the first four and the last three. */
export interface FuzzFigures extends Omit<PageFigures, 'isArticle' | 'wasRead'> {
  pages: number;
  /** Taken for an article by the gate; read with some text; marked in some sentence. */
  articles: number;
  read: number;
  marked: number;
  /** Real pages that some page was made from. */
  bases: number;
  seconds: number;
  slowest: { index: number; milliseconds: number } | null;
  /** Made small, one of each kind; of the others the first ones. */
  failures: Failure[];
  failed: number;
}

/** Pages that are run together: in one size of window, with one kind of colours. */
const BATCH = 50;
/** A tab that is silent for so long has crashed or hangs; milliseconds. */
const PATIENCE = 180_000;
/** Failures that are kept, and that are made small. */
const MOST_KEPT = 40;
const MOST_SHRUNK = 8;

const ADDRESS = 'https://paper.example/news/lamps-go-out';

/**
 * Runs fuzzed pages in Chromium through all that the extension does with a page: gate, reading, comparing, marking, taking
 * off. As in the extension, its code lives in a world of its own beside the page's; no page runs or loads anything.
 */
export async function runFuzz(options: FuzzOptions): Promise<FuzzFigures> {
  const { pages, seed, first = 0, tabs = 1 } = options;
  const material = readFuzzMaterial();
  const script = await bundle(
    `import { enterWorld } from '${resolve(import.meta.dirname, 'fuzz-world.ts')}'; globalThis.enterWorld = enterWorld;`,
  );
  const open = () => openTab(options.executablePath, script, material);
  const figures = nothingYet();
  const bases = new Set<string>();
  const begun = performance.now();
  const take = batchesOf(first, pages);
  const work = async () => {
    let tab = await open();
    const run = async ({ from, count: size }: Batch): Promise<void> => {
      const results = await tab
        .dress(from)
        .then(() => tab.run(seed, from, size))
        .catch((error: Error) => error.message);
      if (typeof results !== 'string') {
        for (const result of results) {
          if (result.base !== null) bases.add(result.base);
          count(figures, result);
          if (result.failure) await keep(result.failure, tab);
        }
        return;
      }
      // One of these pages has killed the tab or does not end: one by one it is found.
      await tab.close();
      tab = await open();
      if (size === 1) {
        figures.pages += 1;
        await keep({ index: from, base: null, check: 'tab lost', message: results, page: null }, tab);
      }
      for (let index = from; size > 1 && index < from + size; index++) await run({ from: index, count: 1 });
    };
    try {
      for (let batch = take(); batch; batch = take()) {
        await run(batch);
        figures.bases = bases.size;
        figures.seconds = (performance.now() - begun) / 1000;
        options.onProgress?.(figures);
      }
    } finally {
      await tab.close();
    }
  };

  const keep = async (failure: Failure, tab: Tab) => {
    figures.failed += 1;
    const { failures } = figures;
    const alike = failures.filter(({ check }) => check === failure.check).length;
    if (failures.length >= MOST_KEPT) return;
    const isShrunk = alike < 2 && failures.length < MOST_SHRUNK;
    failures.push(isShrunk ? await tab.shrink(failure).catch(() => failure) : failure);
  };

  await Promise.all(Array.from({ length: tabs }, work));
  figures.seconds = (performance.now() - begun) / 1000;
  return figures;
}

interface Batch {
  from: number;
  count: number;
}

/** Hands out the pages in batches that begin at the same numbers, wherever a run begins. */
function batchesOf(first: number, pages: number): () => Batch | null {
  let from = first;
  return () => {
    if (from >= first + pages) return null;
    const to = Math.min(first + pages, (Math.floor(from / BATCH) + 1) * BATCH);
    const batch = { from, count: to - from };
    from = to;
    return batch;
  };
}

interface Tab extends FuzzTab {
  /** Size and colours that this page is seen in. */
  dress(index: number): Promise<void>;
  close(): Promise<void>;
}

/** A browser for each: of several tabs in one window all but one are hidden, and draw no frames. */
async function openTab(executablePath: string | null, script: string, material: FuzzMaterial): Promise<Tab> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    ...(executablePath ? { executablePath } : {}),
    headless: true,
    pipe: true,
    protocolTimeout: PATIENCE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-renderer-backgrounding',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === ADDRESS) request.respond({ contentType: 'text/html', body: '' });
    else request.abort();
  });
  await page.goto(ADDRESS);
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'sidelight',
  });
  const ask = <Answer>(expression: string) => evaluate<Answer>(session, executionContextId, expression);
  await ask(script);
  await ask(`globalThis.tab = enterWorld(${JSON.stringify(material)}), null`);
  return {
    async dress(index) {
      const batch = Math.floor(index / BATCH);
      await session.send('Emulation.setDeviceMetricsOverride', {
        width: [1280, 800, 360][batch % 3] ?? 1280,
        height: 800,
        deviceScaleFactor: 1,
        mobile: false,
      });
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'forced-colors', value: batch % 8 === 7 ? 'active' : 'none' },
          { name: 'prefers-color-scheme', value: batch % 5 === 4 ? 'dark' : 'light' },
          { name: 'prefers-reduced-motion', value: batch % 2 === 0 ? 'reduce' : 'no-preference' },
        ],
      });
    },
    run: (...args) => ask<PageResult[]>(`tab.run(${args.join(', ')})`),
    shrink: (failure) => ask<Failure>(`tab.shrink(${JSON.stringify(failure)})`),
    close: () => browser.close(),
  };
}

/** Texts cross as JSON: halves of characters get lost otherwise. */
async function evaluate<Answer>(session: CDPSession, contextId: number, expression: string): Promise<Answer> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(async () => JSON.stringify(await (0, eval)(${JSON.stringify(expression)}) ?? null))()`,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return JSON.parse(String(result.value)) as Answer;
}

function nothingYet(): FuzzFigures {
  return {
    pages: 0,
    articles: 0,
    read: 0,
    marked: 0,
    bases: 0,
    sentences: 0,
    mentions: 0,
    lines: 0,
    badges: 0,
    gone: 0,
    givenUp: 0,
    milliseconds: 0,
    seconds: 0,
    slowest: null,
    failures: [],
    failed: 0,
  };
}

function count(sums: FuzzFigures, { index, figures }: PageResult): void {
  sums.pages += 1;
  if (!figures) return;
  const { isArticle, wasRead, milliseconds } = figures;
  if (isArticle) sums.articles += 1;
  if (wasRead) sums.read += 1;
  if (figures.badges + figures.lines > 0) sums.marked += 1;
  for (const name of ['sentences', 'mentions', 'lines', 'badges', 'gone', 'givenUp', 'milliseconds'] as const)
    sums[name] += figures[name];
  if (milliseconds > (sums.slowest?.milliseconds ?? 0)) sums.slowest = { index, milliseconds };
}
