import { browser } from 'wxt/browser';
import { findActiveTab } from './active-tab.ts';
import { askPage } from './messages.ts';

/** Answers the shortcuts. Their names stand in the manifest too. On a page without marks nothing happens. */
export function hearCommands(): void {
  // Firefox for Android has no keyboard, and no commands.
  browser.commands?.onCommand.addListener(async (name) => {
    const tab = await findActiveTab();
    if (tab) await callPage(tab.id, name).catch(ignoreAbsence);
  });
}

async function callPage(tabId: number, name: string): Promise<unknown> {
  if (name === 'next-claim') return askPage(tabId, 'step', { by: 1 });
  if (name === 'previous-claim') return askPage(tabId, 'step', { by: -1 });
  if (name === 'toggle-marks') return askPage(tabId, 'toggleMarks', null);
  return null;
}

/** The tab has no content script: there is nothing to go to. */
function ignoreAbsence(): void {}
