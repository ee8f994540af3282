import { caretPositionAt, closestTo, documentOf, parentOf, selectionIn, treeOf, typeOf } from './dom.ts';

/** What a click on these means is the page's business. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [contenteditable=""], [contenteditable="true"], [onclick]';

/** Chrome tells of what is selected in a shadow tree there alone; Firefox has no such function. */
interface TreeWithSelection extends ShadowRoot {
  getSelection?(): Selection | null;
}

/** The caret snaps to the nearest text; a click further than this from the sentence's own lines is beside it. */
const SLACK = 2;

/**
 * Which of the ranges a click hit, as an index; -1 for none. A click on a link or control, with a modifier key or another
 * button, one that another listener has dealt with, and one that ends a selection hit none: those are the reader's
 * business with the page.
 */
export function sentenceAtPoint(click: MouseEvent, ranges: Range[]): number {
  if (click.defaultPrevented || click.button !== 0) return -1;
  if (click.ctrlKey || click.metaKey || click.altKey || click.shiftKey) return -1;
  const target = click.composedPath()[0] as Node | undefined;
  if (!target) return -1;
  const document = documentOf(target as Element);
  const element = typeOf(target) === 1 ? (target as Element) : parentOf(target);
  if (element && closestTo(element, INTERACTIVE)) return -1;
  const tree = treeOf(target);
  const shadow = typeOf(tree) === 11 ? (tree as TreeWithSelection) : null;
  const selection = shadow?.getSelection?.() ?? selectionIn(document);
  if (selection && !selection.isCollapsed) return -1;
  const { clientX, clientY } = click;
  const caret = caretPositionAt(document, clientX, clientY, shadow ? { shadowRoots: [shadow] } : {});
  if (!caret) return -1;
  return ranges.findIndex((range) => holds(range, caret) && covers(range, clientX, clientY));
}

function holds(range: Range, { offsetNode, offset }: CaretPosition): boolean {
  try {
    return range.isPointInRange(offsetNode, offset);
  } catch {
    // The caret may stand in a tree that nobody can look into, or in a node that has just been replaced.
    return false;
  }
}

function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (box) =>
      x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK,
  );
}
