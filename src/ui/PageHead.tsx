import type { Analysis } from '../model.ts';
import { ArticleDate } from './ArticleDate.tsx';
import { CoverageStrip } from './CoverageStrip.tsx';
import { corpusAgeWords } from './corpus-age.ts';
import { countSources } from './count-sources.ts';
import { HiddenMatches } from './HiddenMatches.tsx';
import type { PopupProps } from './popup-props.ts';
import { useStatus } from './status.ts';
import { popupStrings } from './strings/popup.ts';

interface PageHeadProps extends Pick<PopupProps, 'density' | 'today' | 'actions'> {
  analysis: Analysis;
  marksShown: boolean;
  note: string | null;
}

/** Which page this is, from when, how much of it was compared at all, and on how many origins all of it rests. */
export function PageHead({ analysis, marksShown, note, density = 'all', today, actions }: PageHeadProps) {
  const { headline, coverage, claims, pack } = analysis;
  const coverageWords = popupStrings.coverage(coverage.matched, coverage.sentences, coverage.beyondLimit);
  const { sources, origins } = countSources(claims);
  const age = corpusAgeWords(pack, today);
  useStatus(coverageWords);
  return (
    <section class="sl-page">
      {headline && (
        <h2 class="sl-page-title" dir="auto">
          {headline}
        </h2>
      )}
      <ArticleDate analysis={analysis} today={today} onChoose={actions.chooseDay} />
      <CoverageStrip sentences={coverage.sentences} claims={claims} />
      <p class="sl-coverage">{coverageWords}</p>
      {sources > 0 && <p class="sl-coverage">{popupStrings.sourcesRest(sources, origins)}</p>}
      <HiddenMatches count={analysis.hidden} onShow={() => actions.openOptions('hidden')} />
      <MarksNote
        shown={marksShown}
        density={density}
        onShow={actions.toggleMarks}
        onOptions={() => actions.openOptions()}
      />
      {note && <p class="sl-page-note">{popupStrings.givenUp[note] ?? note}</p>}
      {age && <p class="sl-page-note">{age}</p>}
    </section>
  );
}

interface MarksNoteProps {
  shown: boolean;
  density: NonNullable<PopupProps['density']>;
  onShow(): void;
  onOptions(): void;
}

/** That the page shows fewer marks than there are claims, and by whose choice. */
function MarksNote({ shown, density, onShow, onOptions }: MarksNoteProps) {
  const words =
    density === 'none'
      ? popupStrings.marksNone
      : density === 'differing' && shown
        ? popupStrings.marksDiffering
        : null;
  if (words)
    return (
      <p class="sl-page-note">
        {words}{' '}
        <button type="button" class="sl-textbtn" onClick={onOptions}>
          {popupStrings.options}
        </button>
      </p>
    );
  if (shown) return null;
  return (
    <p class="sl-page-note">
      {popupStrings.marksPutAway}{' '}
      <button type="button" class="sl-textbtn" onClick={onShow}>
        {popupStrings.showMarks}
      </button>
    </p>
  );
}
