import { useId, useState } from 'preact/hooks';
import type { HeldClaim, HeldSource } from '../../model.ts';
import { Glyph } from '../Glyph.tsx';
import { Icon } from '../Icon.tsx';
import { publisherKindWords } from '../publisher-kind-words.ts';
import { stanceOrder } from '../stance-order.ts';
import { strings } from '../strings/card.ts';
import { optionsStrings } from '../strings/options.ts';
import { webLink } from '../web-link.ts';

interface CorpusClaimProps {
  claim: HeldClaim;
  /** Of its title: it stands below a group, or below the search. */
  level: 'h4' | 'h5';
}

/** One claim as the corpus has it, with all its sources on demand. */
export function CorpusClaim({ claim, level: Title }: CorpusClaimProps) {
  const [open, setOpen] = useState(false);
  const body = useId();
  return (
    <li class="sl-held">
      <Title>
        <button
          type="button"
          class="sl-held-toggle"
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => setOpen(!open)}
        >
          <span dir="auto">{claim.title}</span>
          <span class="sl-held-meta">
            {strings.counts(claim.totals.sources, claim.totals.origins)}
            <span class="sl-held-stances">
              {stanceCounts(claim).map(({ stance, count }) => (
                <span key={stance}>
                  <Glyph stance={stance} /> {optionsStrings.stanceCount[stance](count)}
                </span>
              ))}
            </span>
          </span>
          <Icon name="open" />
        </button>
      </Title>
      {open && <CorpusClaimBody id={body} claim={claim} />}
    </li>
  );
}

function stanceCounts({ sources }: HeldClaim) {
  return stanceOrder
    .map((stance) => ({ stance, count: sources.filter((source) => source.stance === stance).length }))
    .filter(({ count }) => count > 0);
}

function CorpusClaimBody({ id, claim }: { id: string; claim: HeldClaim }) {
  const { later } = claim;
  return (
    <div id={id} class="sl-held-body">
      <p class="sl-muted">{optionsStrings.statementAsOf(optionsStrings.claimKind[claim.kind], claim.asOf)}</p>
      <p class="sl-held-statement" dir="auto">
        {claim.statement}
      </p>
      {later && (
        <p>
          <b>{strings.sinceThen}:</b>{' '}
          <span dir="auto">{optionsStrings.laterFact(later.fact, later.who, later.date)}</span>
        </p>
      )}
      {stanceOrder.map((stance) => {
        const sources = claim.sources.filter((source) => source.stance === stance).sort(byDay);
        if (sources.length === 0) return null;
        return (
          <section key={stance}>
            <p class="sl-when-title">
              <b data-stance={stance}>{strings.stance[stance]}</b>
              <span>{strings.counts(sources.length, new Set(sources.map(({ origin }) => origin)).size)}</span>
            </p>
            <ul>
              {sources.map((source) => (
                <CorpusSource key={`${source.url} ${source.origin}`} source={source} />
              ))}
            </ul>
          </section>
        );
      })}
      <p class="sl-about">
        <b>{strings.aboutThisClaim}</b>
        <br />
        <span dir="auto">{claim.summary}</span>
      </p>
    </div>
  );
}

/** Undated sources come last: when they were known cannot be told. */
function byDay(one: HeldSource, other: HeldSource): number {
  return (one.knownOn ?? '9').localeCompare(other.knownOn ?? '9');
}

/** One source below the heading of its stance: when, who, what it reports in our words, on what basis, and from where. */
function CorpusSource({ source }: { source: HeldSource }) {
  const { basis, originBasis, originWhat } = source;
  return (
    <li class="sl-source">
      <Glyph stance={source.stance} />
      <div>
        <p class="sl-source-head">
          {source.knownOn ? (
            <time dateTime={source.knownOn}>{strings.day(source.knownOn)}</time>
          ) : (
            <span>{strings.undated}</span>
          )}
          <a href={webLink(source.url)} target="_blank" rel="noreferrer">
            <bdi>{source.via ? strings.nameWithAside(source.via, source.publisher) : source.publisher}</bdi>
            <Icon name="external" />
            <span class="sl-vh">{strings.opensInNewTab}</span>
          </a>{' '}
          {source.title && <span dir="auto">{optionsStrings.sourceTitle(source.title)}</span>}
        </p>
        <p class="sl-source-says" dir="auto">
          {source.reports}
        </p>
        <p class="sl-source-foot">
          <span>{strings.basis[basis]}</span>
          <span dir="auto">
            {basis === originBasis
              ? optionsStrings.origin(originWhat)
              : optionsStrings.originBasis(originWhat, strings.basis[originBasis])}
          </span>
          {publisherWords(source).map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
      </div>
    </li>
  );
}

/** What an outlet is where its name does not say it, and the language of its page where it is not the reader's. */
function publisherWords(source: HeldSource): string[] {
  const { language } = source;
  return [
    publisherKindWords(source),
    language.split('-')[0] === strings.language ? null : strings.inLanguage(language),
  ].filter((words) => words !== null);
}
