import { h, render } from 'preact';
import styles from '../../assets/styles/layer.css?inline';
import { cardTop } from './card-place.ts';
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
  sheet.replaceSync(styles);
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
        onToggle: (id) => (id === openId ? close() : open(id, '.sl-card')),
        onStep: step,
        onClose: close,
      }),
      shadow,
    );
  };

  /** Draws the card where its height lets it stand. Returns how much of the view it covers when docked. */
  const drawCard = (): number => {
    draw();
    const card = shadow.querySelector<HTMLElement>('.sl-card');
    if (!card) return 0;
    if (card.dataset.docked) return card.offsetHeight;
    const badgeTop = state?.marks.find(({ id }) => id === openId)?.badge?.top ?? 0;
    const height = view.innerHeight;
    cardOffset = cardTop(badgeTop, card.offsetHeight, { scrollY: view.scrollY, height }) - badgeTop;
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

  draw();
  return {
    update(next) {
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
    },
    setGround(next) {
      ground = next;
      draw();
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
    },
    close,
    unmount() {
      render(null, shadow);
      host.remove();
    },
  };
}
