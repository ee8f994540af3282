import type { Mention } from '../model.ts';
import { badgeSize } from './badge-size.ts';
import { Glyphs } from './Glyph.tsx';
import { inPx } from './in-px.ts';
import { strings } from './strings/card.ts';

interface MarkBadgeProps {
  id: string;
  mention: Mention;
  /** "Claim 4 of 12". */
  position: string;
  /** The article has a date, so that sources are told apart by it. */
  dated: boolean;
  at: { left: number; top: number };
  narrow: boolean;
  open: boolean;
  /** The one badge that Tab reaches. */
  tabStop: boolean;
  onFocus(): void;
  onToggle(): void;
}

/** The control of a mark, in the margin or at the page's edge: shapes outside, words in its name. */
export function MarkBadge(props: MarkBadgeProps) {
  const { then, later } = props.mention.mark;
  const { width, height } = badgeSize(props.mention.mark, props.narrow);
  return (
    <button
      type="button"
      class="sl-badge"
      data-mark={props.id}
      data-narrow={props.narrow || undefined}
      aria-label={strings.badgeName(props.position, then, later, props.dated)}
      aria-haspopup="dialog"
      aria-expanded={props.open}
      tabIndex={props.tabStop ? 0 : -1}
      style={inPx({ left: props.at.left, top: props.at.top, width, height })}
      onFocus={props.onFocus}
      onClick={props.onToggle}
    >
      <Glyphs then={then} later={later} />
    </button>
  );
}
