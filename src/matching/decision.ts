import { assertInputs, createEvaluator, type MixedModel } from '../learned/mixed-model.ts';
import model from './decision-model.json' with { type: 'json' };
import { FEATURES } from './features.ts';

const shipped: MixedModel = model;
/** Log-odds of the regression below which nothing was ever matched on the tuning and written articles. */
const HOPELESS = -3.5;
const evaluator = createEvaluator(shipped, HOPELESS);

/** How likely it is that a sentence states a claim, 0 to 1, from its features. Learned by scripts/fit-decision.ts. */
export function decide(features: Float64Array): number {
  return evaluator.evaluate(features);
}

/** Fails when features.ts has changed since the model was made. */
export function assertDecisionModel(): void {
  assertInputs(shipped, FEATURES, 'npm run fit');
}
