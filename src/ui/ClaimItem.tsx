import { useId, useState } from 'preact/hooks';
import type { ClaimAnalysis, Day } from '../model.ts';
import { ArticleQuote } from './ArticleQuote.tsx';
import { ClaimActions } from './ClaimActions.tsx';
import { ClaimBody } from './ClaimBody.tsx';
import { ClaimCounts } from './ClaimCounts.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import { ClaimStatus } from './ClaimStatus.tsx';
import type { ClaimTools } from './claim-tools.ts';
import { OriginRun } from './OriginRun.tsx';
import { originWarning } from './origin-warning.ts';
import { strings } from './strings/card.ts';
import { popupStrings } from './strings/popup.ts';
import { WhyMark } from './WhyMark.tsx';

interface ClaimItemProps {
  claim: ClaimAnalysis;
  /** From 1, in reading order. */
  number: number;
  day: Day | null;
  open: boolean;
  onToggle(): void;
  /** Scrolls the page to one of the claim's sentences. Null where the sentences are not on the page. */
  onJump: ((mention: number) => void) | null;
  tools: ClaimTools;
  /** The reader said that this sentence states another claim; the tools have been told. */
  onHidden(text: string): void;
}

/** A claim in the list: one line of title and state; opened, all that is held on it. Its lead sentence speaks for it. */
export function ClaimItem({ claim, number, day, open, onToggle, onJump, tools, onHidden }: ClaimItemProps) {
  const mention = claim.mentions[claim.lead];
  if (!mention) return null;
  const warning = originWarning(claim, mention);
  return (
    <ClaimRow
      number={number}
      title={claim.title}
      open={open}
      onToggle={onToggle}
      meta={
        <>
          <ClaimStatus mark={mention.mark} />
          <ClaimCounts {...claim.totals} />
          {warning && <b>{popupStrings.originWarning[warning]}</b>}
          <OriginRun claim={claim} mention={mention} day={day} />
        </>
      }
    >
      <ArticleQuote text={mention.text} />
      <SentenceTools claim={claim} onJump={onJump} />
      <ClaimBody claim={claim} mention={mention} day={day} level={4} />
      <ClaimActions claim={claim} mention={mention} tools={tools} onHide={() => onHidden(mention.text)} />
    </ClaimRow>
  );
}

/** Jump to the sentence, why it was matched, and the other sentences that state the claim. */
function SentenceTools({ claim, onJump }: Pick<ClaimItemProps, 'claim' | 'onJump'>) {
  const [why, setWhy] = useState(false);
  const id = useId();
  const mention = claim.mentions[claim.lead];
  const others = claim.mentions
    .map((other, index) => ({ other, index }))
    .filter(({ index }) => index !== claim.lead);
  if (!mention) return null;
  return (
    <>
      <p class="sl-said-tools">
        {onJump && (
          <button type="button" class="sl-textbtn" onClick={() => onJump(claim.lead)}>
            {popupStrings.jump}
          </button>
        )}
        <button
          type="button"
          class="sl-textbtn"
          aria-expanded={why}
          aria-controls={why ? id : undefined}
          onClick={() => setWhy(!why)}
        >
          {strings.whyThisMark}
        </button>
      </p>
      {why && <WhyMark id={id} mention={mention} />}
      {others.length > 0 && (
        <div class="sl-also">
          <p>{popupStrings.alsoIn(others.length)}:</p>
          <ul>
            {others.map(({ other, index }) => (
              <li key={index}>
                {onJump ? (
                  <button
                    type="button"
                    class="sl-textbtn"
                    dir="auto"
                    aria-label={popupStrings.jumpTo(other.text)}
                    onClick={() => onJump(index)}
                  >
                    {other.text}
                  </button>
                ) : (
                  <span dir="auto">{other.text}</span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
