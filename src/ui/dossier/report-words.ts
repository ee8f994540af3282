import type { ClaimAnalysis, Mention, Relation, Source } from '../../model.ts';
import { differingSlots } from '../differing-slots.ts';
import { isMoney } from '../format-figure.ts';
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

/**
 * Why a source stands as it does, and in what it differs: a sentence each. What is recorded of a source that says the
 * same as the sentence is a note.
 */
export function standingWords(claim: ClaimAnalysis, mention: Mention, index: number): string[] {
  const source = claim.sources[index];
  const comparison = mention.comparisons[index];
  if (!source || !comparison) return [];
  const { why } = comparison;
  const differing = differingSlots(comparison, source);
  const number = claim.quantity && isMoney(claim.quantity.unit) ? strings.amount : strings.slots.number;
  const names = { ...strings.slots, number, saidBy: strings.whoSaidIt };
  return [
    ...(why.code === 'as-coded' ? [] : [whyRelationWords(why)]),
    ...source.differs.map(({ slot, says }) =>
      (differing.includes(slot) ? dossierStrings.differsIn : dossierStrings.noteOn)(names[slot], says),
    ),
  ];
}
