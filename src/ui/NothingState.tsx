import { useId, useState } from 'preact/hooks';
import type { Analysis } from '../model.ts';
import { CoverageStrip } from './CoverageStrip.tsx';
import { Action, EmptyState } from './EmptyState.tsx';
import { HiddenMatches } from './HiddenMatches.tsx';
import type { PopupProps } from './popup-props.ts';
import { popupStrings } from './strings/popup.ts';
import { topicReasonWords } from './why-words.ts';

interface NothingStateProps extends Pick<PopupProps, 'today' | 'actions'> {
  analysis: Analysis;
  /** Opens the search; null where there is no corpus to search. */
  onSearch: (() => void) | null;
}

/** On topic, and no sentence states a claim that is held. It must not sound like approval. */
export function NothingState({ analysis, today, actions, onSearch }: NothingStateProps) {
  const [why, setWhy] = useState(false);
  const id = useId();
  const { coverage, hidden, topic, pack } = analysis;
  return (
    <EmptyState
      pack={pack}
      today={today}
      title={popupStrings.nothingTitle}
      text={popupStrings.nothingText(coverage.sentences, coverage.beyondLimit)}
      picture={<CoverageStrip sentences={coverage.sentences} claims={[]} />}
      more={<HiddenMatches count={hidden} onShow={() => actions.openOptions('hidden')} />}
      below={
        why && (
          <div id={id} class="sl-muted">
            <p>{popupStrings.nothingWhy}</p>
            <p>{topicReasonWords(topic.reason)}</p>
          </div>
        )
      }
    >
      {onSearch && <Action onClick={onSearch}>{popupStrings.searchCorpus}</Action>}
      <button
        type="button"
        class="sl-btn"
        aria-expanded={why}
        aria-controls={why ? id : undefined}
        onClick={() => setWhy(!why)}
      >
        {popupStrings.whyNoMarks}
      </button>
    </EmptyState>
  );
}
