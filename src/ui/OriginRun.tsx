import type { ClaimAnalysis, Day, Mention, Stance } from '../model.ts';
import { Glyphs } from './Glyph.tsx';
import { originShapes } from './origin-shapes.ts';
import { stanceOrder } from './stance-order.ts';
import { strings } from './strings/card.ts';
import { popupStrings } from './strings/popup.ts';

interface OriginRunProps {
  claim: ClaimAnalysis;
  mention: Mention;
  day: Day | null;
}

/** The origins of a claim as a run of shapes, with the article's date as a thin line; for screen readers in words. */
export function OriginRun({ claim, mention, day }: OriginRunProps) {
  const { known, later, undated } = originShapes(claim, mention);
  const parts = [
    words(day ? strings.knownOn(day) : strings.allSources, known),
    words(strings.sinceThen, later),
    words(strings.noDate, undated),
  ];
  return (
    <span class="sl-run">
      <span class="sl-vh">{parts.filter((part) => part !== null).join(' ')}</span>
      {known.length > 0 && <Glyphs then={known} later={[]} />}
      {later.length > 0 && (
        <>
          <i />
          <Glyphs then={[]} later={later} />
        </>
      )}
      {undated.length > 0 && (
        <span class="sl-run-undated" aria-hidden="true">
          {popupStrings.undatedMore(undated.length)}
        </span>
      )}
    </span>
  );
}

function words(heading: string, stances: Stance[]): string | null {
  if (stances.length === 0) return null;
  const counts = stanceOrder
    .map((stance) => ({ stance, count: stances.filter((one) => one === stance).length }))
    .filter(({ count }) => count > 0)
    .map(({ stance, count }) => popupStrings.runCount[stance](count));
  return `${heading}: ${counts.join(', ')}.`;
}
