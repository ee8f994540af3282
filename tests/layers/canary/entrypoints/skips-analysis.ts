import type { Score } from '../src/matching/score.ts';

export default function main(score: Score): Score {
  return score;
}
