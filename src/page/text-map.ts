import { holds, isInPage, rangeIn } from './dom.ts';
import type { TextPiece } from './run-builder.ts';

/** Where the text of each block of an article stands in the page. Of use only in the page it was read from. */
export interface TextMap {
  /** Parallel to the article's blocks. */
  blocks: MappedBlock[];
  /** The element that holds the body of the article. */
  root: Element;
  /** Open shadow trees of the page, whose changes are not heard from outside. */
  trees: ReadonlySet<ShadowRoot>;
}

export interface MappedBlock {
  /** The nearest element around the block that starts a line of its own. */
  element: Element;
  text: string;
  pieces: TextPiece[];
}

/**
 * The live range of the characters from `start` to `end` of a block's text. Text that was left out of the block (a
 * footnote number) lies in the range if it stands in the middle of it. Null if the page has changed there since it was
 * read, or if the offsets hold no text node's character.
 */
export function rangeFor(map: TextMap, block: number, start: number, end: number): Range | null {
  const mapped = map.blocks[block];
  if (!mapped || start >= end) return null;
  let first: TextPiece | null = null;
  let last: TextPiece | null = null;
  for (const piece of mapped.pieces) {
    if (piece.at + piece.length <= start) continue;
    if (piece.at >= end) break;
    if (!isAsRead(piece, mapped)) return null;
    first ??= piece;
    last = piece;
  }
  if (!first || !last) return null;
  const range = rangeIn(first.node.ownerDocument);
  range.setStart(first.node, first.from + Math.max(0, start - first.at));
  range.setEnd(last.node, last.from + Math.min(last.length, end - last.at));
  return range;
}

/** Whether the text node still stands in its block and holds what it held. */
function isAsRead({ node, from, at, length }: TextPiece, { element, text }: MappedBlock): boolean {
  return (
    isInPage(element) &&
    holds(element, node) &&
    node.data.slice(from, from + length) === text.slice(at, at + length)
  );
}
