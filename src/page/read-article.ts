import type { Article } from '../model.ts';
import { visibleText } from '../text/normalize.ts';
import { articleBlocks } from './article-blocks.ts';
import { findArticleRoot } from './article-root.ts';
import { findHeadline, titleParts } from './headline.ts';
import { whenIdle } from './idle.ts';
import { readMetadata } from './read-metadata.ts';
import type { TextMap } from './text-map.ts';
import { textRuns } from './text-runs.ts';
import { isShown, shownIn } from './visibility.ts';
import { readVisibleDay } from './visible-day.ts';
import { similarity } from './words.ts';

export interface ReadArticle {
  article: Article;
  /** Leads from the article's text back to the page. Stays in the page: nodes cannot be sent. */
  map: TextMap;
}

/** From this likeness on, a text under the headline is the page's description of itself. */
const ALIKE_DESCRIPTION = 0.8;

/** Shorter runs of hidden text do not mislead the search for the article, and asking costs. */
const WORTH_ASKING = 80;

/**
 * Reads the article of a page on the live tree, without a write to it: headline, standfirst, subheads, paragraphs,
 * lists, quotes, captions and tables of the article itself. It does not ask whether the page is an article: see
 * `gate.ts`. Works with layout (a browser) and without (jsdom), where hidden text is known by its markup only.
 *
 * @param url the address the page was fetched from, where the document does not know it (a saved file)
 */
export function readArticle(document: Document, url?: string | null): ReadArticle {
  const steps = readInSteps(document, url ?? null);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Reads as `readArticle` does, in slices of the page's idle time. If the page changes between two slices, the map holds
 * places that are no longer there; whoever watches the page reads it again then. Rejects with the signal's reason.
 */
export function readArticleWhenIdle(document: Document, signal: AbortSignal): Promise<ReadArticle> {
  return new Promise((resolve, reject) => {
    const view = document.defaultView;
    if (signal.aborted || !view) {
      reject(signal.reason ?? new DOMException('The page is gone', 'AbortError'));
      return;
    }
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    const steps = readInSteps(document, null);
    const slice = (deadline: { timeRemaining(): number }) => {
      try {
        do {
          const step = steps.next();
          if (step.done) {
            resolve(step.value);
            return;
          }
        } while (deadline.timeRemaining() > 0);
        whenIdle(view, signal, slice);
      } catch (error) {
        reject(error);
      }
    };
    whenIdle(view, signal, slice);
  });
}

/** The steps of a reading; between two of them the page may go on. */
function* readInSteps(document: Document, url: string | null): Generator<void, ReadArticle> {
  const metadata = readMetadata(document, url);
  const body = document.body ?? document.documentElement;
  const survey = textRuns(body).filter((run) => run.size < WORTH_ASKING || isShown(run.container));
  yield;
  const headline = findHeadline(survey, metadata.titles.flatMap(titleParts));
  const { root, isOutside } = findArticleRoot(body, survey, headline);
  yield;
  const frame = headline ? commonAncestor(headline.container, root) : root;
  const isAround = headline ? outsideOf(headline.container, root) : () => false;
  const runs = textRuns(frame, shownIn(document), (element) => isOutside(element) || isAround(element));
  yield;
  const blocks = articleBlocks(
    headline,
    runs,
    (run) => root.contains(run.container),
    (text) => metadata.descriptions.some((one) => similarity(text, one) > ALIKE_DESCRIPTION),
  );
  const shownHeadline = blocks.filter(({ kind }) => kind === 'headline').map(({ run }) => run.text);
  return {
    article: {
      url: metadata.url,
      headline: visibleText(shownHeadline.join(' ')) || metadata.headline,
      published: metadata.published ?? readVisibleDay(survey, headline, root),
      modified: metadata.modified,
      publisher: metadata.publisher,
      domain: metadata.domain,
      language: metadata.language,
      blocks: blocks.map(({ kind, run }) => ({ kind, text: run.text })),
    },
    map: {
      root,
      blocks: blocks.map(({ run }) => ({ element: run.container, text: run.text, pieces: run.pieces })),
    },
  };
}

function commonAncestor(headline: Element, root: Element): Element {
  let frame = root;
  while (!frame.contains(headline) && frame.parentElement) frame = frame.parentElement;
  return frame;
}

/** Tells of elements that end before the headline or begin after the root. */
function outsideOf(headline: Element, root: Element): (element: Element) => boolean {
  if (root.contains(headline)) return () => false;
  return (element) => {
    if (element.contains(headline) || element.contains(root) || root.contains(element)) return false;
    const { DOCUMENT_POSITION_PRECEDING, DOCUMENT_POSITION_FOLLOWING } = element;
    return (
      (headline.compareDocumentPosition(element) & DOCUMENT_POSITION_PRECEDING) !== 0 ||
      (root.compareDocumentPosition(element) & DOCUMENT_POSITION_FOLLOWING) !== 0
    );
  };
}
