import { browser } from 'wxt/browser';

/** Opens a page of the extension in a tab of its own. `at`: what follows its name, such as `#sites` or `?tab=3`. */
export async function openOwnPage(page: 'welcome' | 'options' | 'dossier' | 'popup', at = ''): Promise<void> {
  const address = new URL(`${page}.html${at}`, browser.runtime.getURL('/popup.html'));
  await browser.tabs.create({ url: address.href });
}
