import { assertInputs, createEvaluator, type MixedModel } from '../learned/mixed-model.ts';
import { PAIR_FEATURES, type PairText, pairFeatures } from './pair-features.ts';
import model from './pair-model.json' with { type: 'json' };

/** Probabilities, 0 to 1, that a sentence agrees with a claim and that it speaks against it. */
export interface PairLikeness {
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

/** The quick comparison, for reading articles: an input of polarity beside others. By itself it decides nothing. */
export function likenessOf(claim: PairText, sentence: PairText): PairLikeness {
  const features = pairFeatures(claim, sentence);
  return { agrees: agreement.evaluate(features), against: contradiction.evaluate(features) };
}
