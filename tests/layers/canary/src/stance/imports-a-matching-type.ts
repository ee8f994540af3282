import type { Score } from '../matching/score.ts';

export type Why = Score;
