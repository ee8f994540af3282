import { assertInputs, createEvaluator, type MixedModel } from '../learned/mixed-model.ts';
import { PAIR_FEATURES, type PairFeature, type PairText, pairFeatures } from './pair-features.ts';
import model from './pair-model.json' with { type: 'json' };
import { stanceSettings } from './settings.ts';

/** How a sentence stands to a claim, both in plain words. `differs`: another figure or date; `denies`: the opposite. */
export type StatementRelation = 'agrees' | 'differs' | 'denies' | 'unclear';

export interface StatementComparison {
  relation: StatementRelation;
  /** What decided, in words. */
  why: string;
  /** Probabilities of agreeing and of speaking against the claim, 0 to 1. */
  agrees: number;
  against: number;
}

const shipped: { agrees: MixedModel; denies: MixedModel } = model;
const agreement = createEvaluator(shipped.agrees);
const contradiction = createEvaluator(shipped.denies);

/** Fails when PAIR_FEATURES has changed since the model was made. */
export function assertPairModel(): void {
  for (const part of [shipped.agrees, shipped.denies]) assertInputs(part, PAIR_FEATURES, 'npm run fit');
}

/**
 * Compares any claim with any sentence. Where one side is turned by a negation or a denial, they never agree. Agreement and contradiction are said only above a measured precision (see
 * settings.ts); `unclear` is the answer otherwise.
 */
export function compareStatements(claim: PairText, sentence: PairText): StatementComparison {
  const features = pairFeatures(claim, sentence);
  const agrees = agreement.evaluate(features);
  const against = contradiction.evaluate(features);
  const at = (name: PairFeature): number => features[PAIR_FEATURES.indexOf(name)] ?? 0;
  if (against >= stanceSettings.leastAgainst && against >= agrees) {
    if (at('figuresDisagree') > 0)
      return { relation: 'differs', why: 'another figure for the same', agrees, against };
    if (at('datesDisagree') > 0)
      return { relation: 'differs', why: 'another date for the same', agrees, against };
    return { relation: 'denies', why: denialReason(at), agrees, against };
  }
  // "has not approved", "denied approving": turned by one word, and else the same.
  const turns = Math.abs(at('negationAtShared')) + at('denialDiffers');
  const isSame =
    at('claimCovered') >= stanceSettings.turnedClaim &&
    at('sentenceCovered') >= stanceSettings.turnedSentence;
  if (turns === 1 && isSame && at('hedgeDiffers') === 0)
    return { relation: 'denies', why: denialReason(at), agrees, against };
  const rest = 1 - agrees - against;
  if (
    turns === 0 &&
    at('hedgeDiffers') === 0 &&
    agrees >= rest &&
    agrees > against &&
    agrees >= stanceSettings.leastAgrees
  ) {
    const why =
      at('figuresAgree') > 0 ? 'the same figure, and the words of the claim' : 'the words of the claim';
    return { relation: 'agrees', why, agrees, against };
  }
  return { relation: 'unclear', why: unclearReason(at), agrees, against };
}

function denialReason(at: (name: PairFeature) => number): string {
  if (at('negationAtShared') !== 0 || at('negationDiffers') > 0) return 'a negation on one side only';
  if (at('denialDiffers') > 0) return 'a denial on one side only';
  if (at('opposites') > 0 || at('comparatorsDiffer') > 0) return 'opposite words for the same';
  return 'other words where the claim stands otherwise';
}

function unclearReason(at: (name: PairFeature) => number): string {
  if (at('negationAtShared') !== 0) return 'a negation on one side only, and not all else is the same';
  if (at('claimCovered') < 0.5) return 'the sentence says little of what the claim says';
  if (at('hedgeDiffers') > 0) return 'one side leaves open what the other says';
  if (at('figuresUnmatched') > 0) return 'no figure to compare with the claim’s';
  return 'the words do not settle it';
}
