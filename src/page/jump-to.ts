/** A sentence that is closer than this to the top or bottom of the view, in CSS pixels, is not read at ease there. */
const MARGIN = 8;

/**
 * Scrolls so that a range can be read, if it cannot already: smoothly, or at once for readers who want less motion.
 *
 * @param keepFree height at the bottom of the view that something else will cover, such as a docked card
 */
export function jumpTo(range: Range, keepFree = 0): void {
  const document = range.startContainer.ownerDocument;
  const view = document?.defaultView;
  if (!document || !view) return;
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  // Inner scrollers first and at once: the window's own way depends on where they end.
  for (let at = range.startContainer.parentElement; at; at = at.parentElement) {
    if (at === document.body || at === document.documentElement || !scrolls(at, view)) continue;
    const box = at.getBoundingClientRect();
    const target = range.getBoundingClientRect();
    if (target.top < box.top || target.bottom > box.bottom) {
      at.scrollBy({ top: target.top - box.top - (box.height - target.height) / 2, behavior: 'instant' });
    }
  }
  const height = Math.max(view.innerHeight - keepFree, view.innerHeight / 3);
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= MARGIN && bottom <= height - MARGIN) return;
  // A sentence longer than the view is shown from its beginning.
  const above = Math.max(MARGIN, (height - (bottom - top)) / 2);
  view.scrollBy({ top: top - above, behavior });
}

function scrolls(element: Element, view: Window): boolean {
  if (element.scrollHeight <= element.clientHeight) return false;
  return /auto|scroll/.test(view.getComputedStyle(element).overflowY);
}
