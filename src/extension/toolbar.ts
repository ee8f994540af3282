import { browser } from 'wxt/browser';

/** Ink of the interface. The number says how many claims there are, so it takes no colour of a stance. */
const ink = '#191d21';
const paper = '#ffffff';

/**
 * Puts the number of claims found on the toolbar button, for one tab only. Null, or no claim, leaves it empty. The
 * browser clears it when the tab goes to another page.
 */
export async function showClaimCount(tabId: number, claims: number | null): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: claims ? String(claims) : '' });
}

/** Sets the colours of the number, once. */
export async function colourClaimCount(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: ink });
  await browser.action.setBadgeTextColor({ color: paper });
}
