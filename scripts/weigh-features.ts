/**
 * npm run weigh: what each group of the decision's inputs is worth. Learns the decision without it and prints recall on
 * unseen folds of the tuning and written pages. One run of trees instead of several: compare within the table only.
 */
import { FEATURES, type FeatureName } from '../src/matching/features.ts';
import { type DecisionPair, readDecisionExamples } from './learning/decision-examples.ts';
import { decisionFit } from './learning/decision-fit.ts';
import { fitMixed } from './learning/fit-mixed.ts';
import { reachOf } from './learning/reach.ts';

const between = (first: FeatureName, last: FeatureName): FeatureName[] =>
  FEATURES.slice(FEATURES.indexOf(first), FEATURES.indexOf(last) + 1);

const LEFT_OUT: Record<string, FeatureName[]> = {
  nothing: [],
  'likeness to denials and reports': ['denialSpan', 'report', 'overDenial'],
  'likeness clause by clause': ['phrasingSpan', 'packSpan', 'spanGap', 'profileSpanGap', 'freeLikeness'],
  'letters and word pairs': ['letters', 'pairs'],
  'near misses': ['overNearMiss'],
  'profile of the claim': between('core', 'unexplained'),
  'keys and vetoes': ['keys', 'veto'],
  'names foreign to the claim': ['foreignNames'],
  slots: between('who', 'placeNear'),
  'figures and dates': between('isQuantity', 'oldWithoutDate'),
  'neighbours and headline': between('lentCore', 'lentByHeadline'),
  'rival claims': between('rank', 'freeLikeness'),
  'all but likeness to phrasings': FEATURES.filter((name) => name !== 'phrasing'),
};

const { pairs, lost, examples } = readDecisionExamples();

function print(name: string, scores: number[]): void {
  const cells = (['tuning', 'written'] as const).flatMap((set) => {
    const scored: (DecisionPair & { score: number })[] = pairs.map((pair, i) => ({
      ...pair,
      score: scores[i] as number,
    }));
    const { at, best } = reachOf(
      scored.filter((one) => one.set === set),
      lost.get(set) ?? 0,
    );
    const recall = (wanted: number) => at.find((one) => one.precision === wanted)?.recall.toFixed(3) ?? '–';
    return [recall(0.95), recall(0.9), best.f1.toFixed(3)];
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

console.log('| left out | tuning: recall at .95 | at .90 | F1 | written: recall at .95 | at .90 | F1 |');
console.log('|---|---|---|---|---|---|---|');
for (const [name, left] of Object.entries(LEFT_OUT)) {
  const columns = left.map((feature) => FEATURES.indexOf(feature));
  const blank = (inputs: Float64Array) => inputs.map((value, i) => (columns.includes(i) ? 0 : value));
  const { unseen } = fitMixed(
    examples.map((example) => ({ ...example, inputs: blank(example.inputs) })),
    { ...decisionFit, runs: 1, features: FEATURES },
  );
  print(name, unseen);
}
for (const [name, part] of [
  ['the trees (regression alone)', { trees: 0 }],
  ['the regression (trees alone)', { ridgeLinear: 1e9 }],
] as const)
  print(name, fitMixed(examples, { ...decisionFit, runs: 1, ...part, features: FEATURES }).unseen);
