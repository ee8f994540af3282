import { useEffect, useState } from 'preact/hooks';
import type { Analysis } from '../model.ts';
import { CorpusLine } from './CorpusLine.tsx';
import { Action } from './EmptyState.tsx';
import { useStatus } from './status.ts';
import { popupStrings } from './strings/popup.ts';

/** In milliseconds: a reading that is done sooner shows nothing of itself, so that the popup does not flicker. */
const QUIET_TIME = 300;
/** Ticks of the strip while the sentences are not counted, and at most. */
const FEW_TICKS = 40;

interface ReadingStateProps {
  sentences: number | null;
  pack: Analysis['pack'] | null;
  onStop(): void;
}

/** The page is being read; it can be stopped. */
export function ReadingState({ sentences, pack, onStop }: ReadingStateProps) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), QUIET_TIME);
    return () => clearTimeout(timer);
  }, []);
  const words =
    sentences !== null && pack ? popupStrings.readingText(sentences, pack.claims) : popupStrings.readingTitle;
  useStatus(slow ? words : null);
  const ticks = Array.from({ length: Math.min(sentences ?? FEW_TICKS, FEW_TICKS) }, (_, index) => index);
  return (
    <section class="sl-empty" aria-busy="true">
      {slow && (
        <>
          <h2>{popupStrings.readingTitle}</h2>
          <div class="sl-strip" data-reading aria-hidden="true">
            {ticks.map((index) => (
              <i key={index} style={{ '--i': index }} />
            ))}
          </div>
          {words !== popupStrings.readingTitle && <p>{words}</p>}
          <div class="sl-actions">
            <Action onClick={onStop}>{popupStrings.stop}</Action>
          </div>
        </>
      )}
      <CorpusLine pack={pack} />
    </section>
  );
}
