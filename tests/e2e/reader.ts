import type { Page } from 'puppeteer-core';
import type { Driver, View } from '../../scripts/browser/driver.ts';
import { until } from '../../scripts/browser/until.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { popupStrings } from '../../src/ui/strings/popup.ts';

/** What a reader can see and do, in either browser. Each look is of the moment: `until` waits for what is to come. */

export interface SeenBadge {
  /** Its accessible name. */
  name: string;
  /** Middle of it in the view. */
  x: number;
  y: number;
}

export async function badges(driver: Driver, page: Page): Promise<SeenBadge[]> {
  const found = await driver.lookInShadow(page, layerTag, (root) =>
    [...root.querySelectorAll('button.sl-badge')].map((badge) => {
      const box = badge.getBoundingClientRect();
      return {
        name: badge.getAttribute('aria-label') ?? '',
        x: box.left + box.width / 2,
        y: box.top + box.height / 2,
      };
    }),
  );
  return found ?? [];
}

/** The card that is open: its heading and all its text. Null if none is. */
export function card(driver: Driver, page: Page): Promise<{ title: string; text: string } | null> {
  return driver.lookInShadow(page, layerTag, (root) => {
    const dialog = root.querySelector('[role="dialog"]');
    return dialog
      ? { title: dialog.querySelector('h2')?.textContent ?? '', text: dialog.textContent ?? '' }
      : null;
  });
}

/** The badge or button in the layer that has the focus, by its name; null if the focus is elsewhere. */
export function focusInLayer(driver: Driver, page: Page): Promise<string | null> {
  return driver.lookInShadow(page, layerTag, (root) => {
    const focused = root.activeElement;
    return focused ? (focused.getAttribute('aria-label') ?? focused.textContent) : null;
  });
}

/** Underlined sentences, in the page's order, as `style: text`. */
export async function lines(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: { style: string; text: string; range: Range }[] = [];
    CSS.highlights.forEach((highlight, name) => {
      highlight.forEach((range) => {
        if (!(range instanceof Range)) return;
        found.push({ style: name, text: range.toString().replace(/\s+/g, ' ').trim(), range });
      });
    });
    return found
      .sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range))
      .map(({ style, text }) => `${style}: ${text}`);
  });
}

/** Whether anything of Sidelight is on the page: its element, or a name in the page's registry of highlights. */
export async function hasTrace(page: Page): Promise<boolean> {
  return page.evaluate(
    (layerTag) => document.querySelector(layerTag) !== null || CSS.highlights.size > 0,
    layerTag,
  );
}

/** Whether a reader sees a badge. */
export async function seesBadge(driver: Driver, page: Page): Promise<boolean> {
  const visible = await driver.lookInShadow(page, layerTag, (root) =>
    root.querySelector('button.sl-badge')?.checkVisibility({ visibilityProperty: true }),
  );
  return visible ?? false;
}

/** Whether the page's tree is what the server sent, to the letter. */
export async function isAsServed(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const served = await (await fetch(location.href)).text();
    const parsed = new DOMParser().parseFromString(served, 'text/html');
    return parsed.documentElement.outerHTML === document.documentElement.outerHTML;
  });
}

/** All text of the popup, as it is read. */
export function popupText(popup: View): Promise<string> {
  return popup.look((document) => document.body.textContent ?? '');
}

/** Titles of the claims that the popup lists. */
export function popupClaims(popup: View): Promise<string[]> {
  return popup.look((document) =>
    [...document.querySelectorAll('.sl-claim-title')].map((title) => title.textContent?.trim() ?? ''),
  );
}

/** Waits until the popup lists claims. */
export async function untilClaims(popup: View): Promise<string[]> {
  return until(
    () => popupClaims(popup),
    (list) => list.length > 0,
  );
}

/** Pauses on the site of the page once its claims are listed, and waits until the popup says so. */
export async function pauseSite(popup: View, site: string): Promise<void> {
  await untilClaims(popup);
  await popup.click(popupStrings.pause);
  await popup.click(popupStrings.pauseSite);
  await until(
    () => popupText(popup),
    (text) => text.includes(popupStrings.pausedTitle(site)),
  );
}
