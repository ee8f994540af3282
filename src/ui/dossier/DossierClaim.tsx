import type { ClaimAnalysis, Day, Mention } from '../../model.ts';
import { ArticleQuote } from '../ArticleQuote.tsx';
import { CompareTable } from '../CompareTable.tsx';
import { LaterLine } from '../LaterLine.tsx';
import { readingWords } from '../reading-words.ts';
import { strings } from '../strings/card.ts';
import { dossierStrings } from '../strings/dossier.ts';
import { DossierSources } from './DossierSources.tsx';
import { originWords } from './dossier.ts';
import { otherSentences } from './other-sentences.ts';
import { timelineDays } from './timeline-days.ts';

interface DossierClaimProps {
  claim: ClaimAnalysis;
  /** Its place in reading order, from 1. */
  number: number;
  day: Day | null;
}

/** A claim with all that is held on it, as it stands to its lead sentence; the other sentences are named after it. */
export function DossierClaim({ claim, number, day }: DossierClaimProps) {
  const mention = claim.mentions[claim.lead];
  if (!mention) return null;
  const reading = readingWords(mention.assertion);
  const others = otherSentences(claim, day);
  return (
    <section class="sl-dossier-claim">
      <h2 dir="auto">{dossierStrings.claimHeading(number, claim.title)}</h2>
      <ArticleQuote text={mention.text} />
      {reading && <p class="sl-reading">{reading}</p>}
      <p dir="auto">{dossierStrings.claimHeld(claim.statement)}</p>
      <CompareTable claim={claim} mention={mention} day={day} />
      <LaterLine claim={claim} mention={mention} />
      <p>{originWords(claim, mention, day)}</p>
      {day && <TimelineText claim={claim} mention={mention} day={day} />}
      {mention.groups.length === 0 && <p>{dossierStrings.noSources}</p>}
      {mention.groups.map((group) => (
        <DossierSources key={group.when} claim={claim} mention={mention} group={group} day={day} />
      ))}
      {others.length > 0 && (
        <>
          <h3>{dossierStrings.otherSentences}</h3>
          <ul class="sl-dossier-list">
            {others.map(({ text, words }, index) => (
              <li key={index}>
                <q dir="auto">{text}</q> {words}
              </li>
            ))}
          </ul>
        </>
      )}
      {claim.summary && (
        <>
          <h3>{strings.aboutThisClaim}</h3>
          <p dir="auto">{claim.summary}</p>
        </>
      )}
    </section>
  );
}

interface TimelineTextProps {
  claim: ClaimAnalysis;
  mention: Mention;
  day: Day;
}

function TimelineText({ claim, mention, day }: TimelineTextProps) {
  const days = timelineDays(claim, mention, day);
  if (days.length === 0) return null;
  return (
    <>
      <h3>{dossierStrings.timeline}</h3>
      <ol class="sl-dossier-days">
        {days.map(({ words, isArticle }) => (
          <li key={words}>{isArticle ? <b>{words}</b> : words}</li>
        ))}
      </ol>
    </>
  );
}
