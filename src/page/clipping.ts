import {
  bodyOf,
  boxOf,
  clientHeightOf,
  documentOf,
  parentOf,
  rootOf,
  scrollHeightOf,
  viewOf,
} from './dom.ts';
import type { Box } from './placement.ts';

/**
 * The part of the viewport through which an element is seen: what the boxes around it that scroll or cut off their
 * content leave of it, in CSS pixels. Null if none does. The page's own scrolling cuts nothing off.
 */
export function visiblePart(element: Element): Box | null {
  const view = viewOf(documentOf(element));
  if (!view) return null;
  let part: Box | null = null;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (!cutsOff(at, view)) continue;
    const { top, bottom, left, right } = boxOf(at);
    part = part
      ? {
          top: Math.max(part.top, top),
          bottom: Math.min(part.bottom, bottom),
          left: Math.max(part.left, left),
          right: Math.min(part.right, right),
        }
      : { top, bottom, left, right };
  }
  return part;
}

/** Whether a reader can scroll the element by itself: not the page, whatever element the page says that on. */
export function isScroller(element: Element, view: Window): boolean {
  return (
    scrollHeightOf(element) > clientHeightOf(element) &&
    /auto|scroll/.test(view.getComputedStyle(element).overflowY) &&
    !isThePage(element, view)
  );
}

function cutsOff(element: Element, view: Window): boolean {
  const { overflowX, overflowY, display } = view.getComputedStyle(element);
  // Both are visible, or neither is; of inline boxes it is not asked.
  if ((overflowX === 'visible' && overflowY === 'visible') || display === 'inline') return false;
  return !isThePage(element, view);
}

/** What is said of scrolling on the root holds for the window; on the body too, where the root says nothing. */
function isThePage(element: Element, view: Window): boolean {
  const document = documentOf(element);
  if (element === rootOf(document)) return true;
  return element === bodyOf(document) && view.getComputedStyle(rootOf(document)).overflowY === 'visible';
}
