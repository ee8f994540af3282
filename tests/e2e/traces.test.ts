import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import * as pages from './pages.ts';
import { differences, type Findings, find, probe } from './probe.ts';
import { badges, card, hasTrace, lines, type SeenBadge } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

const html = 'text/html; charset=utf-8';

/** Subjects on which a page finds something once marks stand in it: the list in docs/security.md. */
const seenWithMarks = {
  both: ['elements of no kind', 'highlights', 'styles of highlights', 'tree', 'what stands on top'],
  chromium: ['style sheets'],
  firefox: ['style of an element of our name'],
};

/** What a page's own script can tell of Sidelight, knowing all its names. */
describe.each<BrowserName>(['chromium', 'firefox'])('what a page can find of the extension in %s', (name) => {
  let visit: Visit;
  let markedControl: Findings;

  beforeAll(async () => {
    visit = await startVisit(name, {});
    const script = probe(visit.driver.extensionId);
    for (const host of [pages.coveredHost, pages.otherHost]) {
      visit.server.put(at('/marked', host), { type: html, body: withProbe(pages.article, script) });
      visit.server.put(at('/quiet', host), { type: html, body: withProbe(pages.offTopic, script) });
    }
    markedControl = await control('/marked');
  });

  afterAll(async () => {
    await visit?.end();
  });

  /** The same page where the extension is not: on a site that nobody covers. */
  async function control(path: string): Promise<Findings> {
    const page = await visit.driver.open(at(path, pages.otherHost));
    await settle();
    const found = await find(page);
    await page.close();
    return found;
  }

  test('on a page without a mark: nothing', async () => {
    const page = await visit.driver.open(at('/quiet'));
    await settle();
    const found = await find(page);
    await page.close();
    const without = await control('/quiet');
    for (const subject of differences(found, without))
      expect(found[subject], subject).toEqual(without[subject]);
  });

  test('on a page with marks: one element, the names of lines and how they look, and nothing else', async () => {
    const page = await visit.openMarked('/marked');
    await settle();
    const found = await find(page);
    expect(differences(found, markedControl).sort()).toEqual(
      [...seenWithMarks.both, ...seenWithMarks[name]].sort(),
    );
    expect(withoutLayer(String(found.tree))).toBe(markedControl.tree);
    expect(found['elements of no kind']).toEqual([layerTag]);
    for (const highlight of found.highlights as string[])
      expect(highlight).toMatch(/^sidelight-(?:corroborates|qualifies|conflicts)-light$/);
    expect(found['what stands on top']).toEqual(
      [...(markedControl['what stands on top'] as string[]), layerTag].sort(),
    );

    // Whatever stands in the element is closed to the page.
    const inside = await page.evaluate((tag) => {
      const host = document.querySelector(tag);
      // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees is asked for
      const text = (host as HTMLElement | null)?.innerText;
      return [host?.shadowRoot, host?.innerHTML, host?.textContent, text, host?.getAttributeNames()];
    }, layerTag);
    expect(inside).toEqual([null, '', '', '', ['data-ground']]);
    await page.close();
  });

  test('while a card is open: that the focus is in our element, and no event of its own making', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/marked');
    const before = await find(page);
    const [first] = await badges(driver, page);
    await page.mouse.click(first?.x ?? 0, first?.y ?? 0);
    await until(() => card(driver, page));
    await settle();
    const found = await find(page);
    expect(found.focus).toBe(layerTag);
    expect(found.animations).toBe(before.animations);
    expect(found.selection).toBe('');
    expect(found['functions called']).toEqual(before['functions called']);
    const own = (found.events as string[]).filter((event) => !(before.events as string[]).includes(event));
    // The reader's pointer and focus, and the scrolling of the page to the sentence.
    const reader =
      /^(?:pointer(?:over|enter|move|rawupdate|down|up|out|leave)|mouse(?:over|enter|move|down|up|out|leave)|focus|blur|click|scroll|scrollend|selectionchange|selectstart) /;
    expect(own.filter((event) => !reader.test(event))).toEqual([]);
    expect(own.filter((event) => /^(?:click|pointerdown) /.test(event)).join()).toContain(
      layerTag.toUpperCase(),
    );
    await page.close();
  });

  test('after the marks were put away: nothing, but in Firefox the sheet for lines until the page is left', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/marked');
    await driver.command(page, 'toggle-marks');
    await until(
      () => hasTrace(page),
      (trace) => !trace,
    );
    const left = differences(await find(page), markedControl);
    const inserted = ['styles of highlights', 'style of an element of our name'];
    expect(left.sort()).toEqual(name === 'firefox' ? inserted.sort() : []);
    await page.close();
  });

  test('a strict policy is not offended: the site is told nothing', async () => {
    const script = probe(visit.driver.extensionId).replace('<script>', '<script nonce="probe">');
    const plain = pages.article.replace(/<style>.*?<\/style>/s, '').replace('<head>', `<head>${script}`);
    visit.server.put(at('/reports'), { type: 'text/plain', body: '' });
    visit.server.put(at('/policy'), {
      type: html,
      body: plain,
      headers: {
        'content-security-policy':
          "default-src 'none'; img-src 'self'; script-src 'nonce-probe'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /reports",
      },
    });
    const page = await visit.openMarked('/policy');
    const [first] = await badges(visit.driver, page);
    await page.mouse.click(first?.x ?? 0, first?.y ?? 0);
    await until(() => card(visit.driver, page));
    const reportsOf = () => visit.server.requests.filter((url) => url === at('/reports')).length;
    expect(((await find(page)).events as string[]).filter((event) => /violation/.test(event))).toEqual([]);
    expect(reportsOf()).toBe(0);
    // A page that offends its own policy is reported, so an offence of ours would have been.
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await until(async () => reportsOf());
    expect((await find(page)).events).toContain('securitypolicyviolation BODY');
    await page.close();
  });

  test('clicks and keys of the page’s own making open and hide nothing', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/marked');
    const [first] = await badges(driver, page);
    const before = await lines(page);
    await page.evaluate(pretendReader, layerTag, first as SeenBadge);
    await settle();
    expect(await card(driver, page)).toBeNull();
    expect(await lines(page)).toEqual(before);
    expect((await badges(driver, page)).length).toBeGreaterThan(0);
    await page.close();
  });

  test('nor do they reach the card that the reader has opened', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/marked');
    const [first, ...others] = await badges(driver, page);
    await page.mouse.click(first?.x ?? 0, first?.y ?? 0);
    const shown = await until(() => card(driver, page));
    await page.evaluate(pretendReader, layerTag, first as SeenBadge);
    await settle();
    expect((await card(driver, page))?.title).toBe(shown?.title);
    expect((await badges(driver, page)).length).toBe(others.length + 1);
    await page.close();
  });

  test('left no error behind', async () => {
    // The one that a test above has provoked.
    const problems = (await visit.driver.problems()).filter((text) => !/policy/i.test(text));
    expect(problems).toEqual([]);
  });
});

function withProbe(page: string, script: string): string {
  return page.replace('<head>', `<head>${script}`);
}

function withoutLayer(tree: string): string {
  return tree.replace(new RegExp(`<${layerTag}[^>]*></${layerTag}>`), '');
}

/** The extension has had the time to do whatever it does. */
const settle = () => new Promise((done) => setTimeout(done, 500));

/** In the page: clicks, presses and focuses all that a reader could, by script. */
function pretendReader(tag: string, badge: { x: number; y: number }): void {
  const host = document.querySelector<HTMLElement>(tag);
  const targets = new Set<EventTarget | null>([window, document, document.body, host]);
  const points = [{ x: badge.x, y: badge.y }];
  CSS.highlights.forEach((highlight) => {
    highlight.forEach((range) => {
      if (!(range instanceof Range)) return;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      if (box) points.push({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
      const [last] = points.slice(-1);
      fire(last ?? badge, document.elementFromPoint(last?.x ?? 0, last?.y ?? 0));
    });
  });
  for (const target of targets) fire(badge, target);
  host?.click();

  function fire({ x, y }: { x: number; y: number }, target: EventTarget | null): void {
    const about = { bubbles: true, composed: true, cancelable: true, view: window, clientX: x, clientY: y };
    for (const type of ['pointerdown', 'pointerup']) target?.dispatchEvent(new PointerEvent(type, about));
    for (const type of ['mousedown', 'mouseup', 'click']) target?.dispatchEvent(new MouseEvent(type, about));
    for (const key of ['Enter', ' ', 'Escape', 'ArrowRight', 'Tab'])
      for (const type of ['keydown', 'keyup']) {
        // A card that has the focus keeps it: keys go where the focus is.
        target?.dispatchEvent(new KeyboardEvent(type, { ...about, key }));
        document.activeElement?.dispatchEvent(new KeyboardEvent(type, { ...about, key }));
      }
    (document.activeElement as HTMLElement | null)?.click();
  }
}
