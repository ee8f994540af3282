import { useContext, useState } from 'preact/hooks';
import { Action, EmptyState } from './EmptyState.tsx';
import type { FailureCause, PopupProps } from './popup-props.ts';
import { Status } from './status.ts';
import { popupStrings } from './strings/popup.ts';

interface FailedStateProps extends Pick<PopupProps, 'pack' | 'today' | 'actions' | 'tools'> {
  cause: FailureCause;
  detail: string;
}

/** Reading failed, or was stopped. The details of a fault can be copied for a report: nothing is sent. */
export function FailedState({ cause, detail, ...props }: FailedStateProps) {
  const { pack, actions, tools } = props;
  const say = useContext(Status);
  const [copied, setCopied] = useState(false);
  const corpus = pack && popupStrings.corpusLine(pack.version, pack.claims, pack.sources, pack.origins);
  const fault = popupStrings.givenUp[detail] ?? detail;
  const details = [fault, corpus, popupStrings.failedNoAddress].filter((line) => line !== null).join('\n');
  const copy = async () => {
    if (!(await tools.copy(details))) return;
    setCopied(true);
    say(popupStrings.copied);
  };
  const isFault = cause === 'page' || cause === 'corpus';
  return (
    <EmptyState
      {...props}
      title={popupStrings.failedTitle[cause]}
      text={popupStrings.failedText[cause]}
      below={
        isFault && (
          <details>
            <summary>{popupStrings.details}</summary>
            <pre class="sl-pre">{details}</pre>
          </details>
        )
      }
    >
      <Action main onClick={actions.readAgain}>
        {cause === 'outdated' ? popupStrings.reloadPage : popupStrings.readAgain}
      </Action>
      {isFault && <Action onClick={copy}>{popupStrings.copyDetails}</Action>}
      {copied && <span>{popupStrings.copied}</span>}
    </EmptyState>
  );
}
