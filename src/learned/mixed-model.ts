/**
 * Evaluates what the scripts of this project have learned: the mean of a logistic regression's and of boosted trees'
 * log-odds (each is right where the other is unsure), brought to probabilities.
 */

/** A grown tree, flattened: node i asks whether input feature[i] < threshold[i]; a leaf has feature -1 and its value there. */
export interface Tree {
  feature: number[];
  threshold: number[];
  left: number[];
  right: number[];
}

export interface MixedModel {
  /** Names of the inputs, in order: a model made for other inputs would answer nonsense without an error. */
  features: string[];
  /** A weight an input, and the constant last. */
  linear: number[];
  base: number;
  trees: Tree[];
  /** Brings log-odds to the frequencies seen on articles that the fit had not seen (Platt 1999). */
  calibration: { slope: number; offset: number };
}

/** A model laid out for quick answers: all trees in one run of nodes. */
export interface Evaluator {
  /** Probability, 0 to 1, of what the model was taught to tell. */
  evaluate: (features: ArrayLike<number>) => number;
}

/**
 * Prepares a model once. Where the regression alone finds it all but impossible (log-odds below `hopeless`) the trees are
 * not asked: of the pairs that were ever matched none lies there, and nearly all others do.
 */
export function createEvaluator(model: MixedModel, hopeless = Number.NEGATIVE_INFINITY): Evaluator {
  const { linear, base, calibration } = model;
  const roots: number[] = [];
  const size = model.trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const feature = new Int16Array(size);
  const threshold = new Float64Array(size);
  const left = new Int32Array(size);
  const right = new Int32Array(size);
  let at = 0;
  for (const tree of model.trees) {
    roots.push(at);
    for (let node = 0; node < tree.feature.length; node++) {
      feature[at + node] = tree.feature[node] as number;
      threshold[at + node] = tree.threshold[node] as number;
      left[at + node] = at + (tree.left[node] as number);
      right[at + node] = at + (tree.right[node] as number);
    }
    at += tree.feature.length;
  }
  const probability = (logOdds: number): number =>
    1 / (1 + Math.exp(-(calibration.slope * logOdds + calibration.offset)));

  return {
    evaluate(features) {
      let straight = linear[features.length] ?? 0;
      for (let i = 0; i < features.length; i++) straight += (linear[i] as number) * (features[i] as number);
      if (straight < hopeless) return probability(straight);
      let grown = base;
      for (const root of roots) {
        let node = root;
        for (let asks = feature[node] as number; asks >= 0; asks = feature[node] as number)
          node = (
            (features[asks] as number) < (threshold[node] as number) ? left[node] : right[node]
          ) as number;
        grown += threshold[node] as number;
      }
      return probability((straight + grown) / 2);
    },
  };
}

/** Throws if a model was made for other inputs than the code has. `fit` is the command that makes it anew. */
export function assertInputs(model: MixedModel, features: readonly string[], fit: string): void {
  if (model.features.join() !== features.join())
    throw new Error(`A learned model was made for other inputs than the code has. Run \`${fit}\`.`);
}
