/**
 * What the page layer costs: the gate on pages that are no article (in a page just loaded, as a reader meets it), reading
 * an article of 1,500 words and the largest saved page, and bytes. `node tests/bench/page-bench.ts`. Figures depend on the
 * machine, so they are printed and no test asks for them.
 */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { listSavedPages, savedPagesFolder } from '../support/shared-material.ts';
import { bundle } from './bundle.ts';

const LOADS = 21;

const entry = `
import { looksLikeArticle } from '${resolve('src/page/gate.ts')}';
import { readArticle } from '${resolve('src/page/read-article.ts')}';
Object.assign(globalThis, { looksLikeArticle, readArticle });
`;

const sentence = 'The harbour office said on Monday that the bridge would stay closed for two more weeks. ';
const teaser = (i: number) =>
  `<li class="card"><article><a href="/story-${i}"><h3>Title number ${i} of a story that somebody may want to read</h3></a><p>${sentence.repeat(2)}</p><span class="time">${i} minutes ago</span></article></li>`;
const menu = `<nav><ul>${Array.from({ length: 60 }, (_, i) => `<li><a href="/s/${i}">Section ${i}</a></li>`).join('')}</ul></nav>`;
const listingData = `<script type="application/ld+json">${JSON.stringify({ '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList', itemListElement: Array.from({ length: 60 }, (_, i) => ({ '@type': 'ListItem', url: `https://x.example/${i}` })) } })}</script>`;

const paragraphs = (words: number) =>
  Array.from(
    { length: Math.round(words / 48) },
    (_, i) =>
      `<p class="text">${sentence}<a href="/x/${i}">A link in it</a> goes on <em>for</em> a while. ${sentence}${sentence}</p>`,
  ).join('<div class="ad-slot">Advertisement</div>');

const pages: Record<string, { path: string; html: string }> = {
  'front page': {
    path: '/',
    html: `${menu}<main><ul>${Array.from({ length: 300 }, (_, i) => teaser(i)).join('')}</ul></main>`,
  },
  'section without data': {
    path: '/world',
    html: `${menu}<main><ul>${Array.from({ length: 300 }, (_, i) => teaser(i)).join('')}</ul></main>`,
  },
  'section with data': {
    path: '/sport',
    html: `${listingData}${menu}<main><ul>${Array.from({ length: 120 }, (_, i) => teaser(i)).join('')}</ul></main>`,
  },
  'application of 5,000 boxes': {
    path: '/app',
    html: `<div id="app">${'<div><div><span>a</span><button>b</button></div></div>'.repeat(2500)}</div>`,
  },
  'form and table': {
    path: '/rates',
    html: `${menu}<form><table>${'<tr><td>1.2</td><td>3.4</td><td><input></td></tr>'.repeat(500)}</table></form>`,
  },
};

const article = {
  path: '/story',
  html: `<head><title>Bridge stays closed for two more weeks</title><meta property="og:type" content="article"></head><body>${menu}<main><article><h1>Bridge stays closed for two more weeks</h1><p class="byline">By A. Writer</p>${paragraphs(1500)}</article></main><aside class="related"><ul>${Array.from({ length: 40 }, (_, i) => teaser(i)).join('')}</ul></aside><section id="comments">${`<p>${sentence}</p>`.repeat(80)}</section>`,
};

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}

const format = (ms: number) => `${ms.toFixed(2)} ms`;

function report(name: string, times: number[]): void {
  const [first = 0, ...rest] = times;
  console.log(
    `  ${name}: median ${format(median(rest))} of ${rest.length}, min ${format(Math.min(...rest))}, max ${format(Math.max(...rest))}; the first ${format(first)}`,
  );
}

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium was found. Install one, or set BROWSER_PATH to it.');

const script = await bundle(entry);
const biggest = 'wikipedia-2';
const saved = listSavedPages().includes(biggest)
  ? readFileSync(join(savedPagesFolder, biggest, 'source.html'), 'utf8')
  : null;

const served = new Map([...Object.values(pages), article].map(({ path, html }) => [path, html]));
if (saved) served.set('/saved', saved);
const server = createServer((request, response) => {
  const html = served.get(request.url ?? '');
  // Isolated pages have a clock of 5 microseconds instead of 100.
  response.writeHead(html ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  response.end(html ? `<!doctype html>${html}` : '');
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await puppeteer.launch({
  browser: 'chrome',
  executablePath,
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});

/** Loads a page anew for each time, runs the script as a content script would be, and times one call. */
async function time(path: string, call: 'looksLikeArticle' | 'readArticle', loads = LOADS) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(true);
  const times: number[] = [];
  let result: unknown;
  for (let i = 0; i < loads; i++) {
    await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
    const timed = await page.evaluate(
      `(() => { ${script}; const start = performance.now(); const result = ${call}(document); const ms = performance.now() - start; return { ms, result: result.reason ?? result.article.blocks.reduce((sum, { text }) => sum + text.split(/\\s+/).length, 0) }; })()`,
    );
    ({ result } = timed as { result: unknown });
    times.push((timed as { ms: number }).ms);
  }
  await page.close();
  return { times, result };
}

try {
  console.log('Gate, on pages that are no article:');
  for (const [name, { path }] of Object.entries(pages)) {
    const { times, result } = await time(path, 'looksLikeArticle');
    report(`${name} (${result})`, times);
  }
  console.log('Gate, on an article:');
  report('1,500 words', (await time(article.path, 'looksLikeArticle')).times);
  console.log('Reading:');
  const read = await time(article.path, 'readArticle');
  report(`article of ${read.result} words`, read.times);
  if (saved) {
    const large = await time('/saved', 'readArticle', 8);
    report(`saved page of ${large.result} words`, large.times);
  } else {
    console.log('  (the saved pages, ../shared/pages, are not here)');
  }
  const layer = [
    'gate',
    'read-article',
    'text-map',
    'highlights',
    'ground',
    'measure',
    'placement',
    'jump-to',
    'sentence-at-point',
    'watch-content',
    'watch-routes',
    'watch-layout',
    'when-quiet',
    'same-text',
  ];
  const all = await bundle(
    `${layer.map((file, i) => `import * as part${i} from '${resolve(`src/page/${file}.ts`)}';`).join('\n')}\nObject.assign(globalThis, {${layer.map((_, i) => `part${i}`).join(',')}});`,
  );
  console.log(`Bytes of the whole page layer: ${all.length} minified, ${gzipSync(all).length} gzipped`);
} finally {
  await browser.close();
  server.close();
}
