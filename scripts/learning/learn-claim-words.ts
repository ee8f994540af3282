import type { Claim, Polarity } from '../../src/model.ts';
import {
  type ClaimWords,
  inSteps,
  packClaimWords,
  sumLeaning,
  tellingOf,
  WORD_STEP,
  type WordLeaning,
  wordNumber,
  wordsOf,
} from '../../src/stance/claim-words.ts';
import { type Concepts, readText } from '../../src/text/concepts.ts';
import { cuesOf } from '../../src/text/cues.ts';

/** A labelled sentence: what it says of a claim, and in which words. */
export interface LabelledWords {
  page: string;
  claimId: string;
  polarity: Polarity;
  words: Set<string>;
}

type Counts = Record<Polarity, { texts: number; words: Map<string, number> }>;
type Table = Map<string, readonly [number, number]>;

/** Words kept of each claim: those that say the most. All of them say a little more, in four times the bytes. */
const KEPT = 60;
/** Counts as seen in each reading, of so many texts: a word that was met once proves little. */
const SEEN = 0.3;
const OF_TEXTS = 3;

/**
 * Learns what the words of each claim say, from its phrasings and denials and from labelled sentences. `unseen` is what each
 * sentence's words say by all pages but its own: what the polarity model is to learn from, since that is how it will be asked.
 */
export function learnClaimWords(
  claims: Claim[],
  labelled: LabelledWords[],
  concepts: Concepts,
): { model: ClaimWords; unseen: WordLeaning[] } {
  const counts = new Map(claims.map((claim) => [claim.id, countPack(claim, concepts)]));
  for (const one of labelled) count(counts.get(one.claimId), one, 1);

  const unseen = new Map<LabelledWords, WordLeaning>();
  const steps = new Map<number, readonly [number, number]>();
  for (const { id } of claims) {
    const own = counts.get(id) as Counts;
    const ofClaim = labelled.filter((one) => one.claimId === id);
    for (const page of new Set(ofClaim.map((one) => one.page))) {
      const ofPage = ofClaim.filter((one) => one.page === page);
      for (const one of ofPage) count(own, one, -1);
      const table = tableOf(own);
      for (const one of ofPage)
        unseen.set(
          one,
          sumLeaning(one.words, (word) => table.get(word)),
        );
      for (const one of ofPage) count(own, one, 1);
    }
    for (const [word, [denial, hedge]] of tableOf(own))
      steps.set(wordNumber(id, word), [inSteps(denial), inSteps(hedge)]);
  }
  return {
    model: packClaimWords(steps),
    unseen: labelled.map((one) => unseen.get(one) as WordLeaning),
  };
}

function countPack(claim: Claim, concepts: Concepts): Counts {
  const counts: Counts = {
    asserts: { texts: 0, words: new Map() },
    denies: { texts: 0, words: new Map() },
    hedges: { texts: 0, words: new Map() },
  };
  const add = (polarity: Polarity) => (text: string) => {
    const read = readText(text, concepts);
    count(counts, { polarity, words: wordsOf(read, cuesOf(read.text)) }, 1);
  };
  [claim.statement, ...claim.phrasings].forEach(add('asserts'));
  claim.denials.forEach(add('denies'));
  return counts;
}

function count(
  counts: Counts | undefined,
  { polarity, words }: Pick<LabelledWords, 'polarity' | 'words'>,
  by: 1 | -1,
): void {
  if (!counts) return;
  const of = counts[polarity];
  of.texts += by;
  for (const word of words) of.words.set(word, (of.words.get(word) ?? 0) + by);
}

/** The most telling words of a claim and what they say, in log-odds that are whole steps. */
function tableOf(counts: Counts): Table {
  const seen = new Set<string>();
  for (const { words } of Object.values(counts))
    for (const [word, times] of words) if (times > 0) seen.add(word);
  const share = (polarity: Polarity, word: string): number =>
    ((counts[polarity].words.get(word) ?? 0) + SEEN) / (counts[polarity].texts + OF_TEXTS);
  return new Map(
    [...seen]
      .map((word) => {
        const asserted = share('asserts', word);
        const says = (polarity: Polarity): number =>
          tellingOf(word) * Math.log(share(polarity, word) / asserted);
        const weights = [says('denies'), says('hedges')] as const;
        return { word, weights, most: Math.max(Math.abs(weights[0]), Math.abs(weights[1])) };
      })
      .sort((a, b) => b.most - a.most || (a.word < b.word ? -1 : 1))
      .slice(0, KEPT)
      .map(({ word, weights: [denial, hedge] }) => [
        word,
        [inSteps(denial) * WORD_STEP, inSteps(hedge) * WORD_STEP] as const,
      ]),
  );
}
