import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ClaimAnalysis, Day, Mention } from '../model.ts';
import { ClaimActions } from './ClaimActions.tsx';
import { ClaimBody } from './ClaimBody.tsx';
import type { ClaimTools } from './claim-tools.ts';
import { Icon } from './Icon.tsx';
import { inPx } from './in-px.ts';
import { strings } from './strings/card.ts';
import { WhyMark } from './WhyMark.tsx';

interface SourceCardProps {
  claim: ClaimAnalysis;
  mention: Mention;
  /** Which of the claim's mentions it is, from 1. */
  mentionNumber: number;
  day: Day | null;
  /** "Claim 4 of 12". */
  position: string;
  /** There are other marks to go to. */
  hasOthers: boolean;
  docked: boolean;
  /** Left and top in the document, where it stands beside the text. */
  at: { left: number; top: number };
  onStep(by: 1 | -1): void;
  onClose(): void;
  tools: ClaimTools;
  /** "Not the same claim". */
  onHide(): void;
}

/** What sources say about the sentence that it stands beside. A dialog that is not modal: the page stays in reach. */
export function SourceCard(props: SourceCardProps) {
  const { claim, mention } = props;
  const [why, setWhy] = useState(false);
  const id = useId();
  return (
    <div
      class="sl-card"
      role="dialog"
      aria-labelledby={`${id}title`}
      data-docked={props.docked || undefined}
      style={props.docked ? {} : inPx(props.at)}
      tabIndex={-1}
    >
      <div class="sl-card-bar">
        <p class="sl-card-no">
          {props.position} ·{' '}
          <button
            type="button"
            class="sl-textbtn"
            aria-expanded={why}
            aria-controls={why ? `${id}why` : undefined}
            onClick={() => setWhy(!why)}
          >
            {strings.whyThisMark}
          </button>
        </p>
        <div class="sl-bar-tools">
          {props.hasOthers && (
            <>
              <IconButton name={strings.previousClaim} step={-1} onClick={() => props.onStep(-1)}>
                <Icon name="previous" />
              </IconButton>
              <IconButton name={strings.nextClaim} step={1} onClick={() => props.onStep(1)}>
                <Icon name="next" />
              </IconButton>
            </>
          )}
          <IconButton name={strings.close} onClick={props.onClose}>
            <Icon name="close" />
          </IconButton>
        </div>
      </div>
      <div class="sl-card-body">
        <div>
          <h2 class="sl-card-title" dir="auto" id={`${id}title`}>
            {claim.title}
          </h2>
          {claim.mentions.length > 1 && (
            <p class="sl-card-no">{strings.sentencePosition(props.mentionNumber, claim.mentions.length)}</p>
          )}
        </div>
        {why && <WhyMark id={`${id}why`} mention={mention} />}
        <ClaimBody claim={claim} mention={mention} day={props.day} level={3} />
      </div>
      <div class="sl-card-foot">
        <ClaimActions claim={claim} mention={mention} tools={props.tools} onHide={props.onHide} />
      </div>
    </div>
  );
}

interface IconButtonProps {
  name: string;
  step?: number;
  onClick(): void;
  children: ComponentChildren;
}

function IconButton({ name, step, onClick, children }: IconButtonProps) {
  return (
    <button type="button" class="sl-icon-btn" aria-label={name} data-step={step} onClick={onClick}>
      {children}
    </button>
  );
}
