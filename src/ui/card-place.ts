import type { LayerFrame } from './layer-props.ts';

/** In CSS pixels; the width stands in assets/styles/layer.css too. */
const CARD_WIDTH = 384;
/** From the column to the card: room for badges, and for the hairline from the open one. */
const GAP = 96;
/** Between the last badge of a line and the card. */
const CLEAR = 12;
/** Free space around the card. */
const AIR = 16;
/** With its badge nearer to an end of the view than this, the page will scroll to the sentence. */
const EDGE = 24;

/** Whether the card has no room beside the text and is docked at the bottom of the view. */
export function isDocked(frame: LayerFrame): boolean {
  const room = frame.rtl ? frame.column.left : frame.viewportWidth - frame.column.right;
  return room < GAP + CARD_WIDTH + AIR;
}

/**
 * Left side of the card beside the text, in the document: clear of the badges, several of which may stand on one line, as
 * far as the view has room.
 */
export function cardLeft(frame: LayerFrame, badges: { left: number; width: number }[]): number {
  const { column, scrollX, viewportWidth, rtl } = frame;
  if (rtl) {
    const ends = badges.map(({ left }) => left - scrollX - CLEAR);
    const right = Math.min(column.left - GAP, ...ends);
    return Math.max(AIR, right - CARD_WIDTH) + scrollX;
  }
  const ends = badges.map(({ left, width }) => left + width - scrollX + CLEAR);
  const left = Math.max(column.right + GAP, ...ends);
  return Math.min(viewportWidth - CARD_WIDTH - AIR, left) + scrollX;
}

/**
 * Top of the card beside the text, in the document: level with its badge and within the view; for a badge that is not in
 * sight, within the view as it will be when the page has scrolled its sentence to the middle.
 */
export function cardTop(
  badgeTop: number,
  cardHeight: number,
  /** `end`: height of the document, beyond which the page does not scroll. */
  view: { scrollY: number; height: number; end: number },
): number {
  const inView = badgeTop - view.scrollY;
  const stays = inView >= EDGE && inView <= view.height - EDGE;
  const viewTop = stays
    ? view.scrollY
    : Math.max(0, Math.min(badgeTop - view.height / 2, view.end - view.height));
  const lowest = viewTop + view.height - cardHeight - AIR;
  return Math.max(viewTop + AIR, Math.min(badgeTop - 54, lowest));
}

/** How far a card that has grown is to move up to stay within the view, in CSS pixels. Not where it begins above the view. */
export function liftIntoView(box: { top: number; bottom: number }, viewHeight: number): number {
  return Math.max(0, Math.min(box.bottom - (viewHeight - AIR), box.top - AIR));
}

/** The hairline from an open badge to the card beside the text, in the document. */
export function reachBetween(
  badge: { left: number; width: number },
  left: number,
): { left: number; width: number } {
  const badgeEnd = badge.left + badge.width;
  const cardEnd = left + CARD_WIDTH;
  return left >= badgeEnd
    ? { left: badgeEnd, width: left - badgeEnd }
    : { left: cardEnd, width: Math.max(0, badge.left - cardEnd) };
}
