import { useState } from 'preact/hooks';
import type { Analysis } from '../model.ts';
import { Action, EmptyState } from './EmptyState.tsx';
import { strings } from './strings.ts';

interface FailedStateProps {
  detail: string;
  pack: Analysis['pack'] | null;
  onReadAgain(): void;
}

/** Reading failed. The details can be copied for a report: nothing is sent. */
export function FailedState({ detail, pack, onReadAgain }: FailedStateProps) {
  const [copied, setCopied] = useState(false);
  const corpus = pack && strings.corpusLine(pack.version, pack.claims, pack.sources, pack.origins);
  const details = [detail, corpus, strings.failedNoAddress].filter((line) => line !== null).join('\n');
  const copy = async () => {
    await navigator.clipboard.writeText(details);
    setCopied(true);
  };
  return (
    <EmptyState title={strings.failedTitle} text={strings.failedText}>
      <div class="sl-actions">
        <Action main onClick={onReadAgain}>
          {strings.readAgain}
        </Action>
        <Action onClick={copy}>{strings.copyDetails}</Action>
        <span role="status">{copied && strings.copied}</span>
      </div>
      <details>
        <summary>{strings.details}</summary>
        <pre class="sl-pre">{details}</pre>
      </details>
    </EmptyState>
  );
}
