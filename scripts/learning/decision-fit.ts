import type { FitOptions } from './fit-mixed.ts';

/** How the decision is learned; its inputs are named where it is. Chosen by recall on unseen folds of the tuning pages. */
export const decisionFit: Omit<FitOptions, 'features'> = {
  folds: 6,
  runs: 4,
  ridgeLinear: 2,
  trees: 110,
  depth: 5,
  rate: 0.12,
  rowShare: 0.7,
  featureShare: 0.5,
  ridge: 3,
  leastRows: 20,
  seed: 7,
};
