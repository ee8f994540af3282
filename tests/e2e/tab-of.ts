import type { Visit } from './start.ts';

/** The id by which the browser knows the tab with this page. */
export function tabOf(visit: Visit, path: string): Promise<number> {
  return visit.using(visit.driver.openOwnPage('dossier.html'), async (view) => {
    const tabs = await view.look(async (document) => {
      const own = document.defaultView as unknown as OwnWindow;
      // Firefox looks in from outside, where it shows a page without what scripts see in it.
      const world = own.wrappedJSObject ?? own;
      const all = await (world.browser ?? world.chrome).tabs.query({});
      return all.map((tab) => ({ id: tab.id ?? -1, url: tab.url ?? '' }));
    });
    const found = tabs.find(({ url }) => url.endsWith(path));
    if (!found) throw new Error(`No tab shows ${path}: ${JSON.stringify(tabs)}`);
    return found.id;
  });
}

/** What of the window of an extension page is used here. */
interface OwnWindow {
  wrappedJSObject?: OwnWindow;
  browser?: WithTabs;
  chrome: WithTabs;
}

interface WithTabs {
  tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> };
}
