import { useRef, useState } from 'preact/hooks';
import type { ClaimAnalysis, Mention } from '../model.ts';
import type { ClaimTools } from './claim-tools.ts';
import { Icon } from './Icon.tsx';
import { strings } from './strings/card.ts';

interface MatchReportProps {
  id: string;
  claim: ClaimAnalysis;
  mention: Mention;
  tools: ClaimTools;
  /** False: the browser would not, and the text is selected instead. */
  onCopied(copied: boolean): void;
}

/** A report of a wrong match, shown in full before it is copied. The page's address is in it only if the reader says so. */
export function MatchReport({ id, claim, mention, tools, onCopied }: MatchReportProps) {
  const [withAddress, setWithAddress] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const { version, corpusVersion, address, issuesPage } = tools.about;
  const report = strings.matchReport({
    sentence: mention.text.replace(/\s+/g, ' '),
    claimId: claim.claimId,
    title: claim.title,
    score: mention.score.toFixed(2),
    version,
    corpusVersion,
    address: withAddress ? address : null,
  });
  const copy = async () => {
    const copied = await tools.copy(report);
    if (!copied) text.current?.select();
    onCopied(copied);
  };
  return (
    <div class="sl-report" id={id}>
      <p id={`${id}note`}>{strings.reportNote}</p>
      <textarea ref={text} readOnly rows={5} aria-labelledby={`${id}note`} value={report} />
      {address !== null && (
        <label>
          <input
            type="checkbox"
            checked={withAddress}
            onChange={(event) => setWithAddress(event.currentTarget.checked)}
          />
          {strings.reportAddress}
        </label>
      )}
      <p class="sl-actions">
        <button type="button" class="sl-btn" onClick={copy}>
          {strings.copyReport}
        </button>
        {issuesPage && (
          <a href={issuesPage} target="_blank" rel="noreferrer">
            {strings.issuesPage}
            <Icon name="external" />
            <span class="sl-vh">{strings.opensInNewTab}</span>
          </a>
        )}
      </p>
    </div>
  );
}
