import type { Analysis, ClaimAnalysis, Mention, Source } from '../../model.ts';
import { placeOf } from './article-text.ts';
import type { Dossier } from './dossier.ts';

/** Terms that neither schema.org nor the Web Annotation vocabulary has. docs/dossier.md says what each means. */
const NAMESPACE = 'urn:x-sidelight:terms:';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Node = { [key: string]: Json };

/**
 * Claims (schema.org) with the works they appear in, and a W3C Web Annotation for each sentence that states one. How a
 * source stands to a sentence is a relation between the two, in a namespace of our own. There is no rating.
 */
export function dossierJsonLd(dossier: Dossier): string {
  const { claims } = dossier.analysis;
  const graph = [
    dossierNode(dossier),
    articleNode(dossier),
    ...claims.flatMap((claim, index) => [
      claimNode(dossier, claim, index),
      ...claim.mentions.map((mention, at) => annotation(dossier, claim, index, mention, at)),
      ...claim.sources.map((source, at) => sourceNode(dossier, claim, index, source, at)),
    ]),
    ...originNodes(dossier.analysis),
  ];
  const file = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/', sidelight: NAMESPACE }],
    '@graph': graph,
  };
  return `${withHiddenWritten(JSON.stringify(file, null, 2))}\n`;
}

/**
 * The same JSON with what hides in a text, or turns its line, written as an escape: a sentence's place is given by the page's
 * own letters, all of them, and a file must not be read otherwise than it looks.
 */
function withHiddenWritten(json: string): string {
  return json.replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, (hidden) =>
    hidden
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

const sentenceId = (claim: number, mention: number): string => `#claim-${claim + 1}-sentence-${mention + 1}`;
const sourceId = (claim: number, source: number): string => `#claim-${claim + 1}-source-${source + 1}`;
const articleId = ({ address }: Dossier): string => address ?? '#article';

function heldId({ pack }: Analysis, kind: 'claim' | 'origin', id: string): string {
  return `urn:x-sidelight:${kind}:${encodeURIComponent(pack.id)}:${encodeURIComponent(id)}`;
}

function references(ids: string[]): Node[] {
  return ids.map((id) => ({ '@id': id }));
}

/** Without what is not held: null and empty lists say nothing. */
function held(node: { [key: string]: Json | undefined }): Node {
  return Object.fromEntries(
    Object.entries(node).filter(
      (entry): entry is [string, Json] =>
        entry[1] !== undefined && entry[1] !== null && !(Array.isArray(entry[1]) && entry[1].length === 0),
    ),
  );
}

function organization(name: string | null): Node | null {
  return name === null ? null : { '@type': 'schema:Organization', 'schema:name': name };
}

function dossierNode(dossier: Dossier): Node {
  const { analysis, madeOn, version } = dossier;
  const { pack, coverage, hidden, day } = analysis;
  return held({
    '@id': '#dossier',
    '@type': 'schema:Dataset',
    'schema:name': analysis.headline,
    'schema:about': { '@id': articleId(dossier) },
    'schema:dateCreated': madeOn,
    'schema:creator': {
      '@type': 'schema:SoftwareApplication',
      'schema:name': 'Sidelight',
      'schema:softwareVersion': version,
    },
    'sidelight:asOf': day,
    'sidelight:corpus': pack.title,
    'sidelight:corpusVersion': pack.version,
    'sidelight:corpusCompiled': pack.compiled,
    'sidelight:sentences': coverage.sentences,
    'sidelight:sentencesMatched': coverage.matched,
    'sidelight:sentencesNotChecked': coverage.sentences - coverage.matched,
    'sidelight:sentencesBeyondLimit': coverage.beyondLimit,
    'sidelight:matchesHiddenByReader': hidden,
  });
}

function articleNode(dossier: Dossier): Node {
  const { analysis, address, article } = dossier;
  return held({
    '@id': articleId(dossier),
    '@type': 'schema:Article',
    'schema:headline': analysis.headline,
    'schema:url': address,
    'schema:datePublished': analysis.published,
    'schema:dateModified': analysis.modified,
    'schema:inLanguage': article?.language,
    'schema:publisher': organization(analysis.publisher ?? analysis.domain),
  });
}

function claimNode(dossier: Dossier, claim: ClaimAnalysis, index: number): Node {
  const first = firstAppearance(claim);
  return held({
    '@id': heldId(dossier.analysis, 'claim', claim.claimId),
    '@type': 'schema:Claim',
    'schema:name': claim.title,
    'schema:text': claim.statement,
    'schema:appearance': references([
      ...(claim.mentions.some(({ assertion }) => assertion.polarity === 'asserts')
        ? [articleId(dossier)]
        : []),
      ...claim.sources.flatMap(({ stance }, at) => (stance === 'corroborates' ? [sourceId(index, at)] : [])),
    ]),
    'schema:firstAppearance': first === null ? null : { '@id': sourceId(index, first) },
  });
}

/**
 * Index of the source in which the claim first appeared. Told only where all that say the same have it from one origin,
 * and the earliest of them is dated and does not relay another outlet.
 */
function firstAppearance({ sources }: ClaimAnalysis): number | null {
  const stating = sources
    .map((source, index) => ({ ...source, index }))
    .filter(({ stance }) => stance === 'corroborates');
  if (stating.some(({ published }) => published === null)) return null;
  if (new Set(stating.map(({ origin }) => origin)).size !== 1) return null;
  const [first, second] = stating.sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1));
  if (!first || first.published === second?.published || first.basis === 'cites-other-media') return null;
  return first.index;
}

function annotation(
  dossier: Dossier,
  claim: ClaimAnalysis,
  index: number,
  mention: Mention,
  at: number,
): Node {
  const place = dossier.article && placeOf(dossier.article, mention);
  const { polarity, attribution, quantity } = mention.assertion;
  return held({
    id: sentenceId(index, at),
    type: 'Annotation',
    motivation: 'linking',
    body: heldId(dossier.analysis, 'claim', claim.claimId),
    target: {
      source: articleId(dossier),
      selector: place
        ? [
            {
              type: 'TextQuoteSelector',
              exact: place.exact,
              prefix: place.prefix,
              suffix: place.suffix,
            },
            { type: 'TextPositionSelector', start: place.start, end: place.end },
          ]
        : [{ type: 'TextQuoteSelector', exact: mention.text }],
    },
    'sidelight:polarity': polarity,
    'sidelight:attributedTo': attribution,
    'sidelight:figure': quantity?.text,
  });
}

/** A source as the corpus holds it for this claim: the same page may bear on another claim in another way. */
function sourceNode(
  { analysis }: Dossier,
  claim: ClaimAnalysis,
  index: number,
  source: Source,
  at: number,
): Node {
  const related = (relation: string): Node[] =>
    references(
      claim.mentions.flatMap((mention, number) =>
        mention.comparisons[at]?.relation === relation ? [sentenceId(index, number)] : [],
      ),
    );
  const sameOrigin = claim.sources.flatMap(({ origin }, other) =>
    other !== at && origin === source.origin ? [sourceId(index, other)] : [],
  );
  return held({
    '@id': sourceId(index, at),
    '@type': 'schema:CreativeWork',
    'schema:url': source.url,
    'schema:name': source.title,
    'schema:description': source.reports,
    'schema:datePublished': source.published,
    'schema:inLanguage': source.language,
    'schema:publisher': organization(source.publisher),
    'sidelight:via': organization(source.via),
    'sidelight:corroborates': related('corroborates'),
    'sidelight:qualifies': related('qualifies'),
    'sidelight:conflicts': related('conflicts'),
    'sidelight:unclear': related('unclear'),
    'sidelight:sameOriginAs': references(sameOrigin),
    'sidelight:origin': { '@id': heldId(analysis, 'origin', source.origin) },
    'sidelight:basis': source.basis,
    'sidelight:knownOn': source.knownOn,
    'sidelight:when': source.when,
    'sidelight:ownOutlet': source.sameOutlet,
  });
}

/** Each origin once: several sources, and several claims, may go back to it. */
function originNodes(analysis: Analysis): Node[] {
  const sources = analysis.claims.flatMap((claim) => claim.sources);
  const byOrigin = new Map(sources.map((source) => [source.origin, source]));
  return [...byOrigin].map(([origin, { originWhat, originBasis }]) => ({
    '@id': heldId(analysis, 'origin', origin),
    '@type': 'sidelight:Origin',
    'schema:description': originWhat,
    'sidelight:basis': originBasis,
  }));
}
