import type { ClaimAnalysis, Day, SourceGroup as Group, Mention } from '../../model.ts';
import { Glyph } from '../Glyph.tsx';
import { isOwnOutlet } from '../origin-shapes.ts';
import { SourceGroup } from '../SourceGroup.tsx';
import type { SourceItemProps } from '../SourceItem.tsx';
import { strings } from '../strings/card.ts';
import { dossierStrings } from '../strings/dossier.ts';
import { webLink } from '../web-link.ts';
import { reportHead, reportNotes, standingWords } from './report-words.ts';

interface DossierSourcesProps {
  claim: ClaimAnalysis;
  mention: Mention;
  group: Group;
  day: Day | null;
}

/** Sources under one heading, one item an origin, each report with its address in full. */
export function DossierSources({ claim, mention, group, day }: DossierSourcesProps) {
  return <SourceGroup claim={claim} mention={mention} group={group} day={day} level={3} Item={OriginEntry} />;
}

function OriginEntry({ claim, mention, item, later }: SourceItemProps) {
  const first = claim.sources[item.sources[0] ?? -1];
  if (!first) return null;
  const facts = [
    first.knownOn ? strings.day(first.knownOn) : strings.undated,
    strings.basis[first.originBasis],
    item.sources.length > 1 ? strings.fold(item.sources.length) : null,
    isOwnOutlet(claim, item) ? strings.notIndependent : null,
  ].filter((fact) => fact !== null);
  return (
    <li class="sl-source">
      <Glyph stance={item.relation} later={later} />
      <div>
        <p>
          <b class="sl-stance" data-stance={item.relation}>
            {strings.stance[item.relation]}
          </b>{' '}
          · {facts.join(' · ')}
        </p>
        <p dir="auto">{first.originWhat}</p>
        <ul class="sl-dossier-list">
          {item.sources.map((index) => (
            <Report key={index} claim={claim} mention={mention} index={index} />
          ))}
        </ul>
      </div>
    </li>
  );
}

function Report({ claim, mention, index }: { claim: ClaimAnalysis; mention: Mention; index: number }) {
  const source = claim.sources[index];
  if (!source) return null;
  return (
    <li>
      <span dir="auto">{[reportHead(source), ...reportNotes(source)].join(', ')}</span>{' '}
      <a href={webLink(source.url)} rel="noreferrer">
        {source.url}
      </a>
      <p dir="auto">
        {[dossierStrings.described(source.reports), ...standingWords(claim, mention, index)].join(' ')}
      </p>
    </li>
  );
}
