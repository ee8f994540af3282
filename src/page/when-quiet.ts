import { LONGEST_WAIT_MS, QUIET_MS } from './budget.ts';
import { rootOf, viewOf } from './dom.ts';

/**
 * Resolves when a page has not changed for `QUIET_MS`, or after `LONGEST_WAIT_MS` if it does not come to rest. For pages
 * that build their content after an address has changed, or after loading. Says whether it has changed meanwhile. Rejects
 * with the signal's reason.
 */
export function whenQuiet(document: Document, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const view = viewOf(document);
    if (signal.aborted || !view) {
      reject(signal.reason ?? new DOMException('The page is gone', 'AbortError'));
      return;
    }
    let quiet = view.setTimeout(done, QUIET_MS);
    const latest = view.setTimeout(done, LONGEST_WAIT_MS);
    let hasChanged = false;
    const observer = new MutationObserver(() => {
      hasChanged = true;
      view.clearTimeout(quiet);
      quiet = view.setTimeout(done, QUIET_MS);
    });
    observer.observe(rootOf(document), { childList: true, subtree: true });
    const stop = () => {
      observer.disconnect();
      view.clearTimeout(quiet);
      view.clearTimeout(latest);
      signal.removeEventListener('abort', aborted);
    };
    const aborted = () => {
      stop();
      reject(signal.reason);
    };
    function done() {
      stop();
      resolve(hasChanged);
    }
    signal.addEventListener('abort', aborted);
  });
}
