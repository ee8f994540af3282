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

/** Probability, 0 to 1, of what the model was taught to tell. */
export function evaluate(
  features: ArrayLike<number>,
  { linear, base, trees, calibration }: MixedModel,
): number {
  let straight = linear[features.length] ?? 0;
  for (let i = 0; i < features.length; i++) straight += (linear[i] as number) * (features[i] as number);
  let grown = base;
  for (const tree of trees) grown += leafOf(tree, features);
  return 1 / (1 + Math.exp(-(calibration.slope * ((straight + grown) / 2) + calibration.offset)));
}

function leafOf(tree: Tree, features: ArrayLike<number>): number {
  let node = 0;
  for (let feature = tree.feature[0] as number; feature >= 0; feature = tree.feature[node] as number) {
    const goesLeft = (features[feature] as number) < (tree.threshold[node] as number);
    node = (goesLeft ? tree.left[node] : tree.right[node]) as number;
  }
  return tree.threshold[node] as number;
}

/** Throws if a model was made for other inputs than the code has. `fit` is the command that makes it anew. */
export function assertInputs(model: MixedModel, features: readonly string[], fit: string): void {
  if (model.features.join() !== features.join())
    throw new Error(`A learned model was made for other inputs than the code has. Run \`${fit}\`.`);
}
