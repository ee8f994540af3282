import { browser } from 'wxt/browser';
import { askBackground, type Selection } from './messages.ts';
import { openOwnPage } from './own-pages.ts';

/** Held in memory by the browser, never written to disk, and gone when it closes. */
const KEY = 'selection';
const MENU_ITEM = 'check-selection';
/** As the manifest's texts, this one is the browser's to show, outside of our pages. */
const MENU_TITLE = 'Check with Sidelight';
/** Nobody selects more to look up a claim. */
const LONGEST = 20_000;

/** Being kept: the popup may ask before that has come to its end. */
let keeping: Promise<void> = Promise.resolve();

/**
 * Offers to check selected text, on any page. The popup shows the answer; where the browser does not let us open it, a tab
 * does.
 */
export function offerSelectionCheck(): void {
  // Firefox for Android has no such menu.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(async () => {
    // Firefox keeps what the version before has put there.
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: MENU_ITEM, title: MENU_TITLE, contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, pageUrl }) => {
    if (menuItemId !== MENU_ITEM || !selectionText) return;
    keeping = keepSelection({
      text: withoutControls(selectionText).slice(0, LONGEST),
      host: hostOf(pageUrl),
    });
    // At once: Firefox allows it only within the click.
    browser.action.openPopup().catch(() => openOwnPage('popup'));
  });
}

/** In the background: waits until what was selected last is kept. */
export async function selectionKept(): Promise<null> {
  await keeping;
  return null;
}

/**
 * In the popup: what was selected, once; null if nothing waits. The popup takes it by itself: of an answer that takes it
 * away, nothing would be left if the background ended before the answer was out.
 */
export async function takeSelection(): Promise<Selection | null> {
  await askBackground('selectionKept', null).catch(() => null);
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  return isSelection(kept) ? kept : null;
}

/** The popup shows the text as it is: what hides in it, or turns the rest of a line, stays out. */
function withoutControls(text: string): string {
  return text.replace(/(?!\s)[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
}

async function keepSelection(selection: Selection): Promise<void> {
  await browser.storage.session.set({ [KEY]: selection });
}

function isSelection(kept: unknown): kept is Selection {
  return typeof kept === 'object' && kept !== null && 'text' in kept && typeof kept.text === 'string';
}

function hostOf(address: string | undefined): string | null {
  const url = address ? URL.parse(address) : null;
  return url && /^https?:$/.test(url.protocol) ? url.hostname : null;
}
