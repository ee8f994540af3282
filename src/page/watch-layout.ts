/**
 * Calls `onMove` when text of the article may have moved without a change of its own: the window or the article changed
 * size, a font or an image has arrived, the page was zoomed, a fold opened, something inside was scrolled. At most once a
 * frame, and not at all while the page is hidden. Ends with the signal.
 *
 * @param root asked at each call, for pages that render their article anew
 */
export function watchLayout(
  document: Document,
  root: () => Element | null,
  signal: AbortSignal,
  onMove: () => void,
): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let frame: number | null = null;
  const moved = () => {
    if (frame !== null) return;
    frame = view.requestAnimationFrame(() => {
      frame = null;
      sizes.observeRoot();
      onMove();
    });
  };

  const sizes = watchSizes(document, root, moved);
  sizes.observeRoot();
  view.addEventListener('resize', moved, { signal });
  view.visualViewport?.addEventListener('resize', moved, { signal });
  document.fonts?.addEventListener('loadingdone', moved, { signal });
  // None of these bubble: they are heard on their way down. A scroll of the page itself moves badges along with it.
  for (const event of ['load', 'toggle', 'transitionend']) {
    document.addEventListener(event, moved, { signal, capture: true, passive: true });
  }
  document.addEventListener('scroll', (event) => event.target !== document && moved(), {
    signal,
    capture: true,
    passive: true,
  });
  signal.addEventListener(
    'abort',
    () => {
      sizes.end();
      if (frame !== null) view.cancelAnimationFrame(frame);
    },
    { once: true },
  );
}

/** Sizes of the whole page and of the article: what comes in above or beside the text changes one of them. */
function watchSizes(document: Document, root: () => Element | null, changed: () => void) {
  const observer = new ResizeObserver(changed);
  let observed: Element | null = null;
  observer.observe(document.documentElement);
  if (document.body) observer.observe(document.body);
  return {
    observeRoot() {
      const now = root();
      if (now === observed) return;
      if (observed && observed !== document.body) observer.unobserve(observed);
      observed = now;
      if (now) observer.observe(now);
    },
    end: () => observer.disconnect(),
  };
}
