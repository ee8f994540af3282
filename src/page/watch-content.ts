import {
  CALM_MS,
  FIRST_SPACING_MS,
  LEAST_ADDED_TEXT,
  LONGEST_SPACING_MS,
  LONGEST_WAIT_MS,
  MOST_RECORDS,
  QUIET_MS,
} from './budget.ts';
import { whenIdle } from './idle.ts';
import { isReadable } from './text-run.ts';

export interface ContentWatch {
  document: Document;
  /** The element that holds the article now. Asked at each change; null before an article was found. */
  root(): Element | null;
  /** Elements that Sidelight itself has put into the page. Their coming and going is no change. */
  isOurs(node: Node): boolean;
  /** The text of the article may have changed: read it again. Called in idle time, never during a burst of changes. */
  onChange(): void;
}

/** Changes of an attribute by which text appears or disappears: "Read more", an opened fold. */
const ATTRIBUTES = ['hidden', 'open', 'class', 'aria-hidden'];

/**
 * Watches a page for changes that can concern the article's text: late content, re-rendering, folds. One observer;
 * changes are gathered until the page is quiet, and a page that never is (a clock, a ticker) is read more and more seldom:
 * see `budget.ts`. A page in the background waits until it is looked at. Ends with the signal.
 */
export function watchContent(watch: ContentWatch, signal: AbortSignal): void {
  const { document } = watch;
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let firstChange = 0;
  let lastChange = 0;
  let lastRead = view.performance.now();
  let spacing = FIRST_SPACING_MS;
  let timer: number | null = null;

  const schedule = () => {
    const now = view.performance.now();
    const settled = Math.min(lastChange + QUIET_MS, firstChange + LONGEST_WAIT_MS);
    timer = view.setTimeout(due, Math.max(settled, lastRead + spacing) - now);
  };

  const due = () => {
    timer = null;
    const now = view.performance.now();
    if (document.hidden) {
      document.addEventListener('visibilitychange', schedule, { signal, once: true });
      return;
    }
    if (now < Math.min(lastChange + QUIET_MS, firstChange + LONGEST_WAIT_MS)) {
      schedule();
      return;
    }
    firstChange = 0;
    lastRead = now;
    spacing = Math.min(spacing * 2, LONGEST_SPACING_MS);
    whenIdle(view, signal, () => {
      watch.onChange();
      observeRoot();
    });
  };

  const observer = new MutationObserver((records) => {
    const now = view.performance.now();
    // While a reading is due, changes only put it off; what they are does not matter.
    if (firstChange === 0 && !concernsArticle(records, watch)) return;
    if (now - lastChange > CALM_MS) spacing = FIRST_SPACING_MS;
    lastChange = now;
    if (firstChange !== 0) return;
    firstChange = now;
    schedule();
  });

  // Attributes are watched on the article alone: pages change those of menus and advertisements all the time.
  let observedRoot: Element | null = null;
  const observeRoot = () => {
    const root = watch.root();
    if (root === observedRoot) return;
    observedRoot = root;
    observer.disconnect();
    observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
    if (root?.isConnected) {
      observer.observe(root, {
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ATTRIBUTES,
        subtree: true,
      });
    }
  };
  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  observeRoot();

  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      if (timer !== null) view.clearTimeout(timer);
    },
    { once: true },
  );
}

function concernsArticle(records: MutationRecord[], watch: ContentWatch): boolean {
  if (records.length > MOST_RECORDS) return true;
  const root = watch.root();
  return records.some((record) => {
    const inArticle = root === null || !root.isConnected || root.contains(record.target);
    if (record.type !== 'childList') return inArticle && !watch.isOurs(record.target);
    const least = inArticle ? 1 : LEAST_ADDED_TEXT;
    return [...record.addedNodes, ...record.removedNodes].some(
      (node) => !watch.isOurs(node) && textLength(node) >= least,
    );
  });
}

/** Characters of the text that a node brings or takes; none for scripts, frames and hidden elements. */
function textLength(node: Node): number {
  if (node.nodeType === 3) return (node as Text).data.trim().length;
  if (node.nodeType !== 1 || !isReadable(node as Element)) return 0;
  return node.textContent?.trim().length ?? 0;
}
