import { AROUND_MARKED, MOST_BESIDE, MOST_MEASURED } from './budget.ts';
import { visiblePart } from './clipping.ts';
import {
  allIn,
  bodyOf,
  boxesOf,
  boxOf,
  childrenOf,
  closestTo,
  documentOf,
  firstElementOf,
  isInPage,
  parentOf,
  rootOf,
  shadowOf,
  viewOf,
} from './dom.ts';
import { type Box, type Column, joinLines, type PlacementFrame } from './placement.ts';
import { type MappedBlock, rangeFor, type TextMap } from './text-map.ts';

/** Blocks with less than this share of the usual width, or the other way round, do not say how wide the column is. */
const COLUMN_SHARE = 0.6;

/** Blocks side by side with less of the text than this share are no column of it: a standfirst beside a picture. */
const LEAST_OF_TEXT = 0.15;

/** What stands beside a column over this share of its height bounds its room everywhere. */
const ALONGSIDE = 0.3;

/** With less room than this, in CSS pixels, an upright badge may reach over the column's own lines. */
const TIGHT = 36;

/** Lines this far above and below a marked sentence may come under its badge. */
const AROUND = 60;

/** What may stand beside the text, within the article. */
const BESIDE = 'figure, aside, img, picture, video, iframe, table, blockquote, pre';

/** Boxes of the lines that a range covers now, in the viewport's pixels. Empty if it is not shown, or scrolled or folded away. */
export function linesOf(range: Range): Box[] {
  const lines = joinLines(range.getClientRects());
  const holder = parentOf(range.startContainer);
  const seen = lines.length > 0 && holder ? visiblePart(holder) : null;
  if (!seen) return lines;
  return lines.filter((line) => {
    const middle = (line.top + line.bottom) / 2;
    return middle > seen.top && middle < seen.bottom && line.right > seen.left && line.left < seen.right;
  });
}

/**
 * Measures the columns of text of an article, what stands beside them, and the view they stand in. Null if nothing of it
 * is shown.
 *
 * @param marked sentences that get a badge: where room is tight, the lines around them are measured too
 */
export function measureFrame(map: TextMap, marked: Range[] = []): PlacementFrame | null {
  const document = documentOf(map.root);
  const view = viewOf(document);
  if (!view) return null;
  const rtl = view.getComputedStyle(map.blocks.at(-1)?.element ?? map.root).direction === 'rtl';
  // Right-to-left pages are measured as in a mirror.
  const mirror = <B extends { left: number; right: number }>(box: B): B =>
    rtl ? { ...box, left: -box.right, right: -box.left } : box;
  const viewportWidth = rootOf(document).clientWidth;
  const viewEnd = rtl ? 0 : viewportWidth;

  const sides = columnsOfText(map).map(mirror);
  const text = {
    left: Math.min(...sides.map(({ left }) => left)),
    right: Math.max(...sides.map(({ right }) => right)),
  };
  if (sides.length === 0) return null;
  const beside = boxesBeside(map).map(mirror);
  const columns = sides.map((own): Column => {
    const nextTo = [...sides, ...beside].filter(
      (other) => other.left >= own.right - 1 && heightShared(own, other) > ALONGSIDE * (own.bottom - own.top),
    );
    const end = Math.min(viewEnd, ...nextTo.map(({ left }) => left));
    return { left: own.left, right: own.right, room: end - own.right, atPageEdge: end === viewEnd };
  });
  const isTight = columns.some(({ room }) => room < TIGHT);
  return {
    column: mirror(text),
    columns: columns.map(mirror),
    taken: [...beside.map(mirror), ...(isTight ? linesAround(map, marked) : [])],
    viewportWidth,
    scrollX: view.scrollX,
    scrollY: view.scrollY,
    // Not by scroll height, which our badges are part of.
    end: Math.max(
      rootOf(document).clientHeight - view.scrollY,
      ...[rootOf(document), bodyOf(document)].map((box) => (box ? boxOf(box).bottom : 0)),
    ),
    rtl,
  };
}

/** The columns that an article's paragraphs stand in, each with its usual sides; one but for pages set in several. */
function columnsOfText(map: TextMap): Box[] {
  const boxes: Box[] = [];
  for (const { element } of evenly(map.blocks, MOST_MEASURED)) {
    if (!isInPage(element) || closestTo(element, 'li, blockquote, figure, table, aside')) continue;
    // A paragraph that goes on in the next column has a box in each.
    for (const { top, bottom, left, right } of boxesOf(element))
      if (right > left && bottom > top) boxes.push({ top, bottom, left, right });
  }
  if (boxes.length === 0) {
    const { top, bottom, left, right } = boxOf(map.root);
    if (right > left) boxes.push({ top, bottom, left, right });
  }
  const usual = median(boxes.map(({ left, right }) => right - left));
  const groups: Box[][] = [];
  const isUsual = ({ left, right }: Box) =>
    right - left >= COLUMN_SHARE * usual && (right - left) * COLUMN_SHARE <= usual;
  for (const box of boxes.filter(isUsual)) {
    const group = groups.find(([first]) => first && isSameColumn(first, box));
    if (group) group.push(box);
    else groups.push([box]);
  }
  const heights = groups.map(heightOf);
  const all = heights.reduce((sum, height) => sum + height, 0);
  return groups
    .filter((_, i) => (heights[i] ?? 0) >= LEAST_OF_TEXT * all)
    .map((group) => ({
      top: Math.min(...group.map(({ top }) => top)),
      bottom: Math.max(...group.map(({ bottom }) => bottom)),
      left: median(group.map(({ left }) => left)),
      right: median(group.map(({ right }) => right)),
    }))
    .sort((one, other) => one.left - other.left);
}

/** One lies over more than half of the other. */
function isSameColumn(one: Box, other: Box): boolean {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared > Math.min(one.right - one.left, other.right - other.left) / 2;
}

/** Boxes of what stands beside the article, or within it, and is no paragraph: rails, pictures, pulled quotes. */
function boxesBeside(map: TextMap): Box[] {
  const { root } = map;
  const around = boxOf(root);
  const boxes: Box[] = [];
  const add = (element: Element, counts: (box: Box) => boolean) => {
    const { top, bottom, left, right } = boxOf(element);
    const box = { top, bottom, left, right };
    if (right - left < 1 || heightShared(box, around) < 1 || !counts(box)) return;
    boxes.push(box);
  };
  for (const part of [allIn(root, BESIDE), shadowOf(root)?.querySelectorAll(BESIDE) ?? []])
    for (const element of firstOf(part, MOST_BESIDE)) add(element, () => true);
  const children = new Set(firstOf(childrenOf(root), MOST_BESIDE));
  const holders = holdersOfText(map, children);
  for (const child of children) {
    if (firstElementOf(child) && !holders.has(child)) add(child, () => true);
  }
  const isApart = (box: Box) => box.left >= around.right - 1 || box.right <= around.left + 1;
  const body = bodyOf(documentOf(root));
  for (let at: Element | null = root; at && at !== body; at = parentOf(at)) {
    const parent = parentOf(at);
    for (const sibling of parent ? firstOf(childrenOf(parent), MOST_BESIDE) : []) {
      if (sibling !== at) add(sibling, isApart);
    }
  }
  return boxes;
}

/** Of the first children of the root, those that hold text of the article. */
function holdersOfText({ root, blocks }: TextMap, children: Set<Element>): Set<Element> {
  const holders = new Set<Element>();
  for (const { element } of blocks) {
    let at: Element | null = element;
    while (at && parentOf(at) !== root) at = parentOf(at);
    if (!at) continue;
    // Blocks stand in the page's order: those that follow lie behind these children.
    if (!children.has(at)) break;
    holders.add(at);
  }
  return holders;
}

/** Lines of text above and below marked sentences. */
function linesAround(map: TextMap, marked: Range[]): Box[] {
  const near = marked.map((range) => range.getBoundingClientRect());
  if (near.length === 0) return [];
  return blocksAround(map, marked).flatMap((block) => {
    const { top, bottom } = boxOf(block.element);
    if (!near.some((box) => top < box.bottom + AROUND && bottom > box.top - AROUND)) return [];
    const range = rangeFor({ ...map, blocks: [block] }, 0, 0, block.text.length);
    return range ? joinLines(range.getClientRects()) : [];
  });
}

/** The blocks that may have lines there: all of them, and of a very long article those that stand near a mark in its order. */
function blocksAround({ blocks }: TextMap, marked: Range[]): MappedBlock[] {
  if (blocks.length <= MOST_MEASURED) return blocks;
  const starts = new Set<Node>(marked.map(({ startContainer }) => startContainer));
  const around = blocks.flatMap(({ pieces }, index) =>
    pieces.some(({ node }) => starts.has(node))
      ? blocks.slice(Math.max(0, index - AROUND_MARKED), index + AROUND_MARKED + 1)
      : [],
  );
  return [...new Set(around)];
}

function heightShared(one: Box, other: Box): number {
  return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
}

function heightOf(boxes: Box[]): number {
  return boxes.reduce((sum, { top, bottom }) => sum + bottom - top, 0);
}

/** So many of a list at most, taken from all over it. */
function evenly<T>(list: T[], most: number): T[] {
  const every = Math.ceil(list.length / most);
  return every <= 1 ? list : list.filter((_, i) => i % every === 0);
}

function* firstOf(list: ArrayLike<Element>, most: number): Generator<Element> {
  for (let i = 0; i < Math.min(list.length, most); i++) {
    const element = list[i];
    if (element) yield element;
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}
