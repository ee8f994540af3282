import { type ClassForest, createClassEvaluator, softmax } from '../../src/learned/class-forest.ts';
import { binRows, type ClassTreeOptions, growClassTrees, LEAF_STEP } from './class-trees.ts';

/** One example: inputs, the place of its class, and the page it is from, which is never on both sides of a fold. */
export interface ClassExample {
  inputs: Float64Array;
  answer: number;
  page: string;
}

export interface ClassFitOptions extends ClassTreeOptions {
  features: readonly string[];
  classes: readonly string[];
  folds: number;
  /** Forests with other seeds whose mean is taken: a single one's choices are partly luck. */
  runs: number;
}

/**
 * Fits a forest. `unseen` are each example's probabilities by a forest that saw nothing of its page: what the temperature
 * is made from, and what thresholds and figures of quality are to be read from.
 */
export function fitClasses(
  examples: ClassExample[],
  options: ClassFitOptions,
): { model: ClassForest; unseen: number[][] } {
  const pages = [...new Set(examples.map((example) => example.page))];
  const foldOf = new Map(pages.map((page, i) => [page, i % options.folds]));
  const raw: number[][] = examples.map(() => []);
  for (let fold = 0; fold < options.folds; fold++) {
    const forest = growForest(
      examples.filter((example) => foldOf.get(example.page) !== fold),
      options,
    );
    const { evaluate } = createClassEvaluator(forest);
    examples.forEach((example, i) => {
      if (foldOf.get(example.page) === fold) raw[i] = evaluate(example.inputs).map(Math.log);
    });
  }
  const sharpness = fitSharpness(raw, examples);
  const forest = growForest(examples, options);
  return {
    model: {
      ...forest,
      base: forest.base.map((value) => Number((value * sharpness).toPrecision(5))),
      step: Number((forest.step * sharpness).toPrecision(5)),
    },
    unseen: raw.map((logs) => softmax(logs.map((log) => log * sharpness))),
  };
}

function growForest(examples: ClassExample[], options: ClassFitOptions): ClassForest {
  const binned = binRows(examples.map((example) => example.inputs));
  const answers = examples.map((example) => example.answer);
  const runs = Array.from({ length: options.runs }, (_, run) =>
    growClassTrees(binned, answers, options.classes.length, { ...options, seed: options.seed + run }),
  );
  return {
    features: [...options.features],
    classes: [...options.classes],
    cuts: binned.cuts,
    base: runs[0]?.base ?? [],
    step: LEAF_STEP / options.runs,
    trees: options.classes.map((_, c) => pack(runs.flatMap((run) => run.trees[c] ?? []))),
  };
}

function pack(bytes: number[]): string {
  return Buffer.from(bytes).toString('hex');
}

/** By how much scores are to be multiplied so that probabilities are as frequent as they say (temperature, Guo 2017). */
function fitSharpness(logs: number[][], examples: ClassExample[]): number {
  const lossAt = (sharpness: number): number =>
    logs.reduce(
      (sum, of, i) =>
        sum - Math.log(softmax(of.map((log) => log * sharpness))[examples[i]?.answer ?? 0] as number),
      0,
    );
  const tried = Array.from({ length: 61 }, (_, i) => 0.6 + i / 75);
  return tried.reduce((best, one) => (lossAt(one) < lossAt(best) ? one : best));
}
