import { linesOf, measureFrame } from '../../../src/page/measure.ts';
import { type Box, isNarrow, placeBadges } from '../../../src/page/placement.ts';
import { readArticle } from '../../../src/page/read-article.ts';
import { rangeFor } from '../../../src/page/text-map.ts';
import { sentencesOf } from '../../../src/text/sentences.ts';

/** Sizes of a badge with two shapes, lying and upright. */
const LYING = { width: 38, height: 24 };
const UPRIGHT = { width: 24, height: 38 };

export interface PlacedOnPage {
  text: string;
  range: Range;
  /** In the viewport. */
  box: Box;
}

/** Places a badge for each sentence of the page's article that holds one of the words, as the content script does. */
export function badgesOn(
  document: Document,
  ...words: string[]
): { upright: boolean; badges: PlacedOnPage[] } {
  const { article, map } = readArticle(document);
  const marked = sentencesOf(article.blocks).flatMap(({ text, block, start, end }) => {
    const range = words.some((word) => text.includes(word)) ? rangeFor(map, block, start, end) : null;
    return range ? [{ text, range }] : [];
  });
  const frame = measureFrame(
    map,
    marked.map(({ range }) => range),
  );
  if (!frame) return { upright: false, badges: [] };
  const upright = isNarrow(frame);
  const size = upright ? UPRIGHT : LYING;
  const places = placeBadges(
    marked.map(({ range }, i) => ({ id: String(i), lines: linesOf(range), ...size })),
    frame,
  );
  return {
    upright,
    badges: places.map(({ id, top, left }) => {
      const { text, range } = marked[Number(id)] as (typeof marked)[number];
      const at = { top: top - frame.scrollY, left: left - frame.scrollX };
      return { text, range, box: { ...at, bottom: at.top + size.height, right: at.left + size.width } };
    }),
  };
}

/** The pieces of visible text on a page that a box lies on. */
export function textUnder(document: Document, box: Box): string[] {
  const under: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/\S/.test(node.nodeValue ?? '')) continue;
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) if (overlaps(line, box)) under.push(node.nodeValue ?? '');
  }
  return under;
}

export function overlaps(one: Box, other: Box): boolean {
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5
  );
}
