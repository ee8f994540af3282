import {
  CALM_MS,
  DEAF_FROM_MS,
  FIRST_SPACING_MS,
  LEAST_ADDED_TEXT,
  LONGEST_SPACING_MS,
  LONGEST_WAIT_MS,
  MOST_READINGS,
  MOST_RECORDS,
  QUIET_MS,
} from './budget.ts';
import {
  attributeOf,
  contentOf,
  firstOnPage,
  hearOn,
  holds,
  isHidden,
  isInPage,
  rootOf,
  typeOf,
  viewOf,
} from './dom.ts';
import { GivenUp } from './given-up.ts';
import { whenIdle } from './idle.ts';
import { openTrees } from './open-trees.ts';
import type { TextMap } from './text-map.ts';
import { hidesByStyle, isReadable } from './visibility.ts';

export interface ContentWatch {
  document: Document;
  /** The article as it was read last. Asked at each change; null before it was read. */
  map(): TextMap | null;
  /** Elements that Sidelight itself has put into the page. Their coming and going is no change. */
  isOurs(node: Node): boolean;
  /** The text of the article may have changed: read it again. Called in idle time, never during a burst of changes. */
  onChange(): void;
  /** The page has been read so often that it is not followed any more. */
  onGiveUp?(why: GivenUp): void;
}

/** With no text longer than this, the article's own may be still to come. */
const SHORT_TEXT = 80;

const TEXT = { childList: true, characterData: true, subtree: true };

/** Changes of an attribute by which text appears or disappears: "Read more", an opened fold. */
const ALL = {
  ...TEXT,
  attributeFilter: ['hidden', 'open', 'class', 'aria-hidden', 'style'],
  attributeOldValue: true,
};

/**
 * Watches a page for changes that can concern the article's text: late content, re-rendering, folds. One observer;
 * changes are gathered until the page is quiet, and a page that never is (a clock, a ticker) is read more and more seldom,
 * and not listened to meanwhile: see `budget.ts`. A page that is not looked at is not observed either: it is read once
 * when it is shown again. Ends with the signal.
 *
 * A component whose code arrives after it was met gets its shadow tree unheard. So where no text was found yet, a page with
 * components is read a few times more, for about five seconds.
 *
 * @returns to be called when the page has been read: what was found is listened to from then on
 */
export function watchContent(watch: ContentWatch, signal: AbortSignal): () => void {
  const { document } = watch;
  const view = viewOf(document);
  if (!view || signal.aborted) return () => undefined;
  /** Of the changes that no reading has followed yet; null if there are none. */
  let firstChange: number | null = null;
  let lastChange = Number.NEGATIVE_INFINITY;
  let lastRead = view.performance.now();
  let spacing = FIRST_SPACING_MS;
  let readings = 0;
  let timer: number | null = null;
  let observed: TextMap | null = null;
  let isListening = false;

  const observer = new MutationObserver((records) => {
    const now = view.performance.now();
    // While a reading is due, changes only put it off; what they are does not matter.
    if (firstChange === null && !concernsArticle(records, watch)) return;
    if (now - lastChange > CALM_MS) spacing = FIRST_SPACING_MS;
    lastChange = now;
    if (firstChange === null) expectReading();
  });

  const settledAt = () => Math.min(lastChange + QUIET_MS, (firstChange ?? lastChange) + LONGEST_WAIT_MS);

  function expectReading(): void {
    firstChange = view?.performance.now() ?? 0;
    if (lastRead + spacing - firstChange > DEAF_FROM_MS) stopListening();
    schedule();
  }

  function schedule(): void {
    if (!view) return;
    timer = view.setTimeout(due, Math.max(settledAt(), lastRead + spacing) - view.performance.now());
  }

  function due(): void {
    timer = null;
    if (!view) return;
    const now = view.performance.now();
    if (now < settledAt()) {
      schedule();
      return;
    }
    firstChange = null;
    lastRead = now;
    spacing = Math.min(spacing * 2, LONGEST_SPACING_MS);
    readings += 1;
    if (readings > MOST_READINGS) {
      end();
      watch.onGiveUp?.(new GivenUp('no-rest'));
      return;
    }
    whenIdle(view, signal, () => {
      watch.onChange();
      listen();
    });
  }

  /** Attributes are watched on the article alone: pages change those of menus and advertisements all the time. */
  function listen(): void {
    const map = watch.map();
    if (isListening && map === observed) return;
    // What changed unheard counts as a change: of the time before nothing is known.
    if (!isListening) lastChange = view?.performance.now() ?? 0;
    isListening = true;
    observed = map;
    observer.disconnect();
    observer.observe(rootOf(document), TEXT);
    if (!map) return;
    for (const part of [map.root, ...map.trees]) observer.observe(part, holds(map.root, part) ? ALL : TEXT);
  }

  function hasRead(): void {
    if (!isListening) return;
    listen();
    const isComing =
      observed?.blocks.every(({ text }) => text.length < SHORT_TEXT) &&
      (observed.trees.size > 0 || firstOnPage(document, ':not(:defined)'));
    if (isComing && firstChange === null && spacing < DEAF_FROM_MS) expectReading();
  }

  function stopListening(): void {
    observer.disconnect();
    isListening = false;
  }

  function stopWaiting(): void {
    if (timer !== null) view?.clearTimeout(timer);
    timer = null;
    firstChange = null;
  }

  function end(): void {
    over.abort();
    stopListening();
    stopWaiting();
  }

  const over = new AbortController();
  const heard = { signal: AbortSignal.any([signal, over.signal]) };
  const follow = () => {
    stopWaiting();
    if (isHidden(document)) {
      stopListening();
      return;
    }
    const missed = !isListening;
    listen();
    if (missed) expectReading();
  };
  hearOn(document, 'visibilitychange', follow, heard);
  signal.addEventListener('abort', end, { once: true });
  if (!isHidden(document)) {
    listen();
    lastChange = Number.NEGATIVE_INFINITY;
  }
  return hasRead;
}

function concernsArticle(all: MutationRecord[], watch: ContentWatch): boolean {
  const records = all.filter((record) => !isMereStyle(record));
  if (records.length > MOST_RECORDS) return true;
  const map = watch.map();
  if (!map || !isInPage(map.root)) return true;
  // Of its blocks, the headline and what is around it may stand elsewhere.
  const apart = map.blocks.filter(({ element }) => !holds(map.root, element));
  const isInArticle = (node: Node) =>
    holds(map.root, node) || apart.some(({ element }) => holds(element, node));
  return records.some((record) => {
    if (watch.isOurs(record.target)) return false;
    if (record.type !== 'childList') return isInArticle(record.target);
    const nodes = [...record.addedNodes, ...record.removedNodes].filter((node) => !watch.isOurs(node));
    // A headline outside the body's element may have been replaced as a whole.
    const least =
      isInArticle(record.target) || apart.some(({ element }) => !isInPage(element)) ? 1 : LEAST_ADDED_TEXT;
    return nodes.some((node) => textLength(node) >= least);
  });
}

/** What moves or fades changes its style all the time; only what it hides or shows by it matters. */
function isMereStyle({ attributeName, oldValue, target }: MutationRecord): boolean {
  return (
    attributeName === 'style' &&
    hidesByStyle(oldValue) === hidesByStyle(attributeOf(target as Element, 'style'))
  );
}

/**
 * Characters of the text that a node brings or takes; none for scripts, frames and hidden elements. A component fills its
 * shadow tree when it likes, so it may bring any number.
 */
function textLength(node: Node): number {
  if (typeOf(node) === 3) return (node as Text).data.trim().length;
  if (typeOf(node) !== 1 || !isReadable(node as Element)) return 0;
  const [tree] = openTrees(node as Element);
  return tree ? LEAST_ADDED_TEXT : (contentOf(node)?.trim().length ?? 0);
}
