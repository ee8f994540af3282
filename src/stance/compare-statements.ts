import { assertForestInputs, type ClassForest, createClassEvaluator } from '../learned/class-forest.ts';
import type { PairText } from './pair-features.ts';
import { stanceSettings } from './settings.ts';
import {
  isAgainstFigures,
  STATEMENT_FEATURES,
  type StatementFeature,
  statementFeatures,
} from './statement-features.ts';
import model from './statement-model.json' with { type: 'json' };

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

const shipped: ClassForest = model;
const forest = createClassEvaluator(shipped);

/** Fails when STATEMENT_FEATURES has changed since the model was made. */
export function assertStatementModel(): void {
  assertForestInputs(shipped, STATEMENT_FEATURES, 'npm run fit');
}

/**
 * Compares any claim with any sentence. Where one side is turned by a negation or a denial, they never agree. A
 * contradiction is said only above a measured precision (see settings.ts); `unclear` is the answer otherwise.
 */
export function compareStatements(claim: PairText, sentence: PairText): StatementComparison {
  const features = statementFeatures(claim, sentence);
  const [agrees = 0, against = 0, rest = 0] = forest.evaluate(features);
  const at = (name: StatementFeature): number => features[STATEMENT_FEATURES.indexOf(name)] ?? 0;
  const isAgainst = isAgainstFigures(features);
  // What a negation does to a statement VitaminC hardly shows, so the model is believed less there.
  const isPlain = at('negationInClaim') + at('negationInSentence') + at('denialDiffers') === 0;
  const { leastAgainst, leastAgainstWords } = stanceSettings;
  if (against >= (isPlain && !isAgainst ? leastAgainstWords : leastAgainst)) {
    if (!isAgainst) return { relation: 'denies', why: denialReason(at), agrees, against };
    const isDate = at('roundlyExcluded') === at('boundDatesExcluded') + at('plainDatesExcluded');
    const why = isDate ? 'another date for the same' : 'another figure for the same';
    return { relation: 'differs', why, agrees, against };
  }
  if (at('claimCovered') === 0) return { relation: 'unclear', why: 'the two share no word', agrees, against };
  // "has not approved", "denied approving": turned by one word, and else the same.
  const turns = Math.abs(at('negationAtShared')) + at('denialDiffers');
  const isSame =
    at('claimCovered') >= stanceSettings.turnedClaim &&
    at('sentenceCovered') >= stanceSettings.turnedSentence;
  if (turns === 1 && isSame && at('hedgeDiffers') === 0)
    return { relation: 'denies', why: denialReason(at), agrees, against };
  if (turns === 0 && at('hedgeAtShared') === 0 && agrees >= rest && agrees > against) {
    const why =
      at('allEntailed') > 0 ? 'the same figures, and the words of the claim' : 'the words of the claim';
    return { relation: 'agrees', why, agrees, against };
  }
  return { relation: 'unclear', why: unclearReason(at), agrees, against };
}

type Features = (name: StatementFeature) => number;

function denialReason(at: Features): string {
  if (at('negationAtShared') !== 0 || at('negationDiffers') > 0) return 'a negation on one side only';
  if (at('denialDiffers') > 0) return 'a denial on one side only';
  if (at('opposites') > 0 || at('comparatorsDiffer') > 0) return 'opposite words for the same';
  return 'other words where the claim stands otherwise';
}

function unclearReason(at: Features): string {
  if (at('negationAtShared') !== 0) return 'a negation on one side only, and not all else is the same';
  if (at('claimCovered') < 0.5) return 'the sentence says little of what the claim says';
  if (at('hedgeAtShared') !== 0) return 'one side leaves open what the other says';
  if (at('numbersAlone') > 0) return 'no figure to compare with the claim’s';
  return 'the words do not settle it';
}
