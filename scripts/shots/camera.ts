import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserName } from '../browser/find-browser.ts';
import type { Shot } from './shot.ts';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** A browser that takes pictures, one page after the other. */
export interface Camera {
  /** Takes the picture of a shot in both colour schemes. `fileOf` says where each goes. */
  take(shot: Shot, address: string, fileOf: (scheme: Scheme) => string): Promise<void>;
  close(): Promise<void>;
}

/** What is emulated of the reader's system. */
type System = Pick<Shot, 'forcedColors' | 'phone' | 'print'> & { scheme: Scheme };

export async function openCamera(name: BrowserName, executablePath: string): Promise<Camera> {
  const firefox = name === 'firefox';
  const browser = await puppeteer.launch({
    browser: firefox ? 'firefox' : 'chrome',
    executablePath,
    headless: true,
    args: firefox ? ['--remote-allow-system-access'] : ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
    ...(firefox ? { extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, 'ui.useOverlayScrollbars': 1 } } : {}),
  });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`${name}, ${page.url()}: ${error}`));
  // The layer's root is closed to the page; what is done before the picture has to get in.
  await page.evaluateOnNewDocument(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
    // The address says the language: both browsers can be told it so.
    const language = new URLSearchParams(location.search).get('language');
    if (language) Object.defineProperty(navigator, 'language', { value: language });
  });
  const emulate = firefox ? await emulateInFirefox(browser) : await emulateInChromium(page);

  async function load(shot: Shot, address: string): Promise<void> {
    await page.goto(address);
    await page.waitForSelector('.sl-popup, .sl-dossier, .sl-doc, sidelight-layer');
    // A reading shows nothing of itself for its first 300 ms.
    if (/index.*reading/.test(shot.path)) await page.waitForSelector('.sl-strip');
    if (shot.path.endsWith('=welcome')) await page.waitForSelector('sidelight-layer');
    await shot.act?.(page);
  }

  return {
    async take(shot, address, fileOf) {
      await page.setViewport({
        width: shot.width,
        height: shot.height,
        deviceScaleFactor: 2,
        ...(firefox ? {} : { isMobile: shot.phone ?? false, hasTouch: shot.phone ?? false }),
      });
      for (const scheme of schemes) {
        await emulate({ ...shot, scheme });
        // Marks take the ground of the page as it is when they are set.
        if (scheme === 'light' || /article|welcome/.test(shot.path)) await load(shot, address);
        await page.screenshot({ path: fileOf(scheme) as `${string}.png`, fullPage: shot.whole ?? false });
      }
    },
    close: () => browser.close(),
  };
}

async function emulateInChromium(page: Page): Promise<(system: System) => Promise<void>> {
  const session = await page.createCDPSession();
  return async ({ scheme, forcedColors, print }) => {
    await session.send('Emulation.setEmulatedMedia', {
      media: print ? 'print' : '',
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
  };
}

/** The bare protocol, which puppeteer keeps to itself. */
interface Connection {
  send(method: string, params: Record<string, unknown>): Promise<{ result: unknown }>;
}

/** Firefox tells pages of the reader's system what its preferences, and its own windows, say of it. */
async function emulateInFirefox(browser: Browser): Promise<(system: System) => Promise<void>> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (result as { contexts: { context: string }[] }).contexts[0]?.context;
  return async ({ scheme, forcedColors, phone, print }) => {
    await connection.send('script.evaluate', {
      expression: `void (() => {
        const set = (name, value) => Services.prefs.setIntPref(name, value);
        set('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1});
        set('ui.systemUsesDarkTheme', ${scheme === 'dark' ? 1 : 0});
        set('browser.display.document_color_use', ${forcedColors ? 2 : 1});
        // 1 is a finger, 6 a mouse.
        set('ui.primaryPointerCapabilities', ${phone ? 1 : 6});
        set('ui.allPointerCapabilities', ${phone ? 1 : 6});
        gBrowser.selectedBrowser.browsingContext.mediumOverride = '${print ? 'print' : ''}';
      })()`,
      target: { context },
      awaitPromise: true,
    });
  };
}
