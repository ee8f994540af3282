import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertInputs, createEvaluator, type MixedModel } from '../../src/learned/mixed-model.ts';

/** log-odds (x - 2y + 0.5) by the regression; by the tree -1 or, from x = 3 on, by y: 2 or 4; base 1. */
const model: MixedModel = {
  features: ['x', 'y'],
  linear: [1, -2, 0.5],
  base: 1,
  trees: [
    {
      feature: [0, -1, 1, -1, -1],
      threshold: [3, -1, 10, 2, 4],
      left: [1, -1, 3, -1, -1],
      right: [2, -1, 4, -1, -1],
    },
    { feature: [-1], threshold: [0.25], left: [-1], right: [-1] },
  ],
  calibration: { slope: 2, offset: 0.1 },
};
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

describe('the probability', () => {
  test.each([
    ['left of the first question', [2.9, 1], 2.9 - 2 + 0.5, 1 - 1 + 0.25],
    ['right of it, on its edge', [3, 9.9], 3 - 19.8 + 0.5, 1 + 2 + 0.25],
    ['right of both', [4, 10], 4 - 20 + 0.5, 1 + 4 + 0.25],
  ])('is the calibrated mean of both log-odds: %s', (_, features, straight, grown) => {
    expect(createEvaluator(model).evaluate(features)).toBeCloseTo(
      sigmoid(2 * ((straight + grown) / 2) + 0.1),
      10,
    );
  });

  test('takes the regression’s word alone where that is hopeless', () => {
    const { evaluate: quick } = createEvaluator(model, -10);
    expect(quick([4, 10])).toBeCloseTo(sigmoid(2 * (4 - 20 + 0.5) + 0.1), 10);
    expect(quick([2, 1])).toBe(createEvaluator(model).evaluate([2, 1]));
  });

  test('lies between 0 and 1, whatever the inputs', () => {
    const input = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const { evaluate: quick } = createEvaluator(model);
    fc.assert(
      fc.property(input, input, (x, y) => {
        const probability = quick([x, y]);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        expect(quick(Float64Array.of(x, y))).toBe(probability);
      }),
    );
  });
});

describe('assertInputs', () => {
  test('is content with the inputs that the model was made for', () => {
    expect(() => assertInputs(model, ['x', 'y'], 'npm run fit')).not.toThrow();
  });

  test.each([[['y', 'x']], [['x']], [['x', 'y', 'z']]])('tells what to run for others: %j', (features) => {
    expect(() => assertInputs(model, features, 'npm run fit')).toThrow(/Run `npm run fit`/);
  });
});
