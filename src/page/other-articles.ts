import { closestTo, firstIn, holds, isOneOf, parentOf, tagOf } from './dom.ts';
import type { TextRun } from './run-builder.ts';
import { eachInSteps, type Steps } from './steps.ts';
import { similarity } from './words.ts';

/** A list of teasers has at least this many, each with no more text than this beside its linked title. */
const FEWEST_TEASERS = 3;
const LONGEST_TEASER = 400;

/** An `h1` with a larger share of the headline's words is the headline in other words. */
const HEADLINE_AGAIN = 0.6;

/** A link is a title if it is all of its text, and longer than "Read more". */
const TITLE_LINKED = 0.8;
const SHORTEST_TITLE = 15;

/** Text before a second article on the same page: a logo or a section's name as a second `h1` comes with less. */
const LEAST_BEFORE_NEXT = 400;

/**
 * Parts of the page that are other articles, or lists of them: teasers (a linked title and a few words), and the next
 * article of a page that goes on without end. Entries of a live blog are neither: their titles lead nowhere else, and
 * they have no `h1`.
 */
export function* findOtherArticles(
  body: Element,
  runs: TextRun[],
  headline: TextRun | null,
): Steps<Set<Element>> {
  const found = new Set<Element>();
  const holdsHeadline = (element: Element) => headline !== null && holds(element, headline.container);

  const lengths = new Map<Element, number>();
  const cards = new Map<Element, Set<Element>>();
  const linkedTitles: TextRun[] = [];
  const titlesIn = new Map<Element, number>();
  yield* eachInSteps(runs, (run) => {
    climb(run.container, body, (element) => add(lengths, element, run.size));
    if (!isLinkedTitle(run)) return;
    linkedTitles.push(run);
    climb(run.container, body, (element) => add(titlesIn, element, 1));
  });

  yield* eachInSteps(linkedTitles, (title) => {
    // The card of a title is the widest element that holds no other title; what is around it may be a list of cards.
    let card: Element = title.container;
    let list = parentOf(card);
    while (card !== body && list && (titlesIn.get(list) ?? 0) < 2) {
      card = list;
      list = parentOf(card);
    }
    if (card === body || !list || holdsHeadline(card)) return;
    if ((lengths.get(card) ?? 0) - title.size > LONGEST_TEASER) return;
    if (tagOf(card) === 'article' && card !== title.container) found.add(card);
    const siblings = cards.get(list) ?? new Set();
    cards.set(list, siblings.add(card));
  });
  for (const [list, members] of cards) {
    if (members.size < FEWEST_TEASERS) continue;
    const inCards = [...members].reduce((sum, card) => sum + (lengths.get(card) ?? 0), 0);
    const besides = (lengths.get(list) ?? 0) - inCards;
    if (!holdsHeadline(list) && besides < inCards / 2 && besides < LONGEST_TEASER) found.add(list);
    else for (const card of members) found.add(card);
  }

  if (headline) for (const part of yield* nextArticles(runs, headline)) found.add(part);
  return found;
}

/** Articles after the first: an `h1` of their own, other words, text before them, and the frame of an article around it. */
function* nextArticles(runs: TextRun[], headline: TextRun): Steps<Element[]> {
  const parts: Element[] = [];
  const after = runs.slice(runs.indexOf(headline) + 1);
  let before = 0;
  yield* eachInSteps(after.entries(), ([i, run]) => {
    before += run.size;
    const title = closestTo(run.container, 'h1');
    if (
      !title ||
      similarity(run.text, headline.text) > HEADLINE_AGAIN ||
      parts.some((part) => holds(part, title))
    )
      return;
    let part: Element = title;
    for (let up = parentOf(part); up && !holds(up, headline.container); up = parentOf(part)) part = up;
    if (part === title || !isFramed(part)) return;
    let own = 0;
    for (let at = i; at >= 0; at--) {
      const earlier = after[at];
      if (!earlier || !holds(part, earlier.container)) break;
      own += earlier.size;
    }
    if (before - own >= LEAST_BEFORE_NEXT) parts.push(part);
  });
  return parts;
}

function isFramed(part: Element): boolean {
  const frame =
    'article, [itemtype*="Article"], [itemprop~="articleBody"], [rel~="author"], [itemprop~="datePublished"], time';
  return isOneOf(part, frame) || firstIn(part, frame) !== null;
}

function isLinkedTitle(run: TextRun): boolean {
  if (run.linked < run.size * TITLE_LINKED || run.size < SHORTEST_TITLE) return false;
  return (
    closestTo(run.container, 'h1, h2, h3, h4, h5, h6') !== null || closestTo(run.container, 'a') !== null
  );
}

function climb(from: Element, to: Element, visit: (element: Element) => void): void {
  for (let element: Element | null = from; element; element = parentOf(element)) {
    visit(element);
    if (element === to) return;
  }
}

function add(sums: Map<Element, number>, element: Element, amount: number): void {
  sums.set(element, (sums.get(element) ?? 0) + amount);
}
