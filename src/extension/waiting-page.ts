import { browser } from 'wxt/browser';
import { askPage } from './messages.ts';

/**
 * Calls `onGone` if the page in a tab stops waiting for an answer, because the tab was closed or has gone elsewhere. Listens no
 * longer than it must: a listener for tabs wakes the background at each page of the browser. Returns the undo.
 */
export function hearPageGone(tabId: number, onGone: () => void): () => void {
  const onRemoved = (removed: number): void => {
    if (removed === tabId) onGone();
  };
  const onUpdated = async (updated: number, { status }: { status?: string }): Promise<void> => {
    if (updated === tabId && status && !(await isWaiting(tabId))) onGone();
  };
  browser.tabs.onRemoved.addListener(onRemoved);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onRemoved.removeListener(onRemoved);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** A page that is only about to go still says so; one that took its place, and is no article, does not. */
async function isWaiting(tabId: number): Promise<boolean> {
  const page = await askPage(tabId, 'describePage', null).catch(() => null);
  return page?.ok === true && (page.value.state === 'reading' || page.value.state === 'read');
}
