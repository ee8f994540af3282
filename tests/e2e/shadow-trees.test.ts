import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { popupStrings } from '../../src/ui/strings/popup.ts';
import * as pages from './pages.ts';
import { badges, card, hasTrace, lines, pauseSite, popupClaims, untilClaims } from './reader.ts';
import { startVisit, type Visit } from './start.ts';

const main = /<main>.*<\/main>/s.exec(pages.article)?.[0] ?? '';
const style = /<style>.*?<\/style>/s.exec(pages.article)?.[0] ?? '';

/**
 * An application that keeps the article in a component within a component, writes down every change of it, and what it was
 * before anybody else could have touched it.
 */
const application = (head: string) => `<!doctype html><html lang="en"><head>${head}</head>
<body><x-shell></x-shell><script>
const grow = (host, markup) => {
  const tree = host.attachShadow({ mode: 'open' });
  tree.innerHTML = markup;
  return tree;
};
const shell = grow(document.querySelector('x-shell'), '<header>Menu</header><x-article></x-article>');
const article = grow(shell.querySelector('x-article'), ${JSON.stringify(style + main)});
window.html = () => document.documentElement.getHTML({ shadowRoots: [shell, article] });
window.served = window.html();
window.seen = [];
const observer = new MutationObserver((records) => {
  for (const { type, target } of records) window.seen.push(type + ' ' + target.nodeName);
});
for (const tree of [shell, article])
  observer.observe(tree, { subtree: true, childList: true, attributes: true, characterData: true });
</script></body></html>`;

const withData = application(/<head>(.*?)<style>/s.exec(pages.article)?.[1] ?? '');
const withoutData = application('<meta charset="utf-8"><title>Washington lifts a limit</title>');

describe.each<BrowserName>(['chromium', 'firefox'])('an article in shadow trees in %s', (name) => {
  let visit: Visit;
  let plain: string[];
  let claims: string[];

  beforeAll(async () => {
    visit = await startVisit(name, {
      '/plain': pages.article,
      '/application': withData,
      '/without-data': withoutData,
    });
    const page = await visit.openMarked('/plain');
    plain = await lines(page);
    claims = await claimsOf(page);
    await page.close();
  });

  afterAll(async () => {
    await visit?.end();
  });

  const claimsOf = (page: Page) =>
    visit.using(visit.driver.openPopup(page), (popup) =>
      until(
        () => popupClaims(popup),
        (list) => list.length > 0,
      ),
    );

  const drawnLines = (page: Page) =>
    visit.driver.lookInShadow(page, layerTag, (root) => root.querySelectorAll('.sl-line').length);

  const isUntouched = (page: Page) =>
    page.evaluate(
      () =>
        (window as unknown as { html(): string }).html() ===
          (window as unknown as { served: string }).served &&
        (window as unknown as { seen: string[] }).seen.length === 0,
    );

  test('has the marks of a plain page, painted or drawn, and a list in the popup', async () => {
    const page = await visit.openMarked('/application');
    expect(
      await until(
        () => lines(page),
        (seen) => seen.length === plain.length,
      ),
    ).toEqual(plain);
    // Firefox does not show painted lines there.
    const drawn = await drawnLines(page);
    if (name === 'firefox') expect(drawn).toBeGreaterThanOrEqual(plain.length);
    else expect(drawn).toBe(0);
    expect(await claimsOf(page)).toEqual(claims);
    await page.close();
  });

  test('opens a card by a click on a sentence, not by one that ends a selection', async () => {
    const page = await visit.openMarked('/application');
    const sentence = await page.evaluate(() => {
      const range = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])[0] as Range;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [box] = range.getClientRects();
      return box ? { x: box.left + 20, y: box.top + box.height / 2, right: box.right } : null;
    });
    if (!sentence) throw new Error('No sentence is marked.');
    await page.mouse.move(sentence.x, sentence.y);
    await page.mouse.down();
    await page.mouse.move(sentence.right - 10, sentence.y, { steps: 4 });
    await page.mouse.up();
    expect(await card(visit.driver, page)).toBeNull();
    await page.mouse.click(sentence.x, sentence.y);
    // The first click ends the selection in some browsers.
    if (!(await card(visit.driver, page))) await page.mouse.click(sentence.x, sentence.y);
    expect((await until(() => card(visit.driver, page)))?.text).toMatch(/origin/);
    await page.close();
  });

  test('is as it was when the marks are gone', async () => {
    const page = await visit.openMarked('/application');
    await visit.using(visit.driver.openPopup(page), async (popup) => {
      await pauseSite(popup, 'smh.com.au');
      await until(
        () => hasTrace(page),
        (trace) => !trace,
      );
      expect(await isUntouched(page)).toBe(true);
      await popup.click(popupStrings.resume);
      await untilClaims(popup);
    });
    await until(
      () => badges(visit.driver, page),
      (seen) => seen.length > 0,
    );
    await page.close();
  });

  test('is known without data of the page', async () => {
    const page = await visit.openMarked('/without-data');
    expect((await lines(page)).length).toBeGreaterThan(3);
    await page.close();
  });
});
