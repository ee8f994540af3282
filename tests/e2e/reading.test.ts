import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../../scripts/browser/driver.ts';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { popupStrings } from '../../src/ui/strings/popup.ts';
import * as pages from './pages.ts';
import { badges, card, focusInLayer, hasTrace, isAsServed, lines, popupClaims, popupText } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

/** An invented sentence that the corpus holds a claim on, alone on a page that nobody covers. */
const sentence = 'About 10,000 North Korean soldiers have been sent to the Kursk region.';
const note = `<!doctype html><html lang="en"><head><title>A note</title></head><body><p>${sentence}</p></body></html>`;

describe.each<BrowserName>(['chromium', 'firefox'])('reading with the built extension in %s', (name) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await startVisit(name, { '/article': pages.article, '/off-topic': pages.offTopic });
    visit.server.put(at('/note', pages.otherHost), { type: 'text/html; charset=utf-8', body: note });
  });

  afterAll(async () => {
    await visit?.end();
  });

  const untilText = (view: View, wanted: RegExp | string) =>
    until(
      () => popupText(view),
      (text) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)),
    );

  test('shows the first-run page once it is installed', async () => {
    await until(
      () => visit.driver.ownPages(),
      (open) => open.includes('welcome.html'),
    );
  });

  test('underlines the sample of the first-run page', async () => {
    await visit.using(visit.driver.openOwnPage('welcome.html'), (welcome) =>
      until(
        () =>
          welcome.look((document) => {
            const view = document.defaultView as Window;
            const style = '::highlight(sidelight-corroborates-light)';
            return [...document.querySelectorAll('.sl-sample p')].map(
              (paragraph) => view.getComputedStyle(paragraph, style).textDecorationLine,
            );
          }),
        (seen) => seen.includes('underline'),
      ),
    );
  });

  test('underlines the sentences of a page', async () => {
    const page = await visit.openMarked('/article');
    const seen = await page.evaluate(() =>
      [...CSS.highlights].flatMap(([name, highlight]) =>
        [...highlight].map(({ startContainer }) => {
          const holder = startContainer.parentElement as Element;
          return getComputedStyle(holder, `::highlight(${name})`).textDecorationLine;
        }),
      ),
    );
    expect(seen.length).toBeGreaterThan(4);
    expect(new Set(seen)).toEqual(new Set(['underline']));
    await page.close();
  });

  test('goes from mark to mark by shortcut', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    const seen = await badges(driver, page);
    const steps = [
      ['next-claim', seen[0]],
      ['next-claim', seen[1]],
      ['previous-claim', seen[0]],
      ['previous-claim', seen.at(-1)],
    ] as const;
    for (const [command, badge] of steps) {
      await driver.command(page, command);
      await until(
        () => focusInLayer(driver, page),
        (focused) => focused === badge?.name,
      );
    }
    await page.close();
  });

  test('puts marks away by shortcut without a trace, and back', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    const before = await lines(page);
    await driver.command(page, 'toggle-marks');
    await until(
      () => hasTrace(page),
      (trace) => !trace,
    );
    expect(await isAsServed(page)).toBe(true);
    await driver.command(page, 'toggle-marks');
    await until(
      () => lines(page),
      (now) => now.length === before.length,
    );
    await page.close();
  });

  test('looks up selected text on any page, and keeps nothing of it', async () => {
    const { driver } = visit;
    const page = await driver.open(at('/note', pages.otherHost));
    await visit.using(driver.checkSelection(page, sentence), async (popup) => {
      await untilText(popup, sentence);
      await until(
        () => popupClaims(popup),
        (claims) => claims.length === 1 && /North Korean/.test(claims[0] ?? ''),
      );
    });
    await visit.using(driver.openPopup(page), async (popup) => {
      const text = await untilText(popup, popupStrings.checkPage);
      expect(text).not.toContain(sentence);
    });
    expect(await hasTrace(page)).toBe(false);
    await page.close();
  });

  test('looks up a part of an article as what it is there', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    // By itself this sentence is matched with nothing.
    const part = 'The same day Vladimir Putin approved a revised nuclear doctrine.';
    expect((await lines(page)).filter((line) => line.includes(part))).toHaveLength(1);
    await visit.using(driver.checkSelection(page, part), async (popup) => {
      await until(
        () => popupClaims(popup),
        (claims) => claims.length === 1 && /doctrine/i.test(claims[0] ?? ''),
      );
      await untilText(popup, '1 of 1 sentence matches');
    });
    await page.close();
  });

  test('says of selected text that states no claim that it was not checked', async () => {
    const { driver } = visit;
    const page = await driver.open(at('/note', pages.otherHost));
    await visit.using(driver.checkSelection(page, 'The brass band plays on Sunday at noon.'), (popup) =>
      untilText(popup, /not checked/),
    );
    await page.close();
  });

  test('opens a side panel that follows the tab in front', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    await visit.using(driver.openPanel(page, popupStrings.openPanel), async (panel) => {
      const claims = await until(
        () => popupClaims(panel),
        (list) => list.length > 0,
      );
      expect(claims.length).toBeGreaterThan(5);
      const other = await driver.open(at('/off-topic'));
      await untilText(panel, popupStrings.offTopicTitle);
      await other.close();
      await page.bringToFront();
      await until(
        () => popupClaims(panel),
        (list) => list.length === claims.length,
      );
    });
    await page.close();
  });

  test('finds claims of the whole corpus, whatever the transcription', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    await visit.using(driver.openPanel(page, popupStrings.openPanel), async (panel) => {
      await untilText(panel, /origin/);
      await panel.look((document) => {
        const field = document.querySelector<HTMLInputElement>('search input');
        if (!field) throw new Error('There is no search field.');
        field.value = 'zelenskiy';
        // The page's own event: Firefox runs this outside of it.
        const { InputEvent } = document.defaultView ?? window;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await untilText(panel, /claims for “zelenskiy”.*Zelensky: /);
    });
    await page.close();
  });

  test('leaves a match out that the reader says is none, on the page and in the list, until it is taken back', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    const before = await badges(driver, page);
    const [first] = before;
    await page.mouse.click(first?.x ?? 0, first?.y ?? 0);
    await until(() => card(driver, page));
    await driver.lookInShadow(page, 'sidelight-layer', (root) => {
      const buttons = [...root.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === 'Not the same claim')?.click();
    });
    await until(
      () => badges(driver, page),
      (seen) => seen.length === before.length - 1,
    );
    await visit.using(driver.openPopup(page), (popup) => untilText(popup, '1 match hidden'));
    await driver.lookInShadow(page, 'sidelight-layer', (root) => {
      const buttons = [...root.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === 'Undo')?.click();
    });
    await until(
      () => badges(driver, page),
      (seen) => seen.length === before.length,
    );
    await page.close();
  });

  test('marks only where sources differ, or nothing, as the reader chooses; the list stays whole', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    const all = await badges(driver, page);
    const choose = (density: string) =>
      visit.using(driver.openPopup(page), async (popup) => {
        await popup.store({ density });
        return until(
          () => popupClaims(popup),
          (list) => list.length > 0,
        );
      });
    const whole = await choose('differing');
    const differing = await until(
      () => badges(driver, page),
      (seen) => seen.length < all.length,
    );
    expect(differing.length).toBeGreaterThan(0);
    for (const badge of differing) expect(badge.name).toMatch(/then: .*(?:qualifies|conflicts)/);
    expect((await choose('none')).length).toBe(whole.length);
    await until(
      () => hasTrace(page),
      (trace) => !trace,
    );
    await choose('all');
    await until(
      () => badges(driver, page),
      (seen) => seen.length === all.length,
    );
    await page.close();
  });

  test('sees no problem and asks for nothing but the pages visited', async () => {
    expect(await visit.driver.problems()).toEqual([]);
    const hosts = (await visit.driver.requests()).map((url) => new URL(url).host);
    expect(hosts.filter((host) => host !== pages.coveredHost && host !== pages.otherHost)).toEqual([]);
  });
});
