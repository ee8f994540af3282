import type { Page } from 'puppeteer-core';
import { type Driver, drive, type View } from '../../scripts/browser/driver.ts';
import type { BrowserName } from '../../scripts/browser/find-browser.ts';
import { needBrowser } from '../../scripts/browser/install-browser.ts';
import { type PageServer, servePages } from '../../scripts/browser/page-server.ts';
import { until } from '../../scripts/browser/until.ts';
import { builtFolder } from '../../scripts/build-extension.ts';
import { coveredHost, otherHost } from './pages.ts';
import { badges } from './reader.ts';
import { logTraffic, type Traffic } from './traffic.ts';

/** A browser with the built extension, and the sites that stand in for the web. */
export interface Visit {
  driver: Driver;
  server: PageServer;
  /** All that leaves the browser, if that was asked for. */
  traffic: Traffic | null;
  /** Opens a page and waits until its marks are there. */
  openMarked(path: string, host?: string): Promise<Page>;
  /** Uses a view, and closes it whatever comes of it. */
  using<T>(view: Promise<View>, use: (view: View) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

export const at = (path: string, host = coveredHost) => `https://${host}${path}`;

/**
 * Starts the browser, and serves these pages of a covered host by their paths; further ones go into `server`. With
 * `logsTraffic`, `server` stands for every host there is, and each connection is written down.
 *
 * @param extension a folder with a build, if not the one that stands
 */
export async function startVisit(
  name: BrowserName,
  pages: Record<string, string>,
  extension = builtFolder(name),
  { logsTraffic = false } = {},
): Promise<Visit> {
  const server = await servePages([coveredHost, otherHost]);
  const traffic = logsTraffic ? await logTraffic(server.port) : null;
  for (const host of [coveredHost, otherHost])
    server.put(at('/favicon.ico', host), { type: 'image/x-icon', body: '' });
  for (const [path, body] of Object.entries(pages))
    server.put(at(path), { type: 'text/html; charset=utf-8', body });
  const driver = await drive(name, {
    executablePath: needBrowser(name, console.log),
    extension,
    hosts: server.hosts,
    port: server.port,
    ...(traffic && { proxyPort: traffic.port }),
    headless: true,
  });
  return {
    driver,
    server,
    traffic,
    async openMarked(path, host) {
      const page = await driver.open(at(path, host));
      await until(
        () => badges(driver, page),
        (seen) => seen.length > 0,
      );
      return page;
    },
    async using(opening, use) {
      const view = await opening;
      try {
        return await use(view);
      } finally {
        await view.close();
      }
    },
    async end() {
      await driver.close();
      await traffic?.close();
      await server.close();
    },
  };
}
