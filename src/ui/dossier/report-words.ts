import type { ClaimAnalysis, Mention, Relation, Source } from '../../model.ts';
import { publisherKindWords } from '../publisher-kind-words.ts';
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
  const { language, basis, originBasis, host, sameOutlet } = source;
  return [
    publisherKindWords(source),
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
