import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccessibleNode, Colours, View } from '../../scripts/browser/driver.ts';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { until } from '../../scripts/browser/until.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { popupStrings } from '../../src/ui/strings/popup.ts';
import * as pages from './pages.ts';
import { badges, card, popupClaims, popupText } from './reader.ts';
import { at, startVisit, type Visit } from './start.ts';

const allColours: Colours[] = ['light', 'dark', 'forced'];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Everything that axe finds wrong in `within`, an expression, and how many nodes it has seen. */
const audit = (within: string) => `${axe};
  // What animates is between two looks.
  await Promise.all(document.getAnimations().map((one) => one.effect.getComputedTiming().endTime < Infinity && one.finished));
  const results = await window.axe.run(${within}, { resultTypes: ['violations', 'passes'] });
  return JSON.stringify(results);`;

/** Fewer nodes than this were not the view: axe reports nothing of what it cannot see. */
const FEWEST_NODES = 8;

function expectNothingFound(json: string, where: string): void {
  const { violations, passes } = JSON.parse(json) as Pick<AxeResults, 'violations' | 'passes'>;
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where}: ${id}: ${target} ${failureSummary}`),
  );
  expect(found).toEqual([]);
  const seen = new Set(passes.flatMap(({ nodes }) => nodes.map(({ target }) => String(target))));
  expect(seen.size, `nodes of ${where} that axe has seen`).toBeGreaterThanOrEqual(FEWEST_NODES);
}

/** Whether the page says that it is shown in these colours. */
const areShown = (view: View, colours: Colours) =>
  view.look((document, colours) => {
    const holds = (query: string) => document.defaultView?.matchMedia(query).matches ?? false;
    return (
      holds('(forced-colors: active)') === (colours === 'forced') &&
      (colours === 'forced' || holds(`(prefers-color-scheme: ${colours})`))
    );
  }, colours);

const withRole = (nodes: AccessibleNode[], role: string) =>
  nodes.filter((node) => node.role === role).map(({ name }) => name.replace(/\s+/g, ' ').trim());

/** Accessibility of what is built, as each browser shows it and tells it to screen readers. */
describe.each<BrowserName>(['chromium', 'firefox'])('accessibility of the built extension in %s', (name) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await startVisit(name, { '/article': pages.article, '/off-topic': pages.offTopic });
    visit.server.put(at('/off-topic', pages.otherHost), {
      type: 'text/html; charset=utf-8',
      body: pages.offTopic,
    });
  });

  afterAll(async () => {
    await visit?.end();
  });

  /** Looks at a view in all colours, and leaves it in light ones. */
  async function expectAccessible(view: View, where: string): Promise<void> {
    for (const colours of [...allColours, 'light'] as const) {
      await visit.driver.setColours(colours);
      await until(() => areShown(view, colours));
      expectNothingFound(await view.run(audit('document')), `${where}, ${colours}`);
    }
  }

  /** No button, link or heading of it is without a name, and it is a document with a title and one main part. */
  async function expectNamed(view: View): Promise<AccessibleNode[]> {
    const nodes = await view.accessibleNodes();
    for (const role of ['button', 'link', 'heading', 'RootWebArea'])
      for (const name of withRole(nodes, role)) expect(name, `a ${role} without a name`).not.toBe('');
    expect(withRole(nodes, 'main')).toHaveLength(1);
    return nodes;
  }

  const openCard = async (page: Page) => {
    const [first] = await badges(visit.driver, page);
    await page.mouse.click(first?.x ?? 0, first?.y ?? 0);
    return until(() => card(visit.driver, page));
  };

  test('every badge and the card have their names in the page’s tree, and the marks are silent', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    const before = await driver.accessibleNodes(page);
    const seen = await badges(driver, page);
    expect(seen.length).toBeGreaterThan(5);
    const names = seen.map((badge) => badge.name);
    expect(withRole(before, 'button').filter((name) => names.includes(name))).toEqual(names);
    expect(withRole(before, 'dialog')).toEqual([]);
    // A paragraph is one text as before: no mark breaks into it.
    const paragraphs = await page.evaluate(() =>
      [...document.querySelectorAll('main p')].flatMap((one) =>
        [...one.childNodes].map((node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim()),
      ),
    );
    expect(paragraphs.length).toBeGreaterThan(5);
    expect(withRole(before, 'StaticText')).toEqual(expect.arrayContaining(paragraphs));

    const shown = await openCard(page);
    const nodes = await until(
      () => driver.accessibleNodes(page),
      (nodes) => withRole(nodes, 'dialog').length > 0,
    );
    expect(withRole(nodes, 'dialog')).toEqual([shown?.title]);
    expect(withRole(nodes, 'heading')).toContain(shown?.title);
    for (const role of ['button', 'link', 'heading'])
      for (const name of withRole(nodes, role)) expect(name, `a ${role} without a name`).not.toBe('');
    await page.close();
  });

  test('axe finds nothing in the marks and the card', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    await openCard(page);
    for (const colours of allColours) {
      await driver.setColours(colours);
      await until(() =>
        page.evaluate(
          (colours) =>
            matchMedia('(forced-colors: active)').matches === (colours === 'forced') &&
            (colours === 'forced' || matchMedia(`(prefers-color-scheme: ${colours})`).matches),
          colours,
        ),
      );
      // axe looks into open roots alone, and asks the host for them.
      const open = `Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });`;
      const json = await driver.runInShadow(page, layerTag, `${open} ${audit('root.host')}`);
      expectNothingFound(json, `the layer, ${colours}`);
      expect(json, 'the card is among what axe has seen').toContain('.sl-card');
    }
    await driver.setColours('light');
    await page.close();
  });

  test('axe finds nothing in the popup, with a claim open, and in what it says elsewhere', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    await visit.using(driver.openPopup(page), async (popup) => {
      const titles = await until(
        () => popupClaims(popup),
        (list) => list.length > 0,
      );
      await popup.look((document) => document.querySelector<HTMLButtonElement>('.sl-claim-toggle')?.click());
      await until(
        () => popupText(popup),
        (text) => text.includes(popupStrings.jump),
      );
      await expectAccessible(popup, 'the popup');
      const nodes = await expectNamed(popup);
      expect(withRole(nodes, 'RootWebArea')).toEqual(['Sidelight']);
      const headings = withRole(nodes, 'heading').join();
      for (const title of titles) expect(headings).toContain(title);
      expect(withRole(nodes, 'link').length).toBeGreaterThan(2);
      expect(withRole(nodes, 'button')).toEqual(
        expect.arrayContaining([popupStrings.jump, popupStrings.openPanel]),
      );
    });
    await page.close();
    const other = await driver.open(at('/off-topic', pages.otherHost));
    await visit.using(driver.openPopup(other), async (popup) => {
      await until(
        () => popupText(popup),
        (text) => text.includes(popupStrings.checkPage),
      );
      await expectAccessible(popup, 'the popup on another site');
      await expectNamed(popup);
    });
    await other.close();
  });

  test('axe finds nothing in the side panel', async () => {
    const { driver } = visit;
    const page = await visit.openMarked('/article');
    await visit.using(driver.openPanel(page, popupStrings.openPanel), async (panel) => {
      await until(
        () => popupClaims(panel),
        (list) => list.length > 0,
      );
      await expectAccessible(panel, 'the side panel');
      await expectNamed(panel);
    });
    await page.close();
  });

  test('axe finds nothing in the dossier', async () => {
    const page = await visit.openMarked('/article');
    const path = `dossier.html?tab=${await visit.driver.tabId(page)}`;
    await visit.using(visit.driver.openOwnPage(path), async (dossier) => {
      await until(() => dossier.look((document) => document.querySelector('main h2') !== null));
      await expectAccessible(dossier, 'the dossier');
      expect(withRole(await expectNamed(dossier), 'heading').length).toBeGreaterThan(5);
    });
    await page.close();
  });

  test.each(['options.html', 'welcome.html', 'dossier.html?tab=987654321'])(
    'axe finds nothing in %s',
    async (path) => {
      await visit.using(visit.driver.openOwnPage(path), async (view) => {
        await until(() => view.look((document) => document.querySelector('main h1') !== null));
        await expectAccessible(view, path);
        await expectNamed(view);
      });
    },
  );

  test('sees no problem', async () => {
    expect(await visit.driver.problems()).toEqual([]);
  });
});
