import type { Page } from 'puppeteer-core';
import { driveChromium } from './drive-chromium.ts';
import { driveFirefox } from './drive-firefox.ts';
import type { BrowserName } from './find-browser.ts';

/**
 * A function that runs in a page, so it can use only what it is given: the closed shadow root or the document, and one
 * plain value. What it returns must be plain as well.
 */
export type Look<Root, A, T> = (root: Root, argument: A) => T | Promise<T>;

/** What a screen reader meets. Roles are ARIA's where both browsers know the thing: button, link, heading, dialog, main. */
export interface AccessibleNode {
  role: string;
  name: string;
}

/** What the reader's system asks pages to look like. */
export type Colours = 'light' | 'dark' | 'forced';

/** A page of the extension: the popup as the toolbar button opens it, the side panel, or one in a tab. */
export interface View {
  look<T, A = null>(look: Look<Document, A, T>, argument?: A): Promise<T>;
  /** Runs the text of a script as the page's own, whatever policy it has. Gives the string that it returns. */
  run(script: string): Promise<string>;
  /** Presses the button of this name, by a click that the browser takes for the reader's own. */
  click(name: string): Promise<void>;
  /** All that the browser tells screen readers of it, in order. */
  accessibleNodes(): Promise<AccessibleNode[]>;
  /** Puts items into the extension's storage as they are. */
  store(items: Record<string, unknown>): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Bytes of memory in use once the browser has been told to give up what nobody needs. */
export interface Memory {
  /** JavaScript's in the page, its own and the extension's; in Firefox, all that the page's process holds for pages. */
  page: number;
  /** The same of the background; in Firefox, of the process of all extensions. */
  background: number;
}

/** One browser with the extension in it, the same to its user whichever browser it is. */
export interface Driver {
  name: BrowserName;
  /** The name by which the extension is known to the browser, and to itself. */
  extensionId: string;
  /** Opens a page in a new tab, in front. Resolves when it has loaded; the extension may need longer. */
  open(url: string): Promise<Page>;
  /**
   * The same in a window of its own, which goes with the page; private or not. While it is there `open` may open in it: what
   * belongs into the first window is to be opened before.
   */
  openWindow(url: string, about: { isPrivate: boolean }): Promise<Page>;
  /** Opens a page in a new tab behind the one in front, where nobody sees it. */
  openBehind(url: string): Promise<Page>;
  /** Looks into the closed shadow root of the element `host` of a page. Null if there is no such element. */
  lookInShadow<T, A = null>(
    page: Page,
    host: string,
    look: Look<ShadowRoot, A, T>,
    argument?: A,
  ): Promise<T | null>;
  /** Runs the text of a script as the page's own, with the closed shadow root of `host` as `root`. Gives the string that it returns. */
  runInShadow(page: Page, host: string, script: string): Promise<string>;
  /** All that the browser tells screen readers of a page, closed shadow roots included, in order. */
  accessibleNodes(page: Page): Promise<AccessibleNode[]>;
  /** Shows all pages, and those of the extension, in these colours from now on. */
  setColours(colours: Colours): Promise<void>;
  /** The text on the toolbar button for the tab of this page. */
  badge(page: Page): Promise<string>;
  /** The number by which the extension knows the tab of this page. */
  tabId(page: Page): Promise<number>;
  /** Clicks the toolbar button, as a reader does: it opens the popup and lets the extension see this tab. */
  openPopup(page: Page): Promise<View>;
  /** Opens the side panel beside this page, by the popup's button of that name. */
  openPanel(page: Page, buttonName: string): Promise<View>;
  /** Opens a page of the extension, such as `options.html#sites`, in a tab in front. */
  openOwnPage(path: string): Promise<View>;
  /** Pages of the extension that stand in tabs, by their file name. */
  ownPages(): Promise<string[]>;
  /** Presses the keys of a command of the manifest. */
  command(page: Page, name: string): Promise<void>;
  /** Selects text on a page and chooses the extension's entry in the menu. Gives the popup that opens. */
  checkSelection(page: Page, text: string): Promise<View>;
  /** Runs the text of a script in the background. Gives the string that it returns. */
  runInBackground(script: string): Promise<string>;
  /** Ends the background, as browsers do when it is idle. The next message starts it again. */
  endBackground(): Promise<void>;
  /**
   * Starts the extension anew from its folder, as the browser does after an update and readers do by hand. Pages stay open
   * meanwhile. Resolves when its background runs.
   */
  reloadExtension(): Promise<void>;
  /** Lets the extension into private windows, as readers do in the browser's settings for it. It starts anew with that. */
  allowPrivateWindows(): Promise<void>;
  /** Has the browser say yes when the extension asks for this site: its question stands outside of any page. */
  consentTo(site: string): Promise<void>;
  /** Lets the extension run on a host, or keeps it off, as readers do in the browser's settings for it. */
  setSiteAccess(host: string, allowed: boolean): Promise<void>;
  /** What page and background hold now. */
  memory(page: Page): Promise<Memory>;
  /** Takes the extension out of the browser; pages keep what it has put into them until it notices. */
  removeExtension(): Promise<void>;
  /** Errors in the console of any page, of the popup or of the background so far. */
  problems(): Promise<string[]>;
  /** Addresses that a page or the extension asked for so far, the extension's own files left out. */
  requests(): Promise<string[]>;
  /** Resolves when the reader has closed the browser. */
  closed: Promise<void>;
  close(): Promise<void>;
}

export interface DriverOptions {
  executablePath: string;
  /** Folder of the built extension. */
  extension: string;
  /** Hosts that this machine stands in for, at `port`. */
  hosts: readonly string[];
  port: number;
  /** Port of a SOCKS proxy of this machine that all that leaves the browser goes through, whatever host it is for. */
  proxyPort?: number;
  headless: boolean;
}

/** Starts a browser with the extension. Throws with the browser's own words if it does not start. */
export function drive(name: BrowserName, options: DriverOptions): Promise<Driver> {
  return name === 'firefox' ? driveFirefox(options) : driveChromium(options);
}
