import { MOST_BESIDE } from './budget.ts';
import { elementBefore, fontsOf, hearOn, parentOf, viewOf } from './dom.ts';
/**
 * Calls `onMove` when text of the article may have moved without a change of its own: the window or something before the
 * article changed size, a font or an image has arrived, the page was zoomed, a fold opened, something inside was scrolled.
 * At most once a frame, and not at all while the page is hidden. Ends with the signal.
 *
 * @param root asked at each call, for pages that render their article anew
 */
export function watchLayout(
  document: Document,
  root: () => Element | null,
  signal: AbortSignal,
  onMove: () => void,
): void {
  const view = viewOf(document);
  if (!view || signal.aborted) return;
  let frame: number | null = null;
  let isStale = false;
  const moved = () => {
    frame ??= view.requestAnimationFrame(() => {
      frame = null;
      if (isStale || root() !== observed) observeBefore();
      onMove();
    });
  };

  // Pages whose body is as high as the window do not grow with their text: what stands before the article tells.
  const sizes = new ResizeObserver(moved);
  const children = new MutationObserver(() => {
    isStale = true;
    moved();
  });
  let observed: Element | null = null;
  const observeBefore = () => {
    isStale = false;
    sizes.disconnect();
    children.disconnect();
    observed = root();
    for (let at = observed; at; ) {
      let one: Element | null = at;
      for (let count = 0; one && count < MOST_BESIDE; count++) {
        sizes.observe(one);
        one = elementBefore(one);
      }
      const parent: Element | null = parentOf(at);
      if (parent) children.observe(parent, { childList: true });
      at = parent;
    }
  };
  observeBefore();

  view.addEventListener('resize', moved, { signal });
  fontsOf(document)?.addEventListener('loadingdone', moved, { signal });
  // None of these bubble: they are heard on their way down. A scroll of the page itself moves badges along with it.
  for (const event of ['load', 'toggle', 'transitionend', 'scroll']) {
    const heard = ({ target }: Event) => {
      if (event !== 'scroll' || target !== document) moved();
    };
    hearOn(document, event, heard, { signal, capture: true, passive: true });
  }
  signal.addEventListener(
    'abort',
    () => {
      sizes.disconnect();
      children.disconnect();
      if (frame !== null) view.cancelAnimationFrame(frame);
    },
    { once: true },
  );
}
