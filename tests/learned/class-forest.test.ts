import { describe, expect, test } from 'vitest';
import { type ClassExample, fitClasses } from '../../scripts/learning/fit-classes.ts';
import {
  assertForestInputs,
  type ClassForest,
  createClassEvaluator,
  softmax,
} from '../../src/learned/class-forest.ts';

describe('a forest of classes', () => {
  // One tree a class: "x < 0.5?" for the first, a leaf alone for the second.
  const forest: ClassForest = {
    features: ['x'],
    classes: ['low', 'high'],
    cuts: [[0.5]],
    base: [0, 0],
    step: 0.1,
    trees: ['0000ff94ff6c', 'ff80'],
  };

  test('asks each node for its input and adds the leaves', () => {
    const { evaluate } = createClassEvaluator(forest);
    expect(evaluate([0.2])).toEqual(softmax([2, 0]));
    expect(evaluate([0.5])).toEqual(softmax([-2, 0]));
  });

  test('trees of a class stand one after another', () => {
    const { evaluate } = createClassEvaluator({ ...forest, trees: ['0000ff94ff6cff8a', 'ff80'] });
    expect(evaluate([0.2])).toEqual(softmax([3, 0]));
  });

  test('refuses other inputs than it was made for', () => {
    expect(() => assertForestInputs(forest, ['x'], 'npm run fit')).not.toThrow();
    expect(() => assertForestInputs(forest, ['y'], 'npm run fit')).toThrow('npm run fit');
  });
});

describe('fitting classes', () => {
  /** A grid in three stripes, on twelve pages. */
  const examples: ClassExample[] = Array.from({ length: 30 }, (_, i) => i / 30).flatMap((x, i) =>
    Array.from({ length: 20 }, (_, j) => ({
      inputs: Float64Array.of(x, j / 20),
      answer: Math.floor(x * 3),
      page: `page ${(i * 20 + j) % 12}`,
    })),
  );
  const options = {
    features: ['x', 'y'],
    classes: ['left', 'middle', 'right'],
    folds: 3,
    runs: 2,
    rounds: 25,
    depth: 3,
    rate: 0.3,
    rowShare: 0.8,
    inputShare: 1,
    ridge: 1,
    leastRows: 5,
    seed: 3,
  };
  const { model, unseen } = fitClasses(examples, options);
  const share = (answers: number[][]): number =>
    answers.filter((shares, i) => shares.indexOf(Math.max(...shares)) === examples[i]?.answer).length /
    examples.length;

  test('learns what cuts tell apart, also for pages it has not seen', () => {
    const { evaluate } = createClassEvaluator(model);
    expect(share(examples.map(({ inputs }) => evaluate(inputs)))).toBeGreaterThan(0.99);
    expect(share(unseen)).toBeGreaterThan(0.95);
  });

  test('is the same each time', () => {
    expect(fitClasses(examples, options).model).toEqual(model);
  });
});
