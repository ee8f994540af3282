import { browser } from 'wxt/browser';

/** The tab that the popup stands over. */
export interface ActiveTab {
  id: number;
  windowId: number;
  /** Null for pages whose address the browser keeps to itself: its own, and those of its store. */
  url: URL | null;
}

/** The content script, as the build names it. */
const script = '/content-scripts/article.js' as const;

/** The tab in front of the window that the popup belongs to; null if there is none. */
export async function findActiveTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId ?? 0, url: tab.url ? URL.parse(tab.url) : null };
}

/** Calls `hear` when another tab comes to the front, and when the page in one has changed. */
export function hearTabChanges(hear: () => void): void {
  browser.tabs.onActivated.addListener(hear);
  browser.tabs.onUpdated.addListener((_tabId, { status }, { active }) => {
    if (active && status === 'complete') hear();
  });
}

/**
 * Whether extensions may read the page in this tab, and it is one of text: asks for no more than its type. The click on the
 * toolbar button has let us into this one tab; browsers still keep us off their own pages and stores.
 */
export async function isReadablePage({ id, url }: ActiveTab): Promise<boolean> {
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: id },
      func: () => document.contentType,
    });
    return /html/.test(answer?.result ?? '');
  } catch {
    return false;
  }
}

/** Starts the content script in a tab whose site is not covered, as the browser does by itself on those that are. */
export async function startContentScript(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [script] });
}
