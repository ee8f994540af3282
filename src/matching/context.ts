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

/** Which terms stand in a sentence, in what stands around it, and how much that counts: by term, for quick look-up. */
export interface TermBoard {
  own: Uint8Array;
  /** How much of a term the sentences before lend: 1 for the sentence right before, 0 if none holds it. */
  lent: Float64Array;
  headline: Uint8Array;
  /** Lays out a sentence and its context; what was laid out before is taken off. */
  lay: (view: SentenceView, context: Context) => void;
}

/** One board serves one sentence at a time. */
export function createTermBoard(size: number): TermBoard {
  const own = new Uint8Array(size);
  const lent = new Float64Array(size);
  const headline = new Uint8Array(size);
  let laid: number[] = [];
  return {
    own,
    lent,
    headline,
    lay(view, context) {
      for (const term of laid) {
        own[term] = 0;
        lent[term] = 0;
        headline[term] = 0;
      }
      laid = [...view.terms, ...(context.headline?.terms ?? [])];
      for (const term of view.terms) own[term] = 1;
      for (const term of context.headline?.terms ?? []) headline[term] = 1;
      context.before.forEach((neighbour, distance) => {
        const weight = matchingSettings.contextWeights[distance] ?? 0;
        for (const term of neighbour.view.terms) {
          if (weight > (lent[term] as number)) lent[term] = weight;
          laid.push(term);
        }
      });
    },
  };
}
