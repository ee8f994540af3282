/** Who sent a message: the browser says so, not the sender. */
export interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number };
}

/** A context of the extension's own (popup, panel, options, dossier, background), or its content script in the page of a tab. */
export type Caller = 'own' | 'page';

/**
 * Who sent a message, as the browser says: neither a page nor another extension can fill that in. Null for anybody else,
 * such as another extension or a frame within a page.
 *
 * @param id the extension's own
 * @param origin of the extension's own pages, such as `chrome-extension://abc`
 */
export function callerOf(
  { id: sentBy, url, tab, frameId }: Sender,
  id: string,
  origin: string,
): Caller | null {
  if (sentBy !== id) return null;
  if (typeof url === 'string' && url.startsWith(`${origin}/`)) return 'own';
  // Chrome names no address for a background without a page.
  if (url === undefined) return tab === undefined ? 'own' : null;
  return tab?.id !== undefined && frameId === 0 ? 'page' : null;
}
