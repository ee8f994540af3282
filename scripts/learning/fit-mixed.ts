import type { MixedModel, Tree } from '../../src/learned/mixed-model.ts';
import { createEvaluator } from '../../src/learned/mixed-model.ts';
import { growTrees, type TreeOptions } from './boosted-trees.ts';
import { fitLogistic, fitPlatt } from './logistic-regression.ts';

/** One example: inputs, the answer, and the page it is from, which is never on both sides of a fold. */
export interface Example {
  inputs: Float64Array;
  answer: 0 | 1;
  /** Null for an example that is learned from in every fold and never asked about. */
  page: string | null;
  /** False for one that is learned from, but does not count for the calibration. */
  asked?: boolean;
}

export interface FitOptions extends TreeOptions {
  features: readonly string[];
  ridgeLinear: number;
  folds: number;
  runs: number;
}

/**
 * Fits a mixed model. `unseen` is each example's probability by a model that saw nothing of its page: what the calibration
 * is made from, and what figures of quality are to be read from.
 */
export function fitMixed(examples: Example[], options: FitOptions): { model: MixedModel; unseen: number[] } {
  const pages = [...new Set(examples.map((example) => example.page))].filter((page) => page !== null);
  const foldOf = new Map(pages.map((page, i) => [page, i % options.folds]));
  const raw = examples.map(() => 0);
  for (let fold = 0; fold < options.folds; fold++) {
    const model = fitOnce(
      examples.filter((example) => example.page === null || foldOf.get(example.page) !== fold),
      options,
    );
    const { evaluate } = createEvaluator(model);
    examples.forEach((example, i) => {
      if (example.page !== null && foldOf.get(example.page) === fold)
        raw[i] = logOdds(evaluate(example.inputs));
    });
  }
  const asked = examples.flatMap((example, i) =>
    example.page === null || example.asked === false ? [] : [i],
  );
  const calibration = fitPlatt(
    asked.map((i) => raw[i] as number),
    asked.map((i) => examples[i]?.answer ?? 0),
  );
  const unseen = raw.map((value) => 1 / (1 + Math.exp(-(calibration.slope * value + calibration.offset))));
  return { model: rounded({ ...fitOnce(examples, options), calibration }), unseen };
}

function fitOnce(examples: Example[], options: FitOptions): MixedModel {
  const rows = examples.map((example) => example.inputs);
  const answers = examples.map((example) => example.answer);
  return {
    features: [...options.features],
    linear: fitLogistic(rows, answers, { ridge: options.ridgeLinear }),
    ...growForests(rows, answers, options),
    calibration: { slope: 1, offset: 0 },
  };
}

/** The mean of several runs of boosting with other seeds: a single run's choices are partly luck. */
function growForests(
  rows: Float64Array[],
  answers: number[],
  options: FitOptions,
): { base: number; trees: Tree[] } {
  const runs = Array.from({ length: options.runs }, (_, i) =>
    growTrees(rows, answers, { ...options, seed: options.seed + i }),
  );
  return {
    base: runs.reduce((sum, run) => sum + run.base, 0) / runs.length,
    trees: runs.flatMap((run) =>
      run.trees.map((tree) => ({
        ...tree,
        threshold: tree.threshold.map((value, node) =>
          (tree.feature[node] as number) < 0 ? value / runs.length : value,
        ),
      })),
    ),
  };
}

function logOdds(probability: number): number {
  const p = Math.min(Math.max(probability, 1e-9), 1 - 1e-9);
  return Math.log(p / (1 - p));
}

/** Five digits are more than the data know, and keep the file small. */
function rounded(model: MixedModel): MixedModel {
  const round = (value: number): number => Number(value.toPrecision(5));
  return {
    ...model,
    linear: model.linear.map(round),
    base: round(model.base),
    calibration: { slope: round(model.calibration.slope), offset: round(model.calibration.offset) },
    trees: model.trees.map((tree) => ({ ...tree, threshold: tree.threshold.map(round) })),
  };
}
