import { browser } from 'wxt/browser';
import type { Selection } from './messages.ts';

/** Held in memory by the browser, never written to disk, and gone when it closes. */
const KEY = 'selection';

/** Keeps what the reader selected for the popup that is about to open. */
export async function keepSelection(selection: Selection): Promise<void> {
  await browser.storage.session.set({ [KEY]: selection });
}

/** What was selected, once; null if nothing waits. */
export async function takeSelection(): Promise<Selection | null> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  return isSelection(kept) ? kept : null;
}

function isSelection(kept: unknown): kept is Selection {
  return typeof kept === 'object' && kept !== null && 'text' in kept && typeof kept.text === 'string';
}
