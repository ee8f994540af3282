import { Fragment } from 'preact';
import type { ClaimAnalysis, Mention, OriginItem, Slot, Source } from '../model.ts';
import { differingSlots } from './differing-slots.ts';
import { isMoney } from './format-figure.ts';
import { Glyph } from './Glyph.tsx';
import { Icon } from './Icon.tsx';
import { isOwnOutlet } from './origin-shapes.ts';
import { publisherKindWords } from './publisher-kind-words.ts';
import { strings } from './strings/card.ts';
import { webLink } from './web-link.ts';
import { whyRelationWords } from './why-words.ts';

export interface SourceItemProps {
  claim: ClaimAnalysis;
  mention: Mention;
  item: OriginItem;
  /** Known only after the article: its shape is an outline. */
  later: boolean;
}

/** One origin: who knew it and how, what is reported of it, how that stands to the sentence, and who carries it. */
export function SourceItem({ claim, mention, item, later }: SourceItemProps) {
  const reports = item.sources.map((index) => claim.sources[index]).filter((one) => one !== undefined);
  const [first, ...others] = reports;
  if (!first) return null;
  const why = [differsWords(claim, mention, item), whyWords(mention, item.sources[0] ?? -1, first)];
  const relays = reports.filter(({ basis }) => basis === 'cites-other-media');
  const allRelay = relays.length === reports.length && first.originBasis !== 'cites-other-media';
  const link = (source: Source) => (
    <ReportLink source={source} relayed={!allRelay && relays.includes(source)} />
  );
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
        {why.some((one) => one !== null) && (
          <p class="sl-source-why">{why.filter((one) => one !== null).join(' ')}</p>
        )}
        <p class="sl-source-foot">
          <span class="sl-stance" data-stance={item.relation}>
            {strings.stance[item.relation]}
          </span>
          <span>{strings.basis[first.originBasis]}</span>
          {allRelay && <span>{strings.basis['cites-other-media']}</span>}
          {link(first)}
          {isOwnOutlet(claim, item) && <b>{strings.notIndependent}</b>}
        </p>
        {others.length > 0 && (
          <p class="sl-source-foot">
            <span>
              {strings.alsoCarriedBy}{' '}
              {others.map((source, index) => (
                <Fragment key={source.url}>
                  {index > 0 && ', '}
                  {link(source)}
                </Fragment>
              ))}
            </span>
            <b>{strings.fold(reports.length)}</b>
          </p>
        )}
      </div>
    </li>
  );
}

interface ReportLinkProps {
  source: Source;
  /** This report has it from another outlet, where others of the origin have not. */
  relayed: boolean;
}

function ReportLink({ source, relayed }: ReportLinkProps) {
  const language = source.language.split('-')[0];
  const kind = publisherKindWords(source);
  const asides = [
    relayed ? strings.relayed : null,
    source.host === 'copy' ? strings.copied : null,
    source.sameOutlet ? strings.thisOutlet : null,
    language && language !== strings.language ? strings.inLanguage(source.language) : null,
  ].filter((aside) => aside !== null);
  return (
    <span>
      <a href={webLink(source.url)} target="_blank" rel="noreferrer">
        <bdi>{source.via ? strings.nameWithAside(source.via, source.publisher) : source.publisher}</bdi>
        <Icon name="external" />
        <span class="sl-vh">{strings.opensInNewTab}</span>
      </a>
      {kind && (
        <>
          {' '}
          <b>{kind}</b>
        </>
      )}
      {asides.map((aside, index) => (
        <Fragment key={aside}>
          {(kind !== null || index > 0) && ','} <span class="sl-nowrap">{aside}</span>
        </Fragment>
      ))}
    </span>
  );
}

/** In which points the reports of an origin differ. The figures alone are said in words of their own. */
function differsWords(claim: ClaimAnalysis, mention: Mention, item: OriginItem): string | null {
  const slots = new Set<Slot>();
  for (const index of item.sources) {
    const source = claim.sources[index];
    const comparison = mention.comparisons[index];
    if (source && comparison) for (const slot of differingSlots(comparison, source)) slots.add(slot);
  }
  const isFigureAlone =
    slots.size === 1 &&
    slots.has('number') &&
    mention.comparisons[item.sources[0] ?? -1]?.why.code === 'figure-differs';
  if (slots.size === 0 || isFigureAlone) return null;
  const number = claim.quantity && isMoney(claim.quantity.unit) ? strings.amount : strings.slots.number;
  const names = { ...strings.slots, number, saidBy: strings.whoSaidIt };
  return strings.differsIn([...slots].map((slot) => names[slot]));
}

/** Said where figures differ, and where the source stands otherwise to this sentence than to the claim. */
function whyWords(mention: Mention, index: number, source: Source): string | null {
  const comparison = mention.comparisons[index];
  if (!comparison) return null;
  const said = comparison.why.code === 'figure-differs' || comparison.relation !== source.stance;
  return said ? whyRelationWords(comparison.why) : null;
}
