import { attributeOf, childrenOf, holds, parentOf, tagOf } from './dom.ts';
import { createNameJudge, isNamedBody } from './names.ts';
import { findOtherArticles } from './other-articles.ts';
import { isDataTable, proseOf } from './prose.ts';
import type { TextRun } from './run-builder.ts';
import { eachInSteps, type Steps } from './steps.ts';

/** Where the article is: the part of the page that holds most of its prose, and in it the parts that are something else. */
export interface ArticleRoot {
  root: Element;
  /** Whether a part of the page is something other than the article, or lies in such a part. */
  isOutside(element: Element): boolean;
}

/** A part that holds this share of all prose is not left out for what it is called. */
const TOO_MUCH_TO_LEAVE_OUT = 0.6;

/**
 * The share of the prose that a step down into a child must keep. A child that the page itself calls its article may
 * hold less: the rest is what the page calls something else. Out of such a child only what is next to all.
 */
const KEPT = { plain: 0.7, intoDeclared: 0.4, outOfDeclared: 0.97 };

/** With this share of the prose in paragraphs of its own, an element is the column of text. */
const OWN_PARAGRAPHS = 0.08;

const PARAGRAPH_LIKE = new Set('p li ul ol dl dd dt blockquote pre figure h1 h2 h3 h4 h5 h6'.split(' '));

const SET_ASIDE_TAGS = new Set(['footer', 'aside', 'form', 'address', 'fieldset']);
const SET_ASIDE_ROLES = new Set(['complementary', 'contentinfo', 'form', 'note']);

/** Asides that belong to the article: facts and figures beside the text. */
const FACT_BOX = /fact|figures|infobox|explainer|key-?points|at-?a-?glance|sidebar-?text/i;

/**
 * Finds the article in the runs of a page.
 *
 * Names and tags say what is not the article, and are wrong now and then ("page-with-sidebar" around everything). So a
 * part is left out only if it does not hold the headline, nor the body that the page itself declares; and where it is
 * only unlikely to be the article, not if it holds most of the prose.
 */
export function* findArticleRoot(
  body: Element,
  runs: TextRun[],
  headline: TextRun | null,
): Steps<ArticleRoot> {
  const raw = yield* weigh(runs, body, proseOf);
  const all = raw.get(body) ?? 0;
  const verdictOf = createNameJudge();
  const others = yield* findOtherArticles(body, runs, headline);

  const holdsMost = (element: Element) => (raw.get(element) ?? 0) > TOO_MUCH_TO_LEAVE_OUT * all;
  const isUnwanted = (element: Element): boolean => {
    if (headline && holds(element, headline.container)) return false;
    if (others.has(element)) return true;
    const name = verdictOf(element);
    if (name === 'foreign') return !isNamedBody(element) || !holdsMost(element);
    if (name === 'unlikely') return !isNamedBody(element) && !holdsMost(element);
    return isSetAside(element) && !holdsMost(element);
  };
  const outside = new Map<Element, boolean>();
  const isOutside = (element: Element): boolean => {
    if (element === body) return false;
    let verdict = outside.get(element);
    if (verdict === undefined) {
      const parent = parentOf(element);
      verdict = (parent !== null && isOutside(parent)) || isUnwanted(element);
      outside.set(element, verdict);
    }
    return verdict;
  };

  const prose = yield* weigh(runs, body, (run) => (isOutside(run.container) ? 0 : proseOf(run)));
  return { root: descend(body, prose, headline), isOutside };
}

/** From the body down to the element that holds the prose; never into a paragraph. */
function descend(body: Element, prose: Map<Element, number>, headline: TextRun | null): Element {
  let root = body;
  for (;;) {
    let next: Element | null = null;
    let inColumns = 0;
    for (const child of childrenOf(root)) {
      if (PARAGRAPH_LIKE.has(tagOf(child)) || isDataTable(child)) continue;
      inColumns += prose.get(child) ?? 0;
      if ((prose.get(child) ?? 0) > (next ? (prose.get(next) ?? 0) : 0)) next = child;
    }
    if (!next) return root;
    // Paragraphs of its own: this is a column of text already, and a child only a part of it.
    const all = prose.get(root) ?? 0;
    if (all - inColumns > OWN_PARAGRAPHS * all) return root;
    const share = (prose.get(next) ?? 0) / (prose.get(root) ?? 1);
    const leavesDeclared = isDeclared(root) && headline !== null && holds(root, headline.container);
    const needed = isDeclared(next) ? KEPT.intoDeclared : leavesDeclared ? KEPT.outOfDeclared : KEPT.plain;
    if (share < needed) return root;
    root = next;
  }
}

function isDeclared(element: Element): boolean {
  return tagOf(element) === 'article' || tagOf(element) === 'main' || isNamedBody(element);
}

function isSetAside(element: Element): boolean {
  const role = attributeOf(element, 'role');
  if (!SET_ASIDE_TAGS.has(tagOf(element)) && !(role && SET_ASIDE_ROLES.has(role))) return false;
  return !FACT_BOX.test(attributeOf(element, 'class') ?? '');
}

/** Sums a weight of runs over all elements around them. */
function* weigh(
  runs: TextRun[],
  body: Element,
  weightOf: (run: TextRun) => number,
): Steps<Map<Element, number>> {
  const weights = new Map<Element, number>();
  yield* eachInSteps(runs, (run) => {
    const weight = weightOf(run);
    if (weight === 0) return;
    for (let element: Element | null = run.container; element; element = parentOf(element)) {
      weights.set(element, (weights.get(element) ?? 0) + weight);
      if (element === body) break;
    }
  });
  return weights;
}
