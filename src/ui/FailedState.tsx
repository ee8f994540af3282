import { useState } from 'preact/hooks';
import type { Analysis } from '../model.ts';
import { Action, EmptyState } from './EmptyState.tsx';
import { popupStrings } from './strings/popup.ts';

interface FailedStateProps {
  detail: string;
  pack: Analysis['pack'] | null;
  onReadAgain(): void;
}

/** Reading failed. The details can be copied for a report: nothing is sent. */
export function FailedState({ detail, pack, onReadAgain }: FailedStateProps) {
  const [copied, setCopied] = useState(false);
  const corpus = pack && popupStrings.corpusLine(pack.version, pack.claims, pack.sources, pack.origins);
  const details = [detail, corpus, popupStrings.failedNoAddress].filter((line) => line !== null).join('\n');
  const copy = async () => {
    await navigator.clipboard.writeText(details);
    setCopied(true);
  };
  return (
    <EmptyState title={popupStrings.failedTitle} text={popupStrings.failedText}>
      <div class="sl-actions">
        <Action main onClick={onReadAgain}>
          {popupStrings.readAgain}
        </Action>
        <Action onClick={copy}>{popupStrings.copyDetails}</Action>
        <span role="status">{copied && popupStrings.copied}</span>
      </div>
      <details>
        <summary>{popupStrings.details}</summary>
        <pre class="sl-pre">{details}</pre>
      </details>
    </EmptyState>
  );
}
