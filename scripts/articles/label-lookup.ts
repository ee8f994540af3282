import type { Article } from '../../src/model.ts';

export type LabelRelation = 'asserts' | 'denies' | 'hedged' | 'different-figure';

/** One claim that a sentence states, as labelled by hand. */
export interface ClaimLabel {
  id: string;
  relation: LabelRelation;
  figure?: number | null;
  attribution?: string | null;
}

/** A labelled sentence; one that is in no label is a negative. */
export interface SentenceLabel {
  sentence: string;
  claims: ClaimLabel[];
  /** Claims that it may or may not state: counted neither way. */
  unsure: string[];
  hard: string | null;
}

export interface LabelledArticle {
  slug: string;
  onTopic: boolean;
  article: Article;
  labels: SentenceLabel[];
}

/** Pairs that cannot be told apart by what they say: a hit on the one where the other is labelled counts neither way. */
const TWINS = [['putin-sept-2024-warning', 'putin-act-of-war-paraphrase']];

/** What a (sentence, claim) pair is by the labels. */
export type PairVerdict = { kind: 'positive'; label: ClaimLabel } | { kind: 'negative' } | { kind: 'either' };

/** Looks up pairs of one article. Sentences are compared by containment: a dateline more or less does not matter. */
export function createLabelLookup(labels: SentenceLabel[]): {
  labelsOf: (sentence: string) => SentenceLabel[];
  verdict: (sentence: string, claimId: string) => PairVerdict;
} {
  const plain = labels.map((label) => ({ label, text: plainText(label.sentence) }));
  const labelsOf = (sentence: string): SentenceLabel[] => {
    const text = plainText(sentence);
    return plain
      .filter((one) => text.includes(one.text) || (text.length > 20 && one.text.includes(text)))
      .map((one) => one.label);
  };
  return {
    labelsOf,
    verdict(sentence, claimId) {
      const found = labelsOf(sentence);
      const label = found.flatMap((one) => one.claims).find((claim) => claim.id === claimId);
      if (label) return { kind: 'positive', label };
      const ids = found.flatMap((one) => one.claims.map((claim) => claim.id));
      const twin = TWINS.some(
        (pair) => pair.includes(claimId) && pair.some((id) => id !== claimId && ids.includes(id)),
      );
      return twin || found.some((one) => one.unsure.includes(claimId))
        ? { kind: 'either' }
        : { kind: 'negative' };
    },
  };
}

/** White space collapsed, quotes straightened: how labels and pages are compared. */
export function plainText(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
