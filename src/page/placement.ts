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

/** One column of text, in CSS pixels of the viewport. */
export interface Column {
  left: number;
  right: number;
  /** Free space beside it where its lines end: up to the next column, to what stands beside the text, or to the view's end. */
  room: number;
  /** It is the end of the view that bounds the room. */
  atPageEdge: boolean;
}

/** The view and the article in it. */
export interface PlacementFrame {
  /** Sides of the text in the viewport: of all its columns, where it has several. */
  column: { left: number; right: number };
  /** Inner width without the scroll bar. */
  viewportWidth: number;
  scrollX: number;
  scrollY: number;
  /** Where the page ends by itself, if no text reaches out of its boxes. */
  end: number;
  /** Right-to-left text has its margin on the left. */
  rtl: boolean;
  /** Each column of the text. */
  columns: Column[];
  /** What badges had better not cover: pictures, boxes beside the text, lines of text around marked sentences. */
  taken: Box[];
}

/** With less room beside a column than this, badges stand upright. Three glyphs and air. */
const NARROW_MARGIN = 84;

/** Between column and badge. */
const COLUMN_GAP = 14;
/** Between two badges beside or below each other. */
const BADGE_GAP = 4;
const STACK_GAP = 2;
/** A badge that would cover something is tried so much higher and lower at a time. */
const STEP = 3;
/** … and no further away than this: pages can make a sentence millions of pixels high. */
const FURTHEST = 600;

/** Whether badges stand upright, for want of a margin beside the text or one of its columns. */
export function isNarrow(frame: PlacementFrame): boolean {
  return frame.columns.some(({ room }) => room < NARROW_MARGIN);
}

/**
 * Places each badge at the end of its own column, level with the last line of its sentence. Badges that would cover each
 * other stand side by side in the margin; where that is full, and where there is none, below each other. A badge that
 * would cover text or a picture moves along its sentence to where it covers nothing, or else the least. None reaches out
 * of the view, which would make the page scroll sideways, unless the text does, nor beyond the page's end, which would make it
 * longer: a scroll bar can set all its text anew. Badges at the end are lifted for that, whatever they cover then, and on a page
 * with more badges than room some lie on others at its beginning. Badges without lines are left out.
 */
export function placeBadges(badges: BadgeToPlace[], frame: PlacementFrame): PlacedBadge[] {
  // Right-to-left pages are placed as in a mirror.
  const mirror = <B extends { left: number; right: number }>(box: B): B =>
    frame.rtl ? { ...box, left: -box.right, right: -box.left } : box;
  const viewEnd = frame.rtl ? 0 : frame.viewportWidth;
  const margin: Margin = {
    columns: frame.columns.map(mirror),
    taken: frame.taken.map(mirror),
    viewEnd,
    start: -frame.scrollY,
    upright: isNarrow(frame),
    placed: [],
  };
  const inOrder = badges
    .filter((badge) => badge.lines.length > 0)
    .map((badge) => ({ ...badge, lines: badge.lines.map(mirror) }))
    .sort((one, other) => middleOf(lastOf(one.lines)) - middleOf(lastOf(other.lines)));
  for (const badge of inOrder) margin.placed.push(bestSpot(badge, margin));
  // The middle: where text scrolls in a box of its own, half of a line may lie below the page's end.
  const end = Math.max(frame.end, ...inOrder.map(({ lines }) => middleOf(lastOf(lines))));
  if (margin.placed.some(({ bottom }) => bottom > end)) liftAbove(end, margin.placed);
  return inOrder.map(({ id }, i) => {
    const { top, left } = mirror(margin.placed[i] as Box);
    return { id, top: Math.max(0, top + frame.scrollY), left: left + frame.scrollX };
  });
}

/** Moves badges that reach below the end up to it, and those above out of their way. */
function liftAbove(end: number, placed: Box[]): void {
  const fromBelow = [...placed].sort((one, other) => other.top - one.top);
  fromBelow.forEach((spot, i) => {
    const below = fromBelow.slice(0, i).filter((other) => shareAcross(other, spot));
    const by = Math.max(0, spot.bottom - Math.min(end, ...below.map(({ top }) => top - STACK_GAP)));
    spot.top -= by;
    spot.bottom -= by;
  });
}

/** What is known while badges are placed, in a left-to-right view. */
interface Margin {
  columns: Column[];
  taken: Box[];
  viewEnd: number;
  /** Where the page begins. */
  start: number;
  upright: boolean;
  /** The badges that stand already. */
  placed: Box[];
}

/** Of the spots along the sentence, the nearest to its last line that covers nothing, or else the one that covers least. */
function bestSpot(badge: BadgeToPlace, margin: Margin): Box {
  const last = lastOf(badge.lines);
  const column = ownColumn(last, margin);
  const level = middleOf(last) - badge.height / 2;
  const ownTop = Math.min(...badge.lines.filter((line) => shareAcross(line, column)).map(({ top }) => top));
  const highest = Math.min(level, ownTop - badge.height / 2);
  const lowest = Math.max(level, last.bottom);
  const near = margin.taken.filter((box) => box.bottom > highest && box.top < lowest + 4 * badge.height);
  let best = settle(level, badge, column, margin);
  let covered = coveredBy(best, near);
  const furthest = Math.min(FURTHEST, Math.max(level - highest, lowest - level));
  for (let away = STEP; covered > 0 && away <= furthest; away += STEP) {
    for (const top of [level - away, level + away]) {
      if (top < highest || top > lowest) continue;
      const spot = settle(top, badge, column, margin);
      const covers = coveredBy(spot, near);
      if (covers >= covered) continue;
      best = spot;
      covered = covers;
    }
  }
  if (covered === 0) return best;
  const beyond = settle(level, badge, widened(column, rightOfCovered(level, badge, column, near)), margin);
  return coveredBy(beyond, near) < covered ? beyond : best;
}

/** Where what stands in the margin at this height ends: a picture, a pulled quote. */
function rightOfCovered(top: number, { width, height }: BadgeToPlace, column: Column, taken: Box[]): number {
  const inMargin = {
    top,
    bottom: top + height,
    left: column.right + 1,
    right: column.right + COLUMN_GAP + width,
  };
  const found = taken.filter((box) => coveredBy(inMargin, [box]) > 0);
  return Math.max(column.right, ...found.map(({ right }) => right));
}

/** The spot at this height, or next to the badges that stand there: further out while there is room, else further down. */
function settle(from: number, { width, height }: BadgeToPlace, column: Column, margin: Margin): Box {
  const pageEnd = Math.max(margin.viewEnd, column.right);
  const end = Math.min(column.right + column.room, pageEnd);
  const inner = Math.min(column.right + innerGap(column, width, margin.upright), pageEnd - width);
  let top = Math.max(from, margin.start);
  let left = inner;
  const clash = () =>
    margin.placed.find(
      (other) =>
        top < other.bottom + STACK_GAP &&
        other.top < top + height + STACK_GAP &&
        left < other.right + BADGE_GAP &&
        other.left < left + width + BADGE_GAP,
    );
  // Each step goes further out, or down and in again; so it ends.
  for (let other = clash(); other; other = clash()) {
    const beside = other.right + BADGE_GAP;
    if (!margin.upright && beside + width <= end) {
      left = beside;
    } else {
      top = other.bottom + STACK_GAP;
      left = inner;
    }
  }
  return { top, bottom: top + height, left, right: left + width };
}

/** From the column's end to a badge: upright ones stand at the page's edge, or in the middle of the gap to what comes next. */
function innerGap({ room, atPageEdge }: Column, width: number, upright: boolean): number {
  if (!upright) return COLUMN_GAP;
  return atPageEdge ? Math.max(0, room) - width : Math.min(COLUMN_GAP, (room - width) / 2);
}

/** The column that a line stands in, widened where the line goes on beyond it; the line's own sides if it stands in none. */
function ownColumn(line: Box, { columns, viewEnd }: Margin): Column {
  const middle = (line.left + line.right) / 2;
  const own = columns.find(({ left, right }) => left <= middle && middle <= right);
  const only = columns.length === 1 ? columns[0] : undefined;
  const alone = { left: line.left, right: line.right, room: viewEnd - line.right, atPageEdge: true };
  return widened(own ?? only ?? alone, line.right);
}

/** A column that ends there, if it does not end further out. */
function widened(column: Column, right: number): Column {
  const by = Math.max(0, right - column.right);
  return { ...column, right: column.right + by, room: column.room - by };
}

function shareAcross(one: { left: number; right: number }, other: { left: number; right: number }): boolean {
  return one.left < other.right && other.left < one.right;
}

/** Area that a badge covers of what is not to be covered. */
function coveredBy(spot: Box, taken: Box[]): number {
  let area = 0;
  for (const box of taken) {
    const width = Math.min(spot.right, box.right) - Math.max(spot.left, box.left);
    const height = Math.min(spot.bottom, box.bottom) - Math.max(spot.top, box.top);
    if (width > 0 && height > 0) area += width * height;
  }
  return area;
}

function lastOf(lines: Box[]): Box {
  return lines.at(-1) as Box;
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
