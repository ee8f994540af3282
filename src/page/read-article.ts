import type { Article } from '../model.ts';
import { visibleText } from '../text/normalize.ts';
import { articleBlocks } from './article-blocks.ts';
import { findArticleRoot } from './article-root.ts';
import { LONGEST_SLICE_MS, MOST_WORK_MS, SHORTEST_SLICE_MS } from './budget.ts';
import { bodyOf, holds, parentOf, positionOf, rootOf, viewOf } from './dom.ts';
import { createMeter, GivenUp, type Meter } from './given-up.ts';
import { findHeadline, titleParts } from './headline.ts';
import { whenIdle } from './idle.ts';
import { readMetadata } from './read-metadata.ts';
import type { TextRun } from './run-builder.ts';
import { atOnce, eachInSteps, type Steps } from './steps.ts';
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
 * `gate.ts`. Works with layout (a browser) and without (jsdom), where hidden text is known by its markup only. Reads
 * all, however much it is.
 *
 * @param url the address the page was fetched from, where the document does not know it (a saved file)
 */
export function readArticle(document: Document, url?: string | null): ReadArticle {
  return atOnce(readingSteps(document, url ?? null));
}

/**
 * Reads as `readArticle` does, in slices of the page's idle time. If the page changes between two slices, the map holds
 * places that are no longer there; whoever watches the page reads it again then. Rejects with the signal's reason, and
 * with `GivenUp` where a page costs more than it may.
 */
export function readArticleWhenIdle(document: Document, signal: AbortSignal): Promise<ReadArticle> {
  return new Promise((resolve, reject) => {
    const view = viewOf(document);
    if (signal.aborted || !view) {
      reject(signal.reason ?? new DOMException('The page is gone', 'AbortError'));
      return;
    }
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    const steps = readingSteps(document, null, createMeter());
    let worked = 0;
    const slice = (deadline: { timeRemaining(): number }) => {
      const begun = view.performance.now();
      const spent = () => view.performance.now() - begun;
      const given = Math.min(Math.max(deadline.timeRemaining(), SHORTEST_SLICE_MS), LONGEST_SLICE_MS);
      try {
        do {
          const step = steps.next();
          if (step.done) {
            resolve(step.value);
            return;
          }
        } while (spent() < given);
        worked += spent();
        if (worked > MOST_WORK_MS) throw new GivenUp('too-long');
        whenIdle(view, signal, slice);
      } catch (error) {
        reject(error);
      }
    };
    whenIdle(view, signal, slice);
  });
}

/** The steps of a reading, each of some milliseconds at most; between two of them the page may go on. */
export function* readingSteps(document: Document, url: string | null, meter?: Meter): Steps<ReadArticle> {
  const metadata = readMetadata(document, url);
  const body = bodyOf(document) ?? rootOf(document);
  yield;
  const survey: TextRun[] = [];
  const trees = new Set<ShadowRoot>();
  yield* eachInSteps(yield* textRuns(body, undefined, undefined, meter, trees), (run) => {
    if (run.size < WORTH_ASKING || isShown(run.container)) survey.push(run);
  });
  yield;
  const headline = yield* findHeadline(survey, metadata.titles.flatMap(titleParts));
  const { root, isOutside } = yield* findArticleRoot(body, survey, headline);
  yield;
  const frame = headline ? commonAncestor(headline.container, root) : root;
  const isAround = headline ? outsideOf(headline.container, root) : () => false;
  const runs = yield* textRuns(
    frame,
    shownIn(document),
    (element) => isOutside(element) || isAround(element),
    meter,
  );
  yield;
  const blocks = yield* articleBlocks(
    headline,
    runs,
    (run) => holds(root, run.container),
    (text) => metadata.descriptions.some((one) => similarity(text, one) > ALIKE_DESCRIPTION),
  );
  yield;
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
      trees,
      blocks: blocks.map(({ run }) => ({ element: run.container, text: run.text, pieces: run.pieces })),
    },
  };
}

function commonAncestor(headline: Element, root: Element): Element {
  let frame = root;
  for (let up = parentOf(frame); up && !holds(frame, headline); up = parentOf(frame)) frame = up;
  return frame;
}

/** Tells of elements that end before the headline or begin after the root. */
function outsideOf(headline: Element, root: Element): (element: Element) => boolean {
  if (holds(root, headline)) return () => false;
  return (element) => {
    if (holds(element, headline) || holds(element, root) || holds(root, element)) return false;
    const { DOCUMENT_POSITION_PRECEDING, DOCUMENT_POSITION_FOLLOWING } = element;
    return (
      (positionOf(headline, element) & DOCUMENT_POSITION_PRECEDING) !== 0 ||
      (positionOf(root, element) & DOCUMENT_POSITION_FOLLOWING) !== 0
    );
  };
}
