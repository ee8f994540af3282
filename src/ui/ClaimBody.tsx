import type { ClaimAnalysis, Day, Mention } from '../model.ts';
import { CompareTable } from './CompareTable.tsx';
import { HeadlineLine } from './HeadlineLine.tsx';
import { LaterLine } from './LaterLine.tsx';
import { OriginCount } from './OriginCount.tsx';
import { readingWords } from './reading-words.ts';
import { SourceGroup } from './SourceGroup.tsx';
import { strings } from './strings/card.ts';
import { Timeline } from './Timeline.tsx';

interface ClaimBodyProps {
  claim: ClaimAnalysis;
  mention: Mention;
  day: Day | null;
  /** Level of the headings in it. */
  level: 3 | 4;
}

/** All that is held on a claim, as it stands to one sentence: the same in the card and in the popup. */
export function ClaimBody({ claim, mention, day, level }: ClaimBodyProps) {
  const Heading = `h${level}` as const;
  const reading = readingWords(mention.assertion);
  return (
    <>
      {reading && <p class="sl-reading">{reading}</p>}
      <HeadlineLine claim={claim} />
      <CompareTable claim={claim} mention={mention} day={day} />
      <LaterLine claim={claim} mention={mention} />
      {day && <Timeline claim={claim} mention={mention} day={day} />}
      <OriginCount claim={claim} mention={mention} day={day} />
      {mention.groups.map((group) => (
        <SourceGroup key={group.when} claim={claim} mention={mention} group={group} day={day} level={level} />
      ))}
      {claim.summary && (
        <section class="sl-about">
          <Heading>{strings.aboutThisClaim}</Heading>
          <p dir="auto">{claim.summary}</p>
        </section>
      )}
    </>
  );
}
