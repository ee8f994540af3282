import { h, render } from 'preact';
import { cardTop, liftIntoView } from './card-place.ts';
import type { LayerHandle, LayerOptions, LayerState } from './layer-props.ts';
import { layerTag } from './layer-tag.ts';
import { MarkLayer } from './MarkLayer.tsx';
import { moveAlongBadges } from './move-along-badges.ts';
import { strings } from './strings/card.ts';

/** What the reader does in the layer is not the page's business: its shortcuts and menus must not answer to it. */
const KEPT_FROM_PAGE = [
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
];

/** In milliseconds: how long "Hidden. Undo" stays, and how long a message for screen readers once the marks are gone. */
const UNDO_TIME = 10_000;
const MESSAGE_TIME = 1_500;
/** In milliseconds: a page that goes to a sentence has arrived by then. */
const SCROLL_TIME = 2_000;

/**
 * Puts the layer of badges, drawn lines and card on a page: one custom element at the end of `parent`, with a closed
 * shadow root. Its `unmount` leaves no trace.
 */
export function mountLayer(options: LayerOptions): LayerHandle {
  const { ownerDocument } = options.parent;
  const view = ownerDocument.defaultView ?? window;
  const host = ownerDocument.createElement(layerTag);
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(options.styles);
  shadow.adoptedStyleSheets = [sheet];
  for (const type of KEPT_FROM_PAGE) host.addEventListener(type, (event) => event.stopPropagation());

  shadow.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent;
    if (key.key === 'Escape' && openId !== null) close();
    else if (!moveAlongBadges(shadow, key)) return;
    key.preventDefault();
  });

  let ground = options.ground;
  let state: LayerState | null = null;
  let announcement = '';
  let openId: string | null = null;
  let cardOffset = 0;
  /** The badge that the last step went to: clicks on the page take the focus away. */
  let lastStep: string | null = null;
  /** The match that was hidden just now. */
  let hidden: { mark: string; claimId: string; title: string; text: string } | null = null;
  /** The last such change could not be stored. */
  let refused = false;
  /** The mark whose badge gets the focus when it is back. */
  let awaited: string | null = null;
  /** No mark is to be shown: the host goes when nothing is left to say. */
  let leaving = false;
  let gone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The greatest height that the open card has had. */
  let tallest = 0;
  /** A card that grows, as when the reader opens a part of it, must not cover its sentence or leave the view. */
  const growth = new ResizeObserver(() => {
    const card = cardNow();
    if (!card || openId === null || card.offsetHeight <= tallest) return;
    tallest = card.offsetHeight;
    if (card.dataset.docked) {
      options.onOpen(openId, tallest);
      return;
    }
    keepInView();
  });

  const draw = () => {
    // A page that replaces the content of its body takes the layer along.
    if (!host.isConnected) options.parent.append(host);
    host.dataset.ground = ground;
    const box = host.getBoundingClientRect();
    render(
      h(MarkLayer, {
        state,
        ground,
        origin: { left: box.left + view.scrollX, top: box.top + view.scrollY },
        announcement,
        openId,
        cardOffset,
        hiddenTitle: hidden?.title ?? null,
        refused,
        tools: options.tools,
        onHide: hide,
        onUndo: undo,
        onToggle: (id) => (id === openId ? close() : open(id, '.sl-card')),
        onStep: step,
        onClose: close,
      }),
      shadow,
    );
  };

  /** Moves a card beside the text up where it reaches below the view. */
  const keepInView = () => {
    const card = cardNow();
    if (!card || card.dataset.docked) return;
    cardOffset -= liftIntoView(card.getBoundingClientRect(), view.innerHeight);
    draw();
  };

  const cardNow = () => shadow.querySelector<HTMLElement>('.sl-card');

  /** Draws the card where its height lets it stand. Returns how much of the view it covers when docked. */
  const drawCard = (): number => {
    const end = ownerDocument.documentElement.scrollHeight;
    draw();
    growth.disconnect();
    const card = cardNow();
    if (!card) return 0;
    growth.observe(card);
    tallest = card.offsetHeight;
    if (card.dataset.docked) return tallest;
    const badgeTop = state?.marks.find(({ id }) => id === openId)?.badge?.top ?? 0;
    const height = view.innerHeight;
    cardOffset = cardTop(badgeTop, tallest, { scrollY: view.scrollY, height, end }) - badgeTop;
    draw();
    return 0;
  };

  const focus = (selector: string) =>
    shadow.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });

  const open = (id: string, focusOn: string) => {
    if (!state?.marks.some((mark) => mark.id === id)) return;
    openId = id;
    const coveredBottom = drawCard();
    focus(focusOn);
    // Where the page ends up when it goes to the sentence was only guessed.
    view.addEventListener('scrollend', keepInView, { once: true, signal: AbortSignal.timeout(SCROLL_TIME) });
    options.onOpen(id, coveredBottom);
  };

  const step = (by: 1 | -1) => {
    const ids = state?.marks.filter(({ id, badge }) => badge || id === openId).map(({ id }) => id) ?? [];
    const next = ids.at((ids.indexOf(openId ?? '') + by) % ids.length);
    if (next !== undefined) open(next, `[data-step="${by}"]`);
  };

  const close = () => {
    if (openId === null) return;
    const badge = `[data-mark="${CSS.escape(openId)}"]`;
    const fromCard = shadow.activeElement?.closest('.sl-card');
    openId = null;
    draw();
    if (fromCard) focus(badge);
    options.onClose();
  };

  const hide = () => {
    const mark = state?.marks.find(({ id }) => id === openId);
    const claim = mark && state?.claims[mark.claim];
    const mention = claim?.mentions[mark?.mention ?? -1];
    if (!mark || !claim || !mention) return;
    const { claimId, title } = claim;
    hidden = { mark: mark.id, claimId, title, text: mention.text };
    refused = false;
    openId = null;
    draw();
    focus('.sl-notice button');
    options.onClose();
    options.tools.hide(claimId, mention.text).catch(() => refuse(mark.id));
    after(UNDO_TIME, () => {
      hidden = null;
    });
  };

  /** Says that a change of this mark could not be stored. The page has stayed as it was. */
  const refuse = (mark: string) => {
    if (gone) return;
    hidden = null;
    refused = true;
    awaited = mark;
    draw();
    focusAwaited();
    after(UNDO_TIME, () => {
      refused = false;
    });
  };

  const undo = () => {
    if (!hidden) return;
    const { mark, claimId, text } = hidden;
    hidden = null;
    awaited = mark;
    draw();
    focusAwaited();
    options.tools.unhide(claimId, text).catch(() => refuse(mark));
    after(MESSAGE_TIME);
  };

  const focusAwaited = () => {
    const badge =
      awaited !== null && shadow.querySelector<HTMLElement>(`[data-mark="${CSS.escape(awaited)}"]`);
    if (!badge) return;
    badge.focus({ preventScroll: true });
    awaited = null;
  };

  /** Waits, does it, and takes the host off the page if it has nothing to show by then. */
  const after = (time: number, act?: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const isInNotice = shadow.activeElement?.closest('.sl-notice');
      act?.();
      if (leaving) host.remove();
      else draw();
      if (isInNotice && !hidden) focus('[data-mark][tabindex="0"]');
    }, time);
  };

  draw();
  return {
    update(next) {
      leaving = false;
      const resized = state?.frame.viewportWidth !== next.frame.viewportWidth;
      state = next;
      announcement ||= next.claims.length > 0 ? strings.claimsOnPage(next.claims.length) : '';
      if (openId !== null && !next.marks.some(({ id }) => id === openId)) {
        close();
      } else if (openId !== null && resized) {
        drawCard();
      } else {
        draw();
      }
      focusAwaited();
    },
    setGround(next) {
      ground = next;
      if (!leaving) draw();
    },
    open: (id) => open(id, '.sl-card'),
    step(by) {
      if (openId !== null) {
        step(by);
        return openId;
      }
      const ids = state?.marks.filter(({ badge }) => badge).map(({ id }) => id) ?? [];
      const now = shadow.activeElement?.getAttribute('data-mark') ?? lastStep;
      const at = ids.indexOf(now ?? '');
      const next = at < 0 ? ids.at(by > 0 ? 0 : -1) : ids.at((at + by) % ids.length);
      if (next === undefined) return null;
      lastStep = next;
      focus(`[data-mark="${CSS.escape(next)}"]`);
      return next;
    },
    announce(text) {
      announcement = text;
      draw();
      if (leaving && !hidden) after(MESSAGE_TIME);
    },
    leave() {
      if (leaving) return;
      close();
      leaving = true;
      state = state && { ...state, marks: [] };
      draw();
      if (!hidden) after(MESSAGE_TIME);
    },
    close,
    unmount() {
      gone = true;
      clearTimeout(timer);
      growth.disconnect();
      render(null, shadow);
      host.remove();
    },
  };
}
