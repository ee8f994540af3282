import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import * as pages from './pages.ts';
import { badges, hasTrace, lines } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

const html = 'text/html; charset=utf-8';
const withHead = (script: string) => pages.article.replace('</head>', `${script}</head>`);
const withBody = (markup: string) => pages.article.replace(/<body[^>]*>/, (body) => body + markup);

/** Counts each call of functions that a careless extension would share with the page. */
const overridden = withHead(`<script>
window.calls = [];
for (const [owner, names] of [
  [Array.prototype, ['map', 'filter', 'forEach', 'push', 'flatMap', 'join', 'sort']],
  [JSON, ['parse', 'stringify']],
  [Map.prototype, ['get', 'set']],
  [Promise.prototype, ['then']],
  [Node.prototype, ['appendChild', 'insertBefore', 'cloneNode']],
  [Element.prototype, ['attachShadow', 'append', 'querySelector', 'getBoundingClientRect', 'remove']],
  [Document.prototype, ['createElement', 'createRange', 'querySelector', 'createTreeWalker']],
  [Range.prototype, ['getClientRects', 'setStart']],
  [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
  [window, ['fetch', 'setTimeout', 'requestIdleCallback', 'postMessage', 'getComputedStyle']],
]) for (const name of names) {
  const own = owner[name];
  owner[name] = function (...given) { window.calls[window.calls.length] = name; return own.apply(this, given); };
}
</script>`);

/** Elements by the names of what is asked of a document. */
const clobbered = withBody(
  [
    'body',
    'documentElement',
    'querySelector',
    'addEventListener',
    'createElement',
    'createRange',
    'defaultView',
    'head',
    'fonts',
    'hidden',
  ]
    .map(
      (name) =>
        `<form name="${name}"><input name="parentElement"><input name="attributes"></form><img name="${name}" alt="">`,
    )
    .join(''),
);

/** Writes down whatever changes, and where. */
const watching = withHead(`<script>
window.seen = [];
new MutationObserver((records) => {
  for (const record of records) {
    const nodes = [...record.addedNodes, ...record.removedNodes].map((node) => node.nodeName.toLowerCase());
    window.seen.push(record.type + ' ' + record.target.nodeName.toLowerCase() + ' ' + (record.attributeName || nodes.join()));
  }
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script>`);

/** As much text as is compared of any page, and more. */
const endlessText = `${pages.prose().replace(/<[^>]*>/g, '')} `.repeat(200).slice(0, 300_000);
const endless = pages.pageOf(`<main><article>${pages.title}<p>${endlessText}</p></article></main>`);

const editor = pages.article.replace('<main>', '<main contenteditable="true">');
const framed = `<!doctype html><html lang="en"><head><title>A page of frames</title></head><body><h1>Frames</h1><iframe src="/plain" width="900" height="700"></iframe></body></html>`;

describe.each<BrowserName>(['chromium', 'firefox'])('pages that are none of a friend in %s', (name) => {
  let visit: Visit;
  let wanted: string[];

  beforeAll(async () => {
    visit = await startVisit(name, {
      '/plain': pages.article,
      '/overridden': overridden,
      '/clobbered': clobbered,
      '/watching': watching,
      '/editor': editor,
      '/framed': framed,
      '/endless': endless,
      '/other': pages.offTopic,
    });
    visit.server.put(at('/policy'), {
      type: html,
      body: pages.article,
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin allow-scripts",
      },
    });
    const page = await visit.openMarked('/plain');
    wanted = await lines(page);
    await page.close();
  });

  afterAll(async () => {
    await visit?.end();
  });

  /** Opens a page that holds the article, and waits until it has the same marks as the plain one. */
  async function openLikePlain(path: string): Promise<Page> {
    const page = await visit.openMarked(path);
    await until(
      () => lines(page),
      (seen) => seen.length === wanted.length,
    );
    expect(await lines(page)).toEqual(wanted);
    return page;
  }

  test('a strict policy for content and types breaks nothing, and is not broken', async () => {
    const page = await openLikePlain('/policy');
    const badge = await visit.driver.lookInShadow(page, layerTag, (root) => {
      const box = root.querySelector('button.sl-badge')?.getBoundingClientRect();
      return box ? { width: box.width, height: box.height } : null;
    });
    // Its style sheet holds: a badge without one is as wide as its words.
    expect(badge?.height).toBe(24);
    const problems = await visit.driver.problems();
    expect(problems.filter((text) => /policy|trusted/i.test(text) && /extension/.test(text))).toEqual([]);
    await page.close();
  });

  test('built-in functions of the page are not called', async () => {
    const page = await visit.driver.open(at('/overridden'));
    // Each look from here would call them as well.
    await new Promise((done) => setTimeout(done, 2_000));
    expect(await page.evaluate(() => (window as unknown as { calls: string[] }).calls)).toEqual([]);
    expect(await lines(page)).toEqual(wanted);
    await page.close();
  });

  test('elements that bear the names of what a document is asked for change nothing', async () => {
    const page = await openLikePlain('/clobbered');
    await page.close();
  });

  test('observers of the page see one element come to the end of its body, and nothing else', async () => {
    const page = await openLikePlain('/watching');
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    const ours = seen.slice(seen.findIndex((record) => record.includes(layerTag)));
    expect(ours.length).toBeGreaterThan(0);
    for (const record of ours)
      expect(record).toMatch(new RegExp(`^(?:childList body ${layerTag}|attributes ${layerTag} )`));
    await page.close();
  });

  test('what is copied and what is found is the page’s own text', async () => {
    const page = await openLikePlain('/plain');
    const copied = await page.evaluate(() => {
      const selection = getSelection();
      selection?.selectAllChildren(document.body);
      const text = selection?.toString() ?? '';
      selection?.removeAllRanges();
      return text;
    });
    // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees is asked for
    const control = await page.evaluate(() => document.body.innerText);
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(words(copied)).toBe(words(control));
    expect(copied).not.toMatch(/Claim \d/);
    await page.close();
  });

  test('a text that is being written is not read by itself', async () => {
    const page = await visit.driver.open(at('/editor'));
    await new Promise((done) => setTimeout(done, 1_500));
    expect(await hasTrace(page)).toBe(false);
    expect(await visit.driver.badge(page)).toBe('');
    await page.close();
  });

  test('an article in a frame is not read', async () => {
    const page = await visit.driver.open(at('/framed'));
    await new Promise((done) => setTimeout(done, 1_500));
    expect(await hasTrace(page)).toBe(false);
    const inside = await page.evaluate(
      (tag) => document.querySelector('iframe')?.contentDocument?.querySelector(tag) === null,
      layerTag,
    );
    expect(inside).toBe(true);
    await page.close();
  });

  test('a text without end holds up no other question, and none of the next page in its tab', async () => {
    const { driver } = visit;
    const order = await visit.using(driver.openOwnPage('options.html'), (view) =>
      view.run(`
        const ask = (name, text, answered) => (globalThis.browser ?? chrome).runtime.sendMessage({
          call: 'analyze',
          data: {
            article: { url: null, headline: null, published: null, modified: null, publisher: null, domain: null,
              language: 'en', blocks: [{ kind: 'paragraph', text }] },
            anyTopic: true,
            chosenDay: null,
          },
        }).then(({ ok }) => answered.push(name + ' ' + ok));
        const text = ${JSON.stringify(endlessText)};
        const answered = [];
        await ask('first', text.slice(0, 500), answered);
        await Promise.all([ask('endless', text, answered), ask('other', text.slice(0, 500), answered)]);
        return answered.join();`),
    );
    expect(order).toBe('first true,other true,endless true');

    const page = await driver.open(at('/endless'));
    await page.goto(at('/plain'));
    await until(
      () => lines(page),
      (seen) => seen.length === wanted.length,
    );
    expect(await lines(page)).toEqual(wanted);
    await page.close();
  });

  test('back on a page, its marks and its number are there again', async () => {
    const { driver } = visit;
    const page = await openLikePlain('/plain');
    const number = await until(
      () => driver.badge(page),
      (text) => text !== '',
    );
    await page.goto(at('/other'));
    await until(
      () => driver.badge(page),
      (text) => text === '',
    );
    await page.goBack();
    await until(
      () => lines(page),
      (seen) => seen.length === wanted.length,
    );
    await until(
      () => driver.badge(page),
      (text) => text === number,
    );
    expect((await badges(driver, page)).length).toBeGreaterThanOrEqual(wanted.length);
    await page.close();
  });

  test('nothing but these pages was asked for', async () => {
    const hosts = (await visit.driver.requests()).map((url) => new URL(url).host);
    expect(hosts.filter((host) => host !== pages.coveredHost)).toEqual([]);
  });
});
