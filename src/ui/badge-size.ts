import type { MarkState } from '../model.ts';

/*
 * Sizes of a badge in CSS pixels; assets/styles/layer.css draws it with the same. They do not grow with the text: the
 * page places badges by them before it has any.
 */
const GLYPH = 10;
const GAP = 4;
const PADDING = 6;
const BORDER = 1;
/** Never less than this on either side, so that a finger finds it. */
const TARGET = 24;
const MINIMUM_WIDTH = 26;

/** Size of the badge for a mark. `narrow`: upright, at the edge of a page without a margin. */
export function badgeSize(mark: MarkState, narrow: boolean): { width: number; height: number } {
  const glyphs = Math.max(1, mark.then.length + mark.later.length);
  const length = 2 * (BORDER + PADDING) + glyphs * GLYPH + (glyphs - 1) * GAP;
  return narrow
    ? { width: TARGET, height: Math.max(TARGET, length) }
    : { width: Math.max(MINIMUM_WIDTH, length), height: TARGET };
}
