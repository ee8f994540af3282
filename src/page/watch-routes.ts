/** Events that tell of a new address without a new document: the browser's own, and WXT's for `history.pushState`. */
const EVENTS = ['popstate', 'wxt:locationchange'];

/**
 * Calls `onRoute` when the page goes to another address without loading a new document. A change of the fragment alone is
 * a place on the same page. Costs nothing in between; ends with the signal.
 *
 * @param events where the events arrive; the window, unless a test has its own
 */
export function watchRoutes(
  document: Document,
  signal: AbortSignal,
  onRoute: () => void,
  events: EventTarget | null = document.defaultView,
): void {
  let address = withoutFragment(document);
  const check = () => {
    const now = withoutFragment(document);
    if (signal.aborted || now === address) return;
    address = now;
    onRoute();
  };
  for (const name of EVENTS) events?.addEventListener(name, check, { signal });
}

function withoutFragment(document: Document): string {
  return document.location.href.replace(/#.*/s, '');
}
