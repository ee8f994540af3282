import type { Day, HeldClaim } from '../model.ts';
import { heldClaimAsOf } from './held-claim-as-of.ts';
import { LaterLine } from './LaterLine.tsx';
import { OriginCount } from './OriginCount.tsx';
import { SourceGroup } from './SourceGroup.tsx';
import { strings } from './strings/card.ts';

interface HeldClaimViewProps {
  claim: HeldClaim;
  /** Sources are told apart by this day; null: all stand under one heading. */
  day: Day | null;
  /** Level of the headings in it. */
  level: 3 | 4;
}

/** All that the corpus holds on a claim, whatever article is read: sources stand to its own statement. */
export function HeldClaimView({ claim: held, day, level }: HeldClaimViewProps) {
  const Heading = `h${level}` as const;
  const { claim, mention } = heldClaimAsOf(held, day);
  return (
    <>
      <p class="sl-statement" dir="auto">
        {held.statement}
      </p>
      <LaterLine claim={claim} mention={mention} />
      <OriginCount claim={claim} mention={mention} day={day} />
      {mention.groups.map((group) => (
        <SourceGroup key={group.when} claim={claim} mention={mention} group={group} day={day} level={level} />
      ))}
      {held.summary && (
        <section class="sl-about">
          <Heading>{strings.aboutThisClaim}</Heading>
          <p dir="auto">{held.summary}</p>
        </section>
      )}
    </>
  );
}
