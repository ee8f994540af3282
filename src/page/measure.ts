import { type Box, joinLines, type PlacementFrame } from './placement.ts';
import type { TextMap } from './text-map.ts';

/** Blocks that are narrower than the widest by more than this share do not say how wide the column is. */
const COLUMN_SHARE = 0.6;

/** Boxes of the lines that a range covers now, in the viewport's pixels. Empty if it is not shown. */
export function linesOf(range: Range): Box[] {
  return joinLines(range.getClientRects());
}

/** Measures the column of text of an article, and the view it stands in. Null if nothing of it is shown. */
export function measureFrame(map: TextMap): PlacementFrame | null {
  const view = map.root.ownerDocument.defaultView;
  if (!view) return null;
  const boxes: DOMRect[] = [];
  for (const { element } of map.blocks) {
    if (!element.isConnected || element.closest('li, blockquote, figure, table, aside')) continue;
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.height > 0) boxes.push(box);
  }
  if (boxes.length === 0) {
    const box = map.root.getBoundingClientRect();
    if (box.width === 0) return null;
    boxes.push(box);
  }
  const paragraphs = boxes.filter(
    (box) => box.width >= COLUMN_SHARE * median(boxes.map(({ width }) => width)),
  );
  return {
    column: {
      left: median(paragraphs.map(({ left }) => left)),
      right: median(paragraphs.map(({ right }) => right)),
    },
    viewportWidth: map.root.ownerDocument.documentElement.clientWidth,
    scrollX: view.scrollX,
    scrollY: view.scrollY,
    rtl: view.getComputedStyle(map.blocks.at(-1)?.element ?? map.root).direction === 'rtl',
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}
