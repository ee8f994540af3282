import type { Tree } from '../../src/learned/mixed-model.ts';
import { seeded } from './seeded.ts';

export interface TreeOptions {
  trees: number;
  depth: number;
  /** How much of each tree's answer is taken. */
  rate: number;
  /** Share of negative rows and of features that a tree sees; positives are few, and each tree sees them all. */
  rowShare: number;
  featureShare: number;
  ridge: number;
  leastRows: number;
  seed: number;
}

const BINS = 32;

/** Gradient boosting on the logistic loss with histogram splits (Friedman 2001; Chen and Guestrin 2016). Deterministic. */
export function growTrees(
  rows: Float64Array[],
  answers: number[],
  options: TreeOptions,
): { base: number; trees: Tree[] } {
  const { random } = seeded(options.seed);
  const inputs = rows[0]?.length ?? 0;
  const { edges, bins } = binned(rows, inputs);
  const positives = answers.reduce((sum, answer) => sum + answer, 0);
  const base = Math.log(positives / Math.max(rows.length - positives, 1));
  const scores = new Float64Array(rows.length).fill(base);
  const gradient = new Float64Array(rows.length);
  const curve = new Float64Array(rows.length);
  const trees: Tree[] = [];

  for (let round = 0; round < options.trees; round++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      gradient[i] = p - (answers[i] as number);
      curve[i] = p * (1 - p);
    }
    const features = Array.from({ length: inputs }, (_, i) => i).filter(
      () => random() < options.featureShare,
    );
    const sample = rows.map((_, i) => i).filter((i) => answers[i] === 1 || random() < options.rowShare);
    const tree: Tree = { feature: [], threshold: [], left: [], right: [] };
    grow(tree, sample, options.depth, features);
    trees.push(tree);
    for (let i = 0; i < rows.length; i++)
      scores[i] = (scores[i] as number) + leafValue(tree, rows[i] as Float64Array);
  }
  return { base, trees };

  function grow(tree: Tree, sample: number[], depth: number, features: number[]): number {
    const node = tree.feature.length;
    tree.feature.push(-1);
    tree.left.push(-1);
    tree.right.push(-1);
    let g = 0;
    let h = 0;
    for (const i of sample) {
      g += gradient[i] as number;
      h += curve[i] as number;
    }
    tree.threshold.push((-options.rate * g) / (h + options.ridge));
    if (depth === 0 || sample.length < options.leastRows) return node;
    const split = bestSplit(sample, g, h, features);
    if (!split) return node;
    const { feature, bin } = split;
    const column = bins[feature] as Uint8Array;
    tree.feature[node] = feature;
    tree.threshold[node] = edges[feature]?.[bin] as number;
    tree.left[node] = grow(
      tree,
      sample.filter((i) => (column[i] as number) <= bin),
      depth - 1,
      features,
    );
    tree.right[node] = grow(
      tree,
      sample.filter((i) => (column[i] as number) > bin),
      depth - 1,
      features,
    );
    return node;
  }

  function bestSplit(
    sample: number[],
    g: number,
    h: number,
    features: number[],
  ): { feature: number; bin: number } | null {
    const gain = (gradientSum: number, curveSum: number): number =>
      gradientSum ** 2 / (curveSum + options.ridge);
    let best = LEAST_GAIN;
    let found: { feature: number; bin: number } | null = null;
    for (const feature of features) {
      const column = bins[feature] as Uint8Array;
      const gradients = new Float64Array(BINS);
      const curves = new Float64Array(BINS);
      for (const i of sample) {
        const bin = column[i] as number;
        gradients[bin] = (gradients[bin] as number) + (gradient[i] as number);
        curves[bin] = (curves[bin] as number) + (curve[i] as number);
      }
      let leftG = 0;
      let leftH = 0;
      for (let bin = 0; bin < (edges[feature]?.length ?? 0); bin++) {
        leftG += gradients[bin] as number;
        leftH += curves[bin] as number;
        if (leftH < 1 || h - leftH < 1) continue;
        const won = gain(leftG, leftH) + gain(g - leftG, h - leftH) - gain(g, h);
        if (won > best) {
          best = won;
          found = { feature, bin };
        }
      }
    }
    return found;
  }
}

const LEAST_GAIN = 0.5;

function leafValue(tree: Tree, row: Float64Array): number {
  let node = 0;
  while ((tree.feature[node] as number) >= 0)
    node = (
      (row[tree.feature[node] as number] as number) < (tree.threshold[node] as number)
        ? tree.left[node]
        : tree.right[node]
    ) as number;
  return tree.threshold[node] as number;
}

/** Cuts each feature at its quantiles; a row's bin is the number of edges at or below its value. */
function binned(rows: Float64Array[], inputs: number): { edges: number[][]; bins: Uint8Array[] } {
  const edges: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let feature = 0; feature < inputs; feature++) {
    const values = rows.map((row) => row[feature] as number).sort((a, b) => a - b);
    const cuts: number[] = [];
    for (let k = 1; k < BINS; k++) {
      // Rounded as the shipped file rounds, so that training and shipping split alike.
      const value = Number((values[Math.floor((k * rows.length) / BINS)] as number).toPrecision(5));
      if (cuts.length === 0 || value > (cuts.at(-1) as number)) cuts.push(value);
    }
    edges.push(cuts);
    bins.push(
      Uint8Array.from(rows, (row) => {
        let bin = 0;
        while (bin < cuts.length && (row[feature] as number) >= (cuts[bin] as number)) bin++;
        return bin;
      }),
    );
  }
  return { edges, bins };
}
