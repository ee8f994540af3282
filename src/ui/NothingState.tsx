import { useId, useState } from 'preact/hooks';
import type { Analysis } from '../model.ts';
import { CorpusLine } from './CorpusLine.tsx';
import { CoverageStrip } from './CoverageStrip.tsx';
import { popupStrings } from './strings/popup.ts';
import { topicReasonWords } from './why-words.ts';

/** On topic, and no sentence states a claim that is held. It must not sound like approval. */
export function NothingState({ analysis }: { analysis: Analysis }) {
  const [why, setWhy] = useState(false);
  const id = useId();
  return (
    <section class="sl-empty">
      <h2>{popupStrings.nothingTitle}</h2>
      <CoverageStrip sentences={analysis.coverage.sentences} claims={[]} />
      <p>{popupStrings.nothingText(analysis.coverage.sentences)}</p>
      <div class="sl-actions">
        <button
          type="button"
          class="sl-btn"
          aria-expanded={why}
          aria-controls={why ? id : undefined}
          onClick={() => setWhy(!why)}
        >
          {popupStrings.whyNoMarks}
        </button>
      </div>
      {why && (
        <div id={id} class="sl-muted">
          <p>{popupStrings.nothingWhy}</p>
          <p>{topicReasonWords(analysis.topic.reason)}</p>
        </div>
      )}
      <CorpusLine pack={analysis.pack} />
    </section>
  );
}
