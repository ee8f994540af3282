import { cueAtShared, PAIR_FEATURES, type PairText, pairFeatures } from './pair-features.ts';
import { NUMBER_FEATURES, numberFeatures, pairNumbersOf } from './pair-numbers.ts';
import { ALIGNMENT_FEATURES, alignmentFeatures } from './word-alignment.ts';

/** What the comparison of any two statements looks at, in the order of its model's inputs. Changing one needs `npm run fit`. */
export const STATEMENT_FEATURES = [
  ...PAIR_FEATURES,
  ...NUMBER_FEATURES,
  ...ALIGNMENT_FEATURES,
  'hedgeAtShared',
] as const;

export type StatementFeature = (typeof STATEMENT_FEATURES)[number];

/** The features of a claim and a sentence, in the order of STATEMENT_FEATURES. */
export function statementFeatures(claim: PairText, sentence: PairText): Float64Array {
  return Float64Array.from([
    ...pairFeatures(claim, sentence),
    ...numberFeatures(pairNumbersOf(claim), pairNumbersOf(sentence)),
    ...alignmentFeatures(claim, sentence),
    cueAtShared(claim, sentence, ({ kind }) => HEDGES.has(kind)),
  ]);
}

const EXCLUDED = STATEMENT_FEATURES.indexOf('roundlyExcluded');

/** Whether the sentence gives a figure, a place in an order or a date that the claim's words exclude. */
export function isAgainstFigures(features: Float64Array): boolean {
  return (features[EXCLUDED] as number) > 0;
}

const HEDGES = new Set(['condition', 'possibility', 'plan', 'non-committal', 'question']);
