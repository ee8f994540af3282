import { describe, expect, test } from 'vitest';
import { growTrees, type TreeOptions } from '../../scripts/learning/boosted-trees.ts';
import { type Example, type FitOptions, fitMixed } from '../../scripts/learning/fit-mixed.ts';
import { fitLogistic, fitPlatt } from '../../scripts/learning/logistic-regression.ts';
import { createEvaluator, type MixedModel } from '../../src/learned/mixed-model.ts';

/** Points of a grid over the unit square, its middle lines left out. */
const points = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20).flatMap((x, _, all) =>
  all.map((y) => Float64Array.of(x, y)),
);
const linear = points.map(([x = 0, y = 0]) => (2 * x + y > 1.2 ? 1 : 0));
/** One of both, not both: no straight line tells these apart. The corners are not of one size, so a first cut pays. */
const either = points.map(([x = 0, y = 0]) => (x > 0.4 !== y > 0.6 ? 1 : 0));

const treeOptions: TreeOptions = {
  trees: 40,
  depth: 3,
  rate: 0.3,
  rowShare: 0.8,
  featureShare: 1,
  ridge: 1,
  leastRows: 5,
  seed: 7,
};

/** Share of points on the right side of one half. */
function accuracy(probability: (row: Float64Array) => number, answers: number[]): number {
  return points.filter((row, i) => (probability(row) > 0.5 ? 1 : 0) === answers[i]).length / points.length;
}

const NO_TREES = { features: ['x', 'y'], base: 0, trees: [], calibration: { slope: 2, offset: 0 } };
const NO_LINE = { features: ['x', 'y'], linear: [0, 0, 0], calibration: { slope: 2, offset: 0 } };
const byLine = (answers: number[]) => {
  const model: MixedModel = { ...NO_TREES, linear: fitLogistic(points, answers, { ridge: 1 }) };
  return (row: Float64Array): number => createEvaluator(model).evaluate(row);
};
const byTrees = (answers: number[], options = treeOptions) => {
  const model: MixedModel = { ...NO_LINE, ...growTrees(points, answers, options) };
  return (row: Float64Array): number => createEvaluator(model).evaluate(row);
};

describe('logistic regression', () => {
  test('learns what a line tells apart', () => {
    expect(accuracy(byLine(linear), linear)).toBeGreaterThan(0.97);
  });

  test('its weights have the signs and the proportion of the line', () => {
    const [x = 0, y = 0, constant = 0] = fitLogistic(points, linear, { ridge: 0.1 });
    expect(x / y).toBeCloseTo(2, 0);
    expect(constant / y).toBeCloseTo(-1.2, 0);
  });

  test('does not learn what no line tells apart', () => {
    expect(accuracy(byLine(either), either)).toBeLessThan(0.75);
  });

  test('is not thrown off by an input that never changes', () => {
    const rows = points.map((row) => Float64Array.of(...row, 3));
    expect(fitLogistic(rows, linear, { ridge: 1 }).every(Number.isFinite)).toBe(true);
  });
});

describe('boosted trees', () => {
  test('learn what no line tells apart', () => {
    expect(accuracy(byTrees(either), either)).toBeGreaterThan(0.97);
  });

  test('a stump does not', () => {
    expect(accuracy(byTrees(either, { ...treeOptions, depth: 1 }), either)).toBeLessThan(0.8);
  });

  test('the same seed grows the same trees, another seed others', () => {
    const grow = (seed: number) => growTrees(points, either, { ...treeOptions, featureShare: 0.5, seed });
    expect(grow(7)).toEqual(grow(7));
    expect(grow(8)).not.toEqual(grow(7));
  });

  test('start from the share of positives', () => {
    const share = linear.filter((answer) => answer === 1).length / linear.length;
    expect(growTrees(points, linear, { ...treeOptions, trees: 0 }).base).toBeCloseTo(
      Math.log(share / (1 - share)),
    );
  });
});

describe('calibration', () => {
  test('brings overconfident log-odds to the frequencies seen', () => {
    // Three in four are right, whatever is claimed: log-odds of ±6 are to become ±ln 3.
    const logOdds = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 6 : -6));
    const answers = logOdds.map((value, i) => (i % 8 < 2 !== value > 0 ? 1 : 0));
    const { slope, offset } = fitPlatt(logOdds, answers);
    expect(6 * slope).toBeCloseTo(Math.log(3), 1);
    expect(offset).toBeCloseTo(0, 1);
  });
});

describe('the mixed model', () => {
  const options: FitOptions = {
    ...treeOptions,
    features: ['x', 'y'],
    ridgeLinear: 1,
    folds: 4,
    runs: 2,
  };
  const examples = points.map(
    (inputs, i): Example => ({ inputs, answer: either[i] === 1 ? 1 : 0, page: `page ${i % 10}` }),
  );

  test('learns, and says how well by pages that it had not seen', () => {
    const { model, unseen } = fitMixed(examples, options);
    expect(accuracy((row) => createEvaluator(model).evaluate(row), either)).toBeGreaterThan(0.95);
    expect(unseen).toHaveLength(examples.length);
    const right = unseen.filter((probability, i) => (probability > 0.5 ? 1 : 0) === examples[i]?.answer);
    expect(right.length / unseen.length).toBeGreaterThan(0.9);
  });

  test('can be repeated', () => {
    expect(fitMixed(examples, options)).toEqual(fitMixed(examples, options));
  });

  test('never has a page on both sides: what only a page itself tells is not known of it', () => {
    // Pages alternate along x, so a model knows a page if it saw it, and else takes its neighbours' answer.
    const paged = Array.from({ length: 16 }, (_, page) =>
      Array.from(
        { length: 12 },
        (_, i): Example => ({
          inputs: Float64Array.of(page, i / 12),
          answer: page % 2 === 0 ? 1 : 0,
          page: `page ${page}`,
        }),
      ),
    ).flat();
    const wide = { ...options, depth: 5, leastRows: 2, folds: 16 };
    const { model, unseen } = fitMixed(paged, wide);
    const isRight = (probability: number, i: number) => (probability > 0.5 ? 1 : 0) === paged[i]?.answer;
    const { slope, offset } = model.calibration;
    const known = paged.map(({ inputs }) =>
      createEvaluator({ ...model, calibration: { slope: 1, offset: 0 } }).evaluate(inputs),
    );
    expect(known.filter(isRight).length / paged.length).toBeGreaterThan(0.9);
    // Calibration turns answers that are always wrong around; before it they were.
    const raw = unseen.map((probability) => (Math.log(probability / (1 - probability)) - offset) / slope);
    const uncalibrated = raw.map((logOdds) => 1 / (1 + Math.exp(-logOdds)));
    expect(uncalibrated.filter(isRight).length / paged.length).toBeLessThan(0.6);
  });

  test('examples of no page are learned from and never asked about', () => {
    const taught = examples.map((example): Example => ({ ...example, page: null }));
    const { unseen } = fitMixed([...examples, ...taught], options);
    expect(new Set(unseen.slice(examples.length)).size).toBe(1);
  });
});
