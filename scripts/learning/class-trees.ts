import { LEAF, LEAF_ZERO, softmax } from '../../src/learned/class-forest.ts';
import { seeded } from './seeded.ts';

export interface ClassTreeOptions {
  rounds: number;
  depth: number;
  /** How much of each tree's answer is taken. */
  rate: number;
  /** Shares of rows and of inputs that a tree sees. */
  rowShare: number;
  inputShare: number;
  ridge: number;
  leastRows: number;
  seed: number;
}

/** What one step of a leaf is worth while growing; 127 of them are the most that a leaf can say. */
export const LEAF_STEP = 0.004;
const MOST_STEPS = 127;
const BINS = 64;
const LEAST_GAIN = 0.5;

/** Where inputs are cut, and each row's bin of each input: the number of cuts at or below its value. */
export interface Binned {
  cuts: number[][];
  bins: Uint8Array[];
}

/** Trees of each class as bytes, two a node: see src/learned/class-forest.ts. */
export interface GrownTrees {
  base: number[];
  trees: number[][];
}

/**
 * Gradient boosting of a tree a class and round on the softmax loss, with histogram splits (Friedman 2001; Chen and
 * Guestrin 2016). Leaves are rounded as they will be stored, so that later trees mend what rounding spoils. Deterministic.
 */
export function growClassTrees(
  { cuts, bins }: Binned,
  answers: number[],
  classes: number,
  options: ClassTreeOptions,
): GrownTrees {
  const { random } = seeded(options.seed);
  const count = answers.length;
  const base = Array.from({ length: classes }, (_, c) =>
    Math.log(answers.filter((answer) => answer === c).length / count),
  );
  const scores = base.map((value) => new Float64Array(count).fill(value));
  const trees = base.map((): number[] => []);
  const gradient = new Float64Array(count);
  const curve = new Float64Array(count);

  for (let round = 0; round < options.rounds; round++) {
    const shares = answers.map((_, i) => softmax(scores.map((column) => column[i] as number)));
    const sample = Int32Array.from(answers.keys()).filter(() => random() < options.rowShare);
    const rest = Int32Array.from(answers.keys());
    for (let c = 0; c < classes; c++) {
      for (let i = 0; i < count; i++) {
        const p = shares[i]?.[c] as number;
        gradient[i] = p - (answers[i] === c ? 1 : 0);
        curve[i] = Math.max(p * (1 - p), 1e-6);
      }
      const inputs = cuts.flatMap((_, input) => (random() < options.inputShare ? [input] : []));
      grow(trees[c] as number[], scores[c] as Float64Array, sample, rest, options.depth, inputs);
    }
  }
  return { base, trees };

  /** Grows a branch from the rows of the sample that reach it, and adds its leaves to the scores of all rows that do. */
  function grow(
    tree: number[],
    column: Float64Array,
    sample: Int32Array,
    all: Int32Array,
    depth: number,
    inputs: number[],
  ): void {
    let g = 0;
    let h = 0;
    for (const i of sample) {
      g += gradient[i] as number;
      h += curve[i] as number;
    }
    const split = depth > 0 && sample.length >= options.leastRows ? bestSplit(sample, g, h, inputs) : null;
    if (!split) {
      const value = (-options.rate * g) / (h + options.ridge);
      const steps = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(value / LEAF_STEP)));
      tree.push(LEAF, steps + LEAF_ZERO);
      for (const i of all) column[i] = (column[i] as number) + steps * LEAF_STEP;
      return;
    }
    tree.push(split.input, split.bin);
    const of = bins[split.input] as Uint8Array;
    const isLeft = (i: number): boolean => (of[i] as number) <= split.bin;
    const isRight = (i: number): boolean => (of[i] as number) > split.bin;
    grow(tree, column, sample.filter(isLeft), all.filter(isLeft), depth - 1, inputs);
    grow(tree, column, sample.filter(isRight), all.filter(isRight), depth - 1, inputs);
  }

  function bestSplit(
    sample: Int32Array,
    g: number,
    h: number,
    inputs: number[],
  ): { input: number; bin: number } | null {
    const gain = (slope: number, bend: number): number => slope ** 2 / (bend + options.ridge);
    const whole = gain(g, h);
    const gradients = new Float64Array(BINS);
    const curves = new Float64Array(BINS);
    let best = LEAST_GAIN;
    let found: { input: number; bin: number } | null = null;
    for (const input of inputs) {
      const of = bins[input] as Uint8Array;
      gradients.fill(0);
      curves.fill(0);
      for (const i of sample) {
        const bin = of[i] as number;
        gradients[bin] = (gradients[bin] as number) + (gradient[i] as number);
        curves[bin] = (curves[bin] as number) + (curve[i] as number);
      }
      let leftG = 0;
      let leftH = 0;
      for (let bin = 0; bin < (cuts[input]?.length ?? 0); bin++) {
        leftG += gradients[bin] as number;
        leftH += curves[bin] as number;
        if (leftH < 1 || h - leftH < 1) continue;
        const won = gain(leftG, leftH) + gain(g - leftG, h - leftH) - whole;
        if (won > best) {
          best = won;
          found = { input, bin };
        }
      }
    }
    return found;
  }
}

/** Cuts an input between its values where they are few, else at quantiles. */
export function binRows(rows: Float64Array[]): Binned {
  const cuts = Array.from(rows[0] ?? [], (_, input) => {
    const values = rows.map((row) => row[input] as number).sort((a, b) => a - b);
    const distinct = [...new Set(values)];
    const wanted =
      distinct.length <= BINS
        ? distinct.slice(1).map((value, i) => (value + (distinct[i] as number)) / 2)
        : Array.from(
            { length: BINS - 1 },
            (_, k) => values[Math.floor(((k + 1) * rows.length) / BINS)] as number,
          );
    // Rounded as the shipped file is, so that training and shipping split alike.
    return [...new Set(wanted.map((value) => Number(value.toPrecision(4))))];
  });
  return {
    cuts,
    bins: cuts.map((of, input) => Uint8Array.from(rows, (row) => binOf(of, row[input] as number))),
  };
}

function binOf(cuts: number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && value >= (cuts[bin] as number)) bin++;
  return bin;
}
