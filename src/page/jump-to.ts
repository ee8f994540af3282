import { isScroller } from './clipping.ts';
import { boxOf, elementAt, parentOf, rootOf, scrollIn, viewOf } from './dom.ts';

/** A sentence that is closer than this to the top or bottom of the view, in CSS pixels, is not read at ease there. */
const MARGIN = 8;

/** Bars that stay at the top or bottom of the view take no more of it than this; what takes more is a dialog. */
const MOST_BAR = 0.4;

/**
 * Scrolls so that a range can be read, if it cannot already: smoothly, or at once for readers who want less motion. Bars
 * that stay at the top or bottom while the page scrolls do not count as free.
 *
 * @param keepFree height at the bottom of the view that something else will cover, such as a docked card
 */
export function jumpTo(range: Range, keepFree = 0): void {
  const document = range.startContainer.ownerDocument;
  const view = document && viewOf(document);
  if (!document || !view) return;
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  // Inner scrollers first and at once: the window's own way depends on where they end.
  for (let at = parentOf(range.startContainer); at; at = parentOf(at)) {
    if (!isScroller(at, view)) continue;
    const box = boxOf(at);
    const target = range.getBoundingClientRect();
    if (target.top < box.top || target.bottom > box.bottom) {
      const above = Math.max(MARGIN, (box.height - target.height) / 2);
      scrollIn(at, { top: target.top - box.top - above, behavior: 'instant' });
    }
  }
  const box = range.getBoundingClientRect();
  const from = Math.max(coveredAtTop(document, view, box), scrollPadding(document, view));
  const to = Math.max(
    view.innerHeight - Math.max(keepFree, coveredAtBottom(document, view, box)),
    from + view.innerHeight / 3,
  );
  const { top, bottom } = box;
  if (top >= from + MARGIN && bottom <= to - MARGIN) return;
  // A sentence longer than the view is shown from its beginning.
  const above = Math.max(MARGIN, (to - from - (bottom - top)) / 2);
  view.scrollBy({ top: top - from - above, behavior });
}

/** What the page itself keeps free at the top for what it jumps to. */
function scrollPadding(document: Document, view: Window): number {
  const padding = Number.parseFloat(view.getComputedStyle(rootOf(document)).scrollPaddingTop);
  return padding > 0 && padding < MOST_BAR * view.innerHeight ? padding : 0;
}

/** Height of the bars that stay at the top of the view, above the text. */
function coveredAtTop(document: Document, view: Window, text: DOMRect): number {
  let covered = 0;
  for (const x of acrossOf(text, view))
    for (;;) {
      const bar = barAt(document, view, x, covered + 1);
      if (!bar || bar.bottom <= covered || bar.bottom > MOST_BAR * view.innerHeight) break;
      covered = bar.bottom;
    }
  return covered;
}

/** The same at the bottom. */
function coveredAtBottom(document: Document, view: Window, text: DOMRect): number {
  const end = view.innerHeight;
  let free = end;
  for (const x of acrossOf(text, view))
    for (;;) {
      const bar = barAt(document, view, x, free - 1);
      if (!bar || bar.top >= free || bar.top < (1 - MOST_BAR) * end) break;
      free = bar.top;
    }
  return end - free;
}

/** The text's own start, middle and end, within the view: a bar may be as wide as one of them only. */
function acrossOf(text: DOMRect, view: Window): number[] {
  const within = (x: number) => Math.min(Math.max(x, 1), view.innerWidth - 1);
  return [within(text.left + 1), within((text.left + text.right) / 2), within(text.right - 1)];
}

/** The box of what stays in its place at this point while the page scrolls. */
function barAt(document: Document, view: Window, x: number, y: number): DOMRect | null {
  for (let at = elementAt(document, x, y); at; at = parentOf(at)) {
    const { position } = view.getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return boxOf(at);
  }
  return null;
}
