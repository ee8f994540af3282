import { useState } from 'preact/hooks';
import { badgeSize } from './badge-size.ts';
import { cardLeft, isDocked, reachBetween } from './card-place.ts';
import type { ClaimTools } from './claim-tools.ts';
import { HiddenNotice } from './HiddenNotice.tsx';
import { inPx } from './in-px.ts';
import type { Ground, LayerMark, LayerState } from './layer-props.ts';
import { MarkBadge } from './MarkBadge.tsx';
import { SourceCard } from './SourceCard.tsx';
import { strings } from './strings/card.ts';

/** Half of a badge's height in the margin: where the hairline to the card begins. */
const BADGE_MIDDLE = 12;

interface MarkLayerProps {
  state: LayerState | null;
  ground: Ground;
  /** Where the layer's host stands in the document: (0, 0) but for pages that position their body. */
  origin: { left: number; top: number };
  /** What screen readers are told, once. */
  announcement: string;
  openId: string | null;
  /** Top of the card in the document, from the top of its badge. */
  cardOffset: number;
  /** Title of the claim that a match was hidden of just now: it can be undone for a while. */
  hiddenTitle: string | null;
  /** The storage has just refused to keep that a match is hidden, or is one after all. */
  refused: boolean;
  tools: ClaimTools;
  onToggle(id: string): void;
  onStep(by: 1 | -1): void;
  onClose(): void;
  /** The reader says that the open card's match is none. */
  onHide(): void;
  onUndo(): void;
}

/** Badges, drawn lines, the open card, and a live region: all that Sidelight shows on a page but for painted lines. */
export function MarkLayer(props: MarkLayerProps) {
  const { state, origin, openId } = props;
  const [lastFocused, setLastFocused] = useState('');
  const placed = (state?.marks ?? []).filter((mark) => mark.badge !== null);
  const tabStop = [openId, lastFocused].find((id) => placed.some((mark) => mark.id === id)) ?? placed[0]?.id;
  return (
    <aside
      class="sl-ui sl-layer"
      aria-label={strings.productName}
      dir={strings.direction}
      data-ground={props.ground}
      style={{
        ...inPx({ left: -origin.left, top: -origin.top }),
        '--sl-scale': String(state?.look.textSize ?? 1),
      }}
    >
      <p class="sl-vh" role="status">
        {props.announcement}
      </p>
      {props.refused && (
        <p class="sl-notice" role="alert">
          {strings.notStored}
        </p>
      )}
      {props.hiddenTitle !== null && <HiddenNotice title={props.hiddenTitle} onUndo={props.onUndo} />}
      {state?.marks.map((mark) => (
        <MarkParts
          key={mark.id}
          {...props}
          state={state}
          mark={mark}
          hasOthers={placed.length > 1}
          tabStop={mark.id === tabStop}
          onFocus={() => setLastFocused(mark.id)}
        />
      ))}
    </aside>
  );
}

/** Where badges stand, and how wide they are. */
function badgesOf({ marks, claims, narrow }: LayerState): { left: number; width: number }[] {
  return marks.flatMap(({ claim, mention, badge }) => {
    const state = claims[claim]?.mentions[mention]?.mark;
    return badge && state ? [{ left: badge.left, width: badgeSize(state, narrow).width }] : [];
  });
}

interface MarkPartsProps extends MarkLayerProps {
  state: LayerState;
  mark: LayerMark;
  hasOthers: boolean;
  tabStop: boolean;
  onFocus(): void;
}

/** One mark: its lines, its badge, and if it is open its card, which follows the badge in the order of focus. */
function MarkParts(props: MarkPartsProps) {
  const { state, mark } = props;
  const claim = state.claims[mark.claim];
  const mention = claim?.mentions[mark.mention];
  if (!claim || !mention) return null;
  const open = mark.id === props.openId;
  const docked = !state.look.cardBeside || isDocked(state.frame) || mark.badge === null;
  const left = open ? cardLeft(state.frame, badgesOf(state)) : 0;
  const position = strings.claimPosition(mark.claim + 1, state.claims.length);
  return (
    <>
      {mark.lines.map((line) => (
        <span
          key={`${line.left} ${line.bottom}`}
          class="sl-line"
          data-line={mention.mark.line}
          data-open={open || undefined}
          style={inPx({ left: line.left, top: line.bottom, width: line.width })}
        />
      ))}
      {open && !docked && mark.badge && (
        <span
          class="sl-reach"
          style={inPx({
            top: mark.badge.top + BADGE_MIDDLE,
            ...reachBetween(
              { left: mark.badge.left, width: badgeSize(mention.mark, state.narrow).width },
              left,
            ),
          })}
        />
      )}
      {mark.badge && (
        <MarkBadge
          id={mark.id}
          mention={mention}
          position={position}
          dated={state.day !== null}
          at={mark.badge}
          narrow={state.narrow}
          open={open}
          tabStop={props.tabStop}
          onFocus={props.onFocus}
          onToggle={() => props.onToggle(mark.id)}
        />
      )}
      {open && (
        <SourceCard
          key={`${mark.id} card`}
          claim={claim}
          mention={mention}
          day={state.day}
          mentionNumber={mark.mention + 1}
          position={position}
          hasOthers={props.hasOthers}
          docked={docked}
          at={{ left, top: (mark.badge?.top ?? 0) + props.cardOffset }}
          onStep={props.onStep}
          onClose={props.onClose}
          tools={props.tools}
          onHide={props.onHide}
        />
      )}
    </>
  );
}
