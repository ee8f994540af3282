import type { SentenceView } from './sentence-view.ts';
import { matchingSettings } from './settings.ts';

/** What a sentence's neighbours offer it. */
export interface Neighbour {
  view: SentenceView;
  /** Claim (position in the index) → how near the sentence came to it, 0 to 1.3. */
  nearness: Map<number, number>;
}

export interface Context {
  /** The sentences before, the nearest first. */
  before: Neighbour[];
  after: Neighbour | null;
  headline: SentenceView | null;
}

/** How much of a term the sentences before lend: 1 for the sentence right before, 0 if none holds it. */
export function lent(term: number, context: Context): number {
  let most = 0;
  context.before.forEach((neighbour, distance) => {
    const weight = matchingSettings.contextWeights[distance] ?? 0;
    if (weight > most && neighbour.view.own.has(term)) most = weight;
  });
  return most;
}
