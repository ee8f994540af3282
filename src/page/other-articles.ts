import type { TextRun } from './run-builder.ts';
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
export function findOtherArticles(body: Element, runs: TextRun[], headline: TextRun | null): Set<Element> {
  const found = new Set<Element>();
  const holdsHeadline = (element: Element) => headline !== null && element.contains(headline.container);

  const lengths = new Map<Element, number>();
  const cards = new Map<Element, Set<Element>>();
  const linkedTitles = runs.filter(isLinkedTitle);
  const titlesIn = new Map<Element, number>();
  for (const run of runs) climb(run.container, body, (element) => add(lengths, element, run.size));
  for (const title of linkedTitles) climb(title.container, body, (element) => add(titlesIn, element, 1));

  for (const title of linkedTitles) {
    // The card of a title is the widest element that holds no other title; what is around it may be a list of cards.
    let card: Element = title.container;
    while (card !== body && card.parentElement && (titlesIn.get(card.parentElement) ?? 0) < 2) {
      card = card.parentElement;
    }
    const list = card.parentElement;
    if (card === body || !list || holdsHeadline(card)) continue;
    if ((lengths.get(card) ?? 0) - title.size > LONGEST_TEASER) continue;
    if (card.localName === 'article' && card !== title.container) found.add(card);
    const siblings = cards.get(list) ?? new Set();
    cards.set(list, siblings.add(card));
  }
  for (const [list, members] of cards) {
    if (members.size < FEWEST_TEASERS) continue;
    const inCards = [...members].reduce((sum, card) => sum + (lengths.get(card) ?? 0), 0);
    const besides = (lengths.get(list) ?? 0) - inCards;
    if (!holdsHeadline(list) && besides < inCards / 2 && besides < LONGEST_TEASER) found.add(list);
    else for (const card of members) found.add(card);
  }

  if (headline) for (const part of nextArticles(runs, headline)) found.add(part);
  return found;
}

/** Articles after the first: an `h1` of their own, other words, text before them, and the frame of an article around it. */
function nextArticles(runs: TextRun[], headline: TextRun): Element[] {
  const parts: Element[] = [];
  const after = runs.slice(runs.indexOf(headline) + 1);
  after.forEach((run, i) => {
    const title = run.container.closest('h1');
    if (
      !title ||
      similarity(run.text, headline.text) > HEADLINE_AGAIN ||
      parts.some((part) => part.contains(title))
    )
      return;
    let part: Element = title;
    while (part.parentElement && !part.parentElement.contains(headline.container)) part = part.parentElement;
    if (part === title || !isFramed(part)) return;
    let before = 0;
    for (const earlier of after.slice(0, i)) if (!part.contains(earlier.container)) before += earlier.size;
    if (before >= LEAST_BEFORE_NEXT) parts.push(part);
  });
  return parts;
}

function isFramed(part: Element): boolean {
  const frame =
    'article, [itemtype*="Article"], [itemprop~="articleBody"], [rel~="author"], [itemprop~="datePublished"], time';
  return part.matches(frame) || part.querySelector(frame) !== null;
}

function isLinkedTitle(run: TextRun): boolean {
  if (run.linked < run.size * TITLE_LINKED || run.size < SHORTEST_TITLE) return false;
  return run.container.closest('h1, h2, h3, h4, h5, h6') !== null || run.container.closest('a') !== null;
}

function climb(from: Element, to: Element, visit: (element: Element) => void): void {
  for (let element: Element | null = from; element; element = element.parentElement) {
    visit(element);
    if (element === to) return;
  }
}

function add(sums: Map<Element, number>, element: Element, amount: number): void {
  sums.set(element, (sums.get(element) ?? 0) + amount);
}
