/**
 * What the built extension costs in Chromium: script time of the content script on a covered page that is no article, and
 * on one that is, from its start to the marks; bytes of each script. `npm run build` first, then
 * `node tests/bench/extension-bench.ts`. Figures depend on the machine, so they are printed and no test asks for them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { drive } from '../../scripts/browser/driver.ts';
import { needBrowser } from '../../scripts/browser/install-browser.ts';
import { servePages } from '../../scripts/browser/page-server.ts';
import { until } from '../../scripts/browser/until.ts';
import { builtFolder } from '../../scripts/build-extension.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { article, coveredHost, frontPage } from '../e2e/pages.ts';

const loads = 21;

interface TraceEvent {
  name: string;
  ph: string;
  tid: number;
  ts: number;
  /** Microseconds. */
  dur?: number;
  args: { data?: { url?: string; fileName?: string } };
}

const script = 'content-scripts/article.js';

const server = await servePages([coveredHost]);
const html = (body: string) => ({ type: 'text/html; charset=utf-8', body });
server.put(`https://${coveredHost}/front`, html(frontPage));
server.put(`https://${coveredHost}/article`, html(article));
server.put(`https://${coveredHost}/favicon.ico`, { type: 'image/x-icon', body: '' });
const driver = await drive('chromium', {
  executablePath: needBrowser('chromium', console.log),
  extension: builtFolder('chromium'),
  hosts: server.hosts,
  port: server.port,
  headless: true,
});

try {
  for (const path of [
    'script of a page that is no article: /front',
    'script of an article, until its marks: /article',
  ]) {
    const [about, address] = path.split(': ') as [string, string];
    const page = await driver.open('about:blank');
    const times: number[] = [];
    for (let load = 0; load < loads; load++) times.push(await scriptTime(page, address));
    await page.close();
    const [first, ...later] = times;
    console.log(
      `${about}: ${later.length} loads, median ${median(later).toFixed(2)} ms, most ${Math.max(...later).toFixed(2)} ms; the very first ${first?.toFixed(2)} ms`,
    );
  }
  for (const file of [script, 'background.js']) {
    const text = readFileSync(join(builtFolder('chromium'), file));
    console.log(`${file}: ${text.length} bytes, ${gzipSync(text).length} gzipped`);
  }
} finally {
  await driver.close();
  await server.close();
}

/** Milliseconds that the content script ran in one load, compiling included. */
async function scriptTime(page: Page, path: string): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
  await page.goto(`https://${coveredHost}${path}`);
  if (path === '/article') await marked(page);
  else await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  return busyTime(traceEvents.filter(({ ph, args }) => ph === 'X' && isOurs(args.data))) / 1_000;
}

function isOurs(data: TraceEvent['args']['data']): boolean {
  return `${data?.url} ${data?.fileName}`.includes(script);
}

/** Events lie within each other: only the outermost count. */
function busyTime(events: TraceEvent[]): number {
  let end = 0;
  let sum = 0;
  for (const { ts, dur = 0 } of events.sort((one, other) => one.ts - other.ts)) {
    if (ts < end) continue;
    sum += dur;
    end = ts + dur;
  }
  return sum;
}

async function marked(page: Page): Promise<void> {
  await until(() => driver.lookInShadow(page, layerTag, (root) => root.querySelectorAll('.sl-badge').length));
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
