import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClaimAnalysis, Day } from '../model.ts';
import { ArticleQuote } from './ArticleQuote.tsx';
import { ClaimBody } from './ClaimBody.tsx';
import { ClaimStatus } from './ClaimStatus.tsx';
import { Icon } from './Icon.tsx';
import { OriginRun } from './OriginRun.tsx';
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
  /** Scrolls the page to one of the claim's sentences. */
  onJump(mention: number): void;
}

/** A claim in the list: one line of title and state; opened, all that is held on it. Its lead sentence speaks for it. */
export function ClaimItem({ claim, number, day, open, onToggle, onJump }: ClaimItemProps) {
  const item = useRef<HTMLLIElement>(null);
  const id = useId();
  const mention = claim.mentions[claim.lead];
  useLayoutEffect(() => {
    // Another claim may have closed above it, or it may reach below the view.
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  if (!mention) return null;
  return (
    <li class="sl-claim" ref={item}>
      <h3 class="sl-claim-head">
        <button
          type="button"
          class="sl-claim-toggle"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
        >
          <span class="sl-claim-no">{strings.number(number)}</span>
          <span class="sl-claim-title" dir="auto">
            {claim.title}
          </span>
          <Icon name="open" />
          <span class="sl-claim-meta">
            <ClaimStatus mark={mention.mark} />
            <span>{strings.counts(claim.totals.sources, claim.totals.origins)}</span>
            <OriginRun claim={claim} mention={mention} day={day} />
          </span>
        </button>
      </h3>
      {open && (
        <div class="sl-claim-body" id={id}>
          <ArticleQuote text={mention.text} />
          <SentenceTools claim={claim} onJump={onJump} />
          <ClaimBody claim={claim} mention={mention} day={day} level={4} />
        </div>
      )}
    </li>
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
        <button type="button" class="sl-textbtn" onClick={() => onJump(claim.lead)}>
          {popupStrings.jump}
        </button>
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
                <button
                  type="button"
                  class="sl-textbtn"
                  dir="auto"
                  aria-label={popupStrings.jumpTo(other.text)}
                  onClick={() => onJump(index)}
                >
                  {other.text}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
