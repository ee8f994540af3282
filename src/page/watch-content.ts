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
import type { TextMap } from './text-map.ts';
import { isReadable } from './visibility.ts';

export interface ContentWatch {
  document: Document;
  /** The article as it was read last. Asked at each change; null before it was read. */
  map(): TextMap | null;
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
  /** Of the changes that no reading has followed yet; null if there are none. */
  let firstChange: number | null = null;
  let lastChange = Number.NEGATIVE_INFINITY;
  let lastRead = view.performance.now();
  let spacing = FIRST_SPACING_MS;
  let timer: number | null = null;

  const settledAt = () => Math.min(lastChange + QUIET_MS, (firstChange ?? lastChange) + LONGEST_WAIT_MS);

  const schedule = () => {
    timer = view.setTimeout(due, Math.max(settledAt(), lastRead + spacing) - view.performance.now());
  };

  const due = () => {
    timer = null;
    const now = view.performance.now();
    if (document.hidden) {
      document.addEventListener('visibilitychange', schedule, { signal, once: true });
      return;
    }
    if (now < settledAt()) {
      schedule();
      return;
    }
    firstChange = null;
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
    if (firstChange === null && !concernsArticle(records, watch)) return;
    if (now - lastChange > CALM_MS) spacing = FIRST_SPACING_MS;
    lastChange = now;
    if (firstChange !== null) return;
    firstChange = now;
    schedule();
  });

  // Attributes are watched on the article alone: pages change those of menus and advertisements all the time.
  let observedRoot: Element | null = null;
  const observeRoot = () => {
    const root = watch.map()?.root ?? null;
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
  const map = watch.map();
  if (!map?.root.isConnected) return true;
  const isInArticle = (node: Node) =>
    map.root.contains(node) || map.blocks.some(({ element }) => element.contains(node));
  return records.some((record) => {
    if (watch.isOurs(record.target)) return false;
    if (record.type !== 'childList') return isInArticle(record.target);
    const nodes = [...record.addedNodes, ...record.removedNodes].filter((node) => !watch.isOurs(node));
    // A headline outside the body's element may have been replaced as a whole.
    const least =
      isInArticle(record.target) || map.blocks.some(({ element }) => !element.isConnected)
        ? 1
        : LEAST_ADDED_TEXT;
    return nodes.some((node) => textLength(node) >= least);
  });
}

/** Characters of the text that a node brings or takes; none for scripts, frames and hidden elements. */
function textLength(node: Node): number {
  if (node.nodeType === 3) return (node as Text).data.trim().length;
  if (node.nodeType !== 1 || !isReadable(node as Element)) return 0;
  return node.textContent?.trim().length ?? 0;
}
