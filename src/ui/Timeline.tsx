import type { ClaimAnalysis, Day, Mention } from '../model.ts';
import { Glyph } from './Glyph.tsx';
import { strings } from './strings/card.ts';
import { laneOrder, layOutTimeline } from './timeline-layout.ts';

/** Nearer than this to an end of the track, in per cent, the article's label is set flush with that end. */
const LABEL_HALF = 20;
/** A label at an end of the track is shown where the article's line leaves it this much, in per cent. */
const LABEL_ROOM = 40;

interface TimelineProps {
  claim: ClaimAnalysis;
  mention: Mention;
  day: Day;
}

/** Origins as shapes on a line of days, the article's day as a line across. The list below it gives the exact days. */
export function Timeline({ claim, mention, day }: TimelineProps) {
  const layout = layOutTimeline(claim, mention, day);
  if (!layout) return null;
  const { line, lanes, even, first, last, undated } = layout;
  const shown = laneOrder.filter((relation) => relation !== 'unclear' || lanes.unclear.length > 0);
  const labelAt = line < LABEL_HALF ? 'start' : line > 100 - LABEL_HALF ? 'end' : 'line';
  const label = (of: string) =>
    of.slice(0, 4) === day.slice(0, 4) ? strings.dayOfYear(of) : strings.monthOfYear(of);
  return (
    <figure class="sl-tl" style={{ '--line': `${line}%` }}>
      <div class="sl-tl-plot" aria-hidden="true">
        {shown.map((stance) => (
          <div key={stance} class="sl-tl-lane">
            <span class="sl-tl-name" data-stance={stance}>
              {strings.stance[stance]}
            </span>
            <span class="sl-tl-track">
              <span class="sl-tl-since" />
              {lanes[stance].map(({ x, later }) => (
                <span key={x} class="sl-tl-dot" style={{ '--x': `${x}%` }}>
                  <Glyph stance={stance} later={later} />
                </span>
              ))}
              {lanes[stance].length === 0 && (
                <span class="sl-tl-none" data-after={line < LABEL_ROOM || undefined}>
                  {strings.noneHeld}
                </span>
              )}
            </span>
          </div>
        ))}
        <div class="sl-tl-axis">
          <span />
          <span class="sl-tl-track">
            {first && line > LABEL_ROOM && (
              <span class="sl-tl-tick" data-at="start">
                {label(first)}
              </span>
            )}
            <span class="sl-tl-tick" data-at={labelAt} data-article>
              {strings.timelineArticle(day)}
            </span>
            {last && line < 100 - LABEL_ROOM && (
              <span class="sl-tl-tick" data-at="end">
                {label(last)}
              </span>
            )}
          </span>
        </div>
      </div>
      <figcaption>
        {strings.timelineKey} {even ? strings.timelineEven : strings.timelineCompressed}
        {undated > 0 && ` ${strings.timelineUndated(undated)}`}
      </figcaption>
    </figure>
  );
}
