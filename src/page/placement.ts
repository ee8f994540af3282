/**
 * Where badges and drawn lines go, from rectangles that were measured. Numbers only, so that it can be tested without a
 * page. All rectangles are in CSS pixels of the viewport, results in those of the document: what is placed scrolls along.
 */

export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A badge to be placed: the lines of its sentence, and its own size in the form that `isNarrow` asks for. */
export interface BadgeToPlace {
  id: string;
  /** One a line of text, in reading order. Empty if the sentence cannot be seen now. */
  lines: Box[];
  width: number;
  height: number;
}

export interface PlacedBadge {
  id: string;
  /** From the top of the document. */
  top: number;
  /** From the left of the document, whatever the direction of the text. */
  left: number;
}

/** The view and the article in it. */
export interface PlacementFrame {
  /** Sides of the column of text in the viewport. */
  column: { left: number; right: number };
  /** Inner width without the scroll bar. */
  viewportWidth: number;
  scrollX: number;
  scrollY: number;
  /** Right-to-left text has its margin on the left. */
  rtl: boolean;
}

/** With less room beside the column than this, badges stand at the page's edge, upright. Three glyphs and air. */
export const NARROW_MARGIN = 84;

/** Between column and badge. */
const COLUMN_GAP = 14;
/** Between two badges beside or below each other. */
const BADGE_GAP = 4;
const STACK_GAP = 2;

/** Room beside the column, on the side where its lines end. */
export function marginRoom(frame: PlacementFrame): number {
  return frame.rtl ? frame.column.left : frame.viewportWidth - frame.column.right;
}

/** Whether badges stand at the page's edge, upright, for want of a margin. */
export function isNarrow(frame: PlacementFrame): boolean {
  return marginRoom(frame) < NARROW_MARGIN;
}

/**
 * Places each badge level with the last line of its sentence. Badges that would cover each other stand side by side in
 * the margin; where that is full, and at the edge of narrow pages, below each other. Badges without lines are left out.
 */
export function placeBadges(badges: BadgeToPlace[], frame: PlacementFrame): PlacedBadge[] {
  const narrow = isNarrow(frame);
  const room = marginRoom(frame);
  const placed: (PlacedBadge & { offset: number; width: number; height: number })[] = [];
  const inOrder = badges
    .filter((badge) => badge.lines.length > 0)
    .map((badge) => ({ badge, middle: middleOf(badge.lines.at(-1) as Box) }))
    .sort((one, other) => one.middle - other.middle);
  for (const { badge, middle } of inOrder) {
    let top = middle + frame.scrollY - badge.height / 2;
    let offset = narrow ? Math.max(0, room - badge.width) : COLUMN_GAP;
    const clash = () =>
      placed.find(
        (other) =>
          top < other.top + other.height + STACK_GAP &&
          other.top < top + badge.height + STACK_GAP &&
          offset < other.offset + other.width + BADGE_GAP &&
          other.offset < offset + badge.width + BADGE_GAP,
      );
    // Each step goes further out, or down and in again; so it ends.
    for (let other = clash(); other; other = clash()) {
      const beside = other.offset + other.width + BADGE_GAP;
      if (!narrow && beside + badge.width <= room) {
        offset = beside;
      } else {
        top = other.top + other.height + STACK_GAP;
        offset = narrow ? offset : COLUMN_GAP;
      }
    }
    const edge = frame.rtl ? frame.column.left - offset - badge.width : frame.column.right + offset;
    placed.push({
      id: badge.id,
      top,
      left: edge + frame.scrollX,
      offset,
      width: badge.width,
      height: badge.height,
    });
  }
  return placed.map(({ id, top, left }) => ({ id, top, left }));
}

function middleOf(box: Box): number {
  return (box.top + box.bottom) / 2;
}

/** A line to be drawn where none can be painted: its left end, its length, and the bottom of the text above it. */
export interface DrawnLine {
  left: number;
  bottom: number;
  width: number;
}

/** One line for each line of text, in the document's pixels. Pieces of one line that touch are drawn as one. */
export function drawnLines(lines: Box[], scroll: { scrollX: number; scrollY: number }): DrawnLine[] {
  return lines.map((line) => ({
    left: line.left + scroll.scrollX,
    bottom: line.bottom + scroll.scrollY,
    width: line.right - line.left,
  }));
}

/**
 * Boxes of the lines of text that a range covers: what `getClientRects` gives, without empty boxes, and with boxes of
 * one line (a link within it has its own) joined.
 */
export function joinLines(rects: Iterable<Box>): Box[] {
  const lines: Box[] = [];
  for (const { top, bottom, left, right } of rects) {
    if (right - left < 1 || bottom - top < 1) continue;
    const last = lines.at(-1);
    if (last && Math.min(last.bottom, bottom) - Math.max(last.top, top) > (bottom - top) / 2) {
      last.top = Math.min(last.top, top);
      last.bottom = Math.max(last.bottom, bottom);
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
    } else {
      lines.push({ top, bottom, left, right });
    }
  }
  return lines;
}
