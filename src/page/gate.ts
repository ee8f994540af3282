import {
  allOnPage,
  attributeOf,
  childCountOf,
  closestTo,
  contentOf,
  designModeOf,
  firstChildOf,
  firstIn,
  focusedIn,
  headOf,
  isOneOf,
  nextOf,
  parentOf,
  taggedOnPage,
  typeOf,
} from './dom.ts';
import { isArticleNode, jsonLdNodes } from './json-ld.ts';
import { paragraphsInTrees } from './open-trees.ts';

/** What decided: the page's own data, a count of paragraphs, its address, or that the reader writes in it. */
export type GateReason = 'data' | 'prose' | 'listing' | 'editor' | 'nothing';

export interface GateVerdict {
  isArticle: boolean;
  reason: GateReason;
}

/** Shorter paragraphs are teasers as often as prose (the length that Readability's own quick check uses). */
const LONG_PARAGRAPH = 140;

/** Long paragraphs in one place that make a page without data an article: teasers have a place each. */
const LONG_PARAGRAPHS = 3;

/**
 * Elements that are looked at. Articles show their text within the first hundred or two; applications have thousands of
 * boxes, and each costs 1 or 2 µs. Of 61 saved pages, taken without their data, the one that shows it latest does so in its
 * 125th paragraph, and 120 boxes find the same articles as 200.
 */
const MOST_PARAGRAPHS = 200;
const MOST_BOXES = 120;

/** Front pages (also of a language: "/en/") and lists. "/search/x" is one, "/search-for-survivors" is not. */
const LISTING_PATH =
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index\.\w+|home|search|suche|recherche|buscar|tags?|topics?|authors?|account|login|newsletters)(?:\/[^/]*)?\/?)?$/i;

/** "/?p=1234": an article under the address of the front page. */
const ARTICLE_QUERY = /[?&](?:p|id|article|story)=\w/i;

const LISTING_TYPE =
  /"@type"\s*:\s*(?:\[\s*)?"(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage|Product|Recipe)"/;

const ARTICLE_TYPE_WORD = /(?:Article|Posting|Report)"/;

const ARTICLE_ITEM = /(?:NewsArticle|schema\.org\/Article|BlogPosting)$/;

/** What holds long paragraphs without being an article's text. */
const NO_PROSE = 'li, a, nav, footer, aside, form, dialog, [class*="comment" i], [class*="cookie" i]';

/**
 * Whether a page is worth reading as an article: by its own data (JSON-LD, og:type, microdata), else by a quick count of
 * long paragraphs that stand in one place. Runs before all else on every page, so it looks at little and stops early.
 *
 * It errs both ways. Pages without data whose text is short, or split into many boxes, are taken for no article; the
 * reader can still ask for them. Long help pages and forum posts without data pass: reading them costs some milliseconds
 * and the topic check leaves them silent. Front pages, lists and search results are kept out by address and data, and a
 * page in which the reader is writing is never read.
 *
 * @param location the page's own, unless a test has another
 */
export function looksLikeArticle(
  document: Document,
  location: Pick<Location, 'protocol' | 'pathname' | 'search'> | null = document.location,
): GateVerdict {
  if (location && isListingAddress(location)) return { isArticle: false, reason: 'listing' };
  const verdict = judge(document);
  // Last: the whole page is searched for it, and most pages are no article anyway.
  return verdict.isArticle && isBeingEdited(document) ? { isArticle: false, reason: 'editor' } : verdict;
}

/** By data, then by prose. */
function judge(document: Document): GateVerdict {
  const type = headOf(document)?.querySelector('meta[property="og:type"], meta[name="og:type"]');
  if (/^\s*(?:article|news|blog|story)/i.test(type?.getAttribute('content') ?? '')) {
    return { isArticle: true, reason: 'data' };
  }
  const data = [...allOnPage(document, 'script[type="application/ld+json"]')].map(
    (script) => contentOf(script) ?? '',
  );
  // Parsing costs: only where the words are there.
  if (data.some((text) => ARTICLE_TYPE_WORD.test(text)) && jsonLdNodes(document).some(isArticleNode)) {
    return { isArticle: true, reason: 'data' };
  }
  if (data.some((text) => LISTING_TYPE.test(text))) return { isArticle: false, reason: 'listing' };
  if (hasArticleItem(document)) return { isArticle: true, reason: 'data' };
  return hasProse(document) ? { isArticle: true, reason: 'prose' } : { isArticle: false, reason: 'nothing' };
}

/** Mail, chat, office: the reader is writing in the page itself, not in a search field. */
function isBeingEdited(document: Document): boolean {
  if (designModeOf(document) === 'on' || hasEditedText(document)) return true;
  // By attribute: `isContentEditable` would have the browser compute styles first.
  const focused = focusedIn(document);
  const editable = focused && closestTo(focused, '[contenteditable]');
  return editable !== null && attributeOf(editable, 'contenteditable') !== 'false';
}

/**
 * A whole text that can be written in, whether or not the reader is just now: a newsroom's editor. Not a box for comments.
 * Found by its one attribute: more in the selector would be asked of every element, four times as long on a large page.
 */
function hasEditedText(document: Document): boolean {
  return [...allOnPage(document, '[contenteditable]')].some(
    (editable) =>
      attributeOf(editable, 'contenteditable') !== 'false' &&
      (isOneOf(editable, 'body, main, article') || firstIn(editable, 'h1')),
  );
}

function isListingAddress(location: Pick<Location, 'protocol' | 'pathname' | 'search'>): boolean {
  if (!/^https?:$/.test(location.protocol)) return false;
  return LISTING_PATH.test(location.pathname) && !ARTICLE_QUERY.test(location.search);
}

/** Microdata. One attribute is asked for: each further one in a selector costs another pass over a large page. */
function hasArticleItem(document: Document): boolean {
  for (const item of allOnPage(document, '[itemtype]')) {
    if (ARTICLE_ITEM.test(attributeOf(item, 'itemtype') ?? '')) return true;
  }
  return false;
}

/** Three long paragraphs in one place, or one element with that much text between line breaks. */
function hasProse(document: Document): boolean {
  const counts = new Map<Element, number>();
  const isThird = (element: Element): boolean => {
    if (closestTo(element, NO_PROSE)) return false;
    let place = parentOf(element);
    // Some sites put each paragraph into a box of its own; a teaser's box holds a title too.
    while (place && childCountOf(place) === 1) place = parentOf(place);
    if (!place) return false;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return count >= LONG_PARAGRAPHS;
  };
  const isLongThird = (paragraph: Element) =>
    (contentOf(paragraph)?.length ?? 0) >= LONG_PARAGRAPH && isThird(paragraph);
  const paragraphs = allOnPage(document, 'p');
  for (let i = 0; i < Math.min(paragraphs.length, MOST_PARAGRAPHS); i++)
    if (isLongThird(paragraphs[i] as Element)) return true;
  // Old and hand-made pages write their paragraphs as div, or with <br> between them.
  // By `item`: where such a list is asked by `[i]`, Chrome first counts all that there are.
  const boxes = taggedOnPage(document, 'div');
  for (let i = 0; i < MOST_BOXES; i++) {
    const box = boxes.item(i);
    if (!box) break;
    const length = ownTextLength(box);
    if (length < LONG_PARAGRAPH) continue;
    if (length >= LONG_PARAGRAPH * LONG_PARAGRAPHS && !closestTo(box, NO_PROSE)) return true;
    if (isThird(box)) return true;
  }
  for (const paragraph of paragraphsInTrees(document)) if (isLongThird(paragraph)) return true;
  return false;
}

/** Length of the text that stands in the element itself. Short pieces are the indentation of its children. */
function ownTextLength(element: Element): number {
  let length = 0;
  for (let node = firstChildOf(element); node; node = nextOf(node)) {
    if (typeOf(node) === 3 && (node as Text).length > 40) length += (node as Text).data.trim().length;
  }
  return length;
}
