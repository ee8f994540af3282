import type { Analysis } from '../model.ts';
import { CoverageStrip } from './CoverageStrip.tsx';
import { strings } from './strings/card.ts';
import { popupStrings } from './strings/popup.ts';

/** Which page this is, from when, and how much of it was compared at all. */
export function PageHead({ analysis }: { analysis: Analysis }) {
  const { headline, day, modified, coverage } = analysis;
  return (
    <section class="sl-page">
      {headline && (
        <h2 class="sl-page-title" dir="auto">
          {headline}
        </h2>
      )}
      <p class="sl-page-date">
        {day ? (
          <>
            {popupStrings.articleDated} <time dateTime={day}>{strings.day(day)}</time>
            {modified && `, ${popupStrings.articleUpdated(modified)}`}
          </>
        ) : (
          popupStrings.noArticleDate
        )}
      </p>
      <CoverageStrip sentences={coverage.sentences} claims={analysis.claims} />
      <p class="sl-coverage" role="status">
        {popupStrings.coverage(coverage.matched, coverage.sentences)}
      </p>
    </section>
  );
}
