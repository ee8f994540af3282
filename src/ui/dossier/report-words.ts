import type { ClaimAnalysis, Mention, Relation, Source, SourceGroup } from '../../model.ts';
import { strings } from '../strings/card.ts';
import { dossierStrings } from '../strings/dossier.ts';
import { whyRelationWords } from '../why-words.ts';

/* What Markdown and the printed page both say of a source, so that the two never differ. */

const SHAPES: Record<Relation, [then: string, later: string]> = {
  corroborates: ['●', '○'],
  qualifies: ['▲', '△'],
  conflicts: ['◆', '◇'],
  unclear: ['·', '·'],
};

/** The shape of a stance as a character: filled for known then, an outline for later. */
export function shapeOf(relation: Relation, later: boolean): string {
  return SHAPES[relation][later ? 1 : 0];
}

/** The heading of a group of sources. */
export function groupTitle({ when }: SourceGroup, day: string | null): string {
  if (when === 'later') return strings.sinceThen;
  if (when === 'undated') return strings.noDate;
  return when === 'then' && day ? strings.knownOn(day) : strings.allSources;
}

/** "The Wire, via Town Paper, “Title”, 18 Nov 2024". */
export function reportHead({ publisher, via, title, published }: Source): string {
  return [
    publisher,
    via && dossierStrings.via(via),
    title ? strings.quoted(title) : dossierStrings.titleNotHeld,
    published ? strings.day(published) : strings.undated,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** What is to be known of a report beside its origin's basis: state media, language, the article's own outlet. */
export function reportNotes(source: Source): string[] {
  const { publisherKind: kind, country, language, basis, originBasis, host, sameOutlet } = source;
  const official = kind === 'state-media' || kind === 'government' || kind === 'military';
  const kindWords = official ? strings.publisherKind[kind] : null;
  return [
    kindWords && country ? strings.nameWithAside(kindWords, strings.country(country)) : kindWords,
    language.split('-')[0] === strings.language ? null : strings.inLanguage(language),
    basis === 'cites-other-media' && originBasis !== basis ? strings.relayed : null,
    host === 'copy' ? strings.copied : null,
    sameOutlet ? strings.thisOutlet : null,
  ].filter((note) => note !== null);
}

/** Why a source stands as it does, and in what it differs from the claim: a sentence each. */
export function standingWords(claim: ClaimAnalysis, mention: Mention, index: number): string[] {
  const why = mention.comparisons[index]?.why;
  return [
    ...(why && why.code !== 'as-coded' ? [whyRelationWords(why)] : []),
    ...(claim.sources[index]?.differs ?? []).map(({ slot, says }) =>
      dossierStrings.differsIn(strings.slots[slot], says),
    ),
  ];
}
