import type { ClaimAnalysis, Mention, OriginItem, Source } from '../model.ts';
import { Glyph } from './Glyph.tsx';
import { Icon } from './Icon.tsx';
import { isOwnOutlet } from './origin-shapes.ts';
import { strings } from './strings/card.ts';
import { whyRelationWords } from './why-words.ts';

interface SourceItemProps {
  claim: ClaimAnalysis;
  mention: Mention;
  item: OriginItem;
  /** Known only after the article: its shape is an outline. */
  later: boolean;
}

/** One origin: who knew it and how, what is reported of it, how that stands to the sentence, and its reports as links. */
export function SourceItem({ claim, mention, item, later }: SourceItemProps) {
  const reports = item.sources.map((index) => claim.sources[index]).filter((one) => one !== undefined);
  const [first] = reports;
  if (!first) return null;
  const why = whyWords(mention, item.sources[0] ?? -1, first);
  return (
    <li class="sl-source">
      <Glyph stance={item.relation} later={later} />
      <div>
        <p class="sl-source-head">
          {first.knownOn ? (
            <time dateTime={first.knownOn}>{strings.day(first.knownOn)}</time>
          ) : (
            <span>{strings.undated}</span>
          )}
          <b dir="auto">{first.originWhat}</b>
        </p>
        <p class="sl-source-says" dir="auto">
          {first.reports}
        </p>
        {why && <p class="sl-source-why">{why}</p>}
        <p class="sl-source-foot">
          <span class="sl-stance" data-stance={item.relation}>
            {strings.stance[item.relation]}
          </span>
          <span>{strings.basis[first.originBasis]}</span>
          {reports.every(({ basis }) => basis === 'cites-other-media') &&
            first.originBasis !== 'cites-other-media' && <span>{strings.basis['cites-other-media']}</span>}
          <span>
            {reports.map((source, index) => (
              <ReportLink key={source.url} source={source} last={index === reports.length - 1} />
            ))}
          </span>
          {reports.length > 1 && <b>{strings.fold(reports.length)}</b>}
          {isOwnOutlet(claim, item) && <b>{strings.notIndependent}</b>}
        </p>
      </div>
    </li>
  );
}

function ReportLink({ source, last }: { source: Source; last: boolean }) {
  const kind = publisherKind(source);
  const language = source.language.split('-')[0];
  const asides = [
    kind,
    source.sameOutlet ? strings.thisOutlet : null,
    language && language !== strings.language ? strings.inLanguage(source.language) : null,
  ].filter((aside) => aside !== null);
  return (
    <>
      <a href={source.url} target="_blank" rel="noreferrer">
        <bdi>{source.via ? strings.nameWithAside(source.via, source.publisher) : source.publisher}</bdi>
        <Icon name="external" />
        <span class="sl-vh">{strings.opensInNewTab}</span>
      </a>
      {asides.length > 0 && ` ${asides.join(', ')}`}
      {!last && ', '}
    </>
  );
}

/** Governments, armies and their media are said to be what they are; of other publishers the name says enough. */
function publisherKind({ publisherKind: kind, country }: Source): string | null {
  if (kind !== 'state-media' && kind !== 'government' && kind !== 'military') return null;
  const words = strings.publisherKind[kind];
  return country ? strings.nameWithAside(words, strings.country(country)) : words;
}

/** Said where figures differ, and where the source stands otherwise to this sentence than to the claim. */
function whyWords(mention: Mention, index: number, source: Source): string | null {
  const comparison = mention.comparisons[index];
  if (!comparison) return null;
  const said = comparison.why.code === 'figure-differs' || comparison.relation !== source.stance;
  return said ? whyRelationWords(comparison.why) : null;
}
