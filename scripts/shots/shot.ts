import type { Page } from 'puppeteer-core';

/** One view in one state, as it is to be pictured. */
export interface Shot {
  name: string;
  /** Of tests/ui/gallery. */
  path: string;
  width: number;
  height: number;
  forcedColors?: boolean;
  /** One of the browser's languages that stand for longer and mirrored words while the interface is developed. */
  locale?: 'en-XA' | 'ar-XB';
  /** A phone: a finger, and no window that grows. */
  phone?: boolean;
  /** As paper shows it. */
  print?: boolean;
  /** The whole length of the page. */
  whole?: boolean;
  /** What is done before the picture is taken. */
  act?: Act;
}

/** What a reader does on a page. */
export type Act = (page: Page) => Promise<void>;

/** Presses the first button whose name holds each of these patterns, one button after the other. */
export const press =
  (...patterns: string[]): Act =>
  async (page) => {
    for (const pattern of patterns)
      await page.waitForFunction(
        (pattern) => {
          const wanted = new RegExp(pattern, 'i');
          const roots = [
            document,
            ...[...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? []),
          ];
          const buttons = roots.flatMap((root) => [...root.querySelectorAll('button, summary')]);
          const found = buttons.find(
            (one) =>
              one.checkVisibility() &&
              wanted.test(
                (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim(),
              ),
          );
          if (found instanceof HTMLElement) found.click();
          return found !== undefined;
        },
        {},
        pattern,
      );
  };

export const openClaim = (title: string): Act => press(title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

export const tab =
  (times: number): Act =>
  async (page) => {
    for (let time = 0; time < times; time++) await page.keyboard.press('Tab');
  };

/** Types into the search, and waits for what it finds. */
export const type =
  (query: string): Act =>
  async (page) => {
    await page.waitForSelector('input[type="search"]');
    await page.focus('input[type="search"]');
    await page.keyboard.type(query);
    if (query === '') return;
    await page.waitForFunction(
      (query) => new RegExp(`“${query}”|did not work`).test(document.body.textContent),
      {},
      query,
    );
  };

/** One act after the other. */
export const all =
  (...acts: Act[]): Act =>
  async (page) => {
    for (const act of acts) await act(page);
  };
