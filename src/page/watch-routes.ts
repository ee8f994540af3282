import { viewOf } from './dom.ts';

/** Where the browser does not tell of a new address (Firefox before 147), it is looked at this often. */
const POLL_MS = 1000;

/**
 * Calls `onRoute` when the page goes to another address without loading a new document. A change of the fragment alone is
 * a place on the same page. Called once the new address holds; the new content may still be to come. Ends with the signal.
 */
export function watchRoutes(document: Document, signal: AbortSignal, onRoute: () => void): void {
  const view = viewOf(document);
  if (!view || signal.aborted) return;
  let address = withoutFragment(document);
  const check = () => {
    const now = withoutFragment(document);
    if (signal.aborted || now === address) return;
    address = now;
    onRoute();
  };
  if ('navigation' in view) {
    view.navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  const timer = (view as Window).setInterval(check, POLL_MS);
  signal.addEventListener('abort', () => (view as Window).clearInterval(timer), { once: true });
}

function withoutFragment(document: Document): string {
  return document.location.href.replace(/#.*/s, '');
}
