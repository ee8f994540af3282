import type { Analysis } from '../model.ts';
import { ArticleDate } from './ArticleDate.tsx';
import { ArticleQuote } from './ArticleQuote.tsx';
import { ClaimList } from './ClaimList.tsx';
import { CorpusLine } from './CorpusLine.tsx';
import { corpusAgeWords } from './corpus-age.ts';
import { Action } from './EmptyState.tsx';
import { HiddenMatches } from './HiddenMatches.tsx';
import type { PopupProps } from './popup-props.ts';
import { useStatus } from './status.ts';
import { popupStrings } from './strings/popup.ts';
import { useHiddenClaims } from './use-hidden-claims.ts';

interface SelectionViewProps extends Pick<PopupProps, 'place' | 'today' | 'actions' | 'tools'> {
  text: string;
  analysis: Analysis;
  /** Opens the search; null where there is no corpus to search. */
  onSearch: (() => void) | null;
}

/** Text that the reader selected on a page and asked about. Its sentences are not marked there. */
export function SelectionView({
  text,
  analysis,
  place,
  today,
  actions,
  tools,
  onSearch,
}: SelectionViewProps) {
  const { coverage, claims, language, pack } = analysis;
  const hidden = useHiddenClaims();
  const age = corpusAgeWords(pack, today);
  const words =
    claims.length > 0
      ? popupStrings.coverage(coverage.matched, coverage.sentences, coverage.beyondLimit)
      : nothingWords(language);
  useStatus(words);
  return (
    <>
      <section class="sl-page sl-selection">
        <h2 class="sl-page-title">{popupStrings.selectionTitle}</h2>
        <ArticleQuote text={text} />
        <p class="sl-coverage">{words}</p>
        {claims.length > 0 && <ArticleDate analysis={analysis} today={today} onChoose={actions.chooseDay} />}
        <HiddenMatches count={analysis.hidden} onShow={() => actions.openOptions('hidden')} />
        {age && <p class="sl-page-note">{age}</p>}
        <div class="sl-actions">
          <Action onClick={actions.showPage}>{popupStrings.backToPage}</Action>
          {claims.length === 0 && onSearch && <Action onClick={onSearch}>{popupStrings.searchCorpus}</Action>}
        </div>
      </section>
      {(claims.length > 0 || !hidden.isEmpty) && (
        <ClaimList
          analysis={analysis}
          hidden={hidden}
          several={place === 'panel'}
          tools={tools}
          onJump={null}
        />
      )}
      <CorpusLine pack={pack} />
    </>
  );
}

function nothingWords({ supported, code }: Analysis['language']): string {
  if (supported) return popupStrings.selectionNothing;
  const name = code ? popupStrings.languageName(code) : popupStrings.languageUnknown;
  return popupStrings.selectionLanguage(name);
}
