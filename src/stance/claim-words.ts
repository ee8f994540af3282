import type { ReadText } from '../text/concepts.ts';
import type { Cue } from '../text/cues.ts';
import { generalWeight } from '../text/word-weights.ts';

/**
 * What single words say of a claim, learned from labelled sentences: whether a sentence that holds one denies the claim or
 * leaves it open. Words stand by a number made of the claim's id and the word, so that a model knows no subject's words by name,
 * and a claim that it has not met has none.
 */
export interface ClaimWords {
  /** Numbers of claim and word in rising order, each less the one before. */
  gaps: number[];
  /** Two letters a word, "a" to "o": what it says for a denial and for a doubt, -7 to 7 steps. */
  weights: string;
}

/** A step of a weight, in log-odds. */
export const WORD_STEP = 0.35;
const MOST_STEPS = 7;
const MIDDLE = 'h'.charCodeAt(0);

/** The distinct words of a text, small ones too, with its aliases and cues: "only" and "before" turn a claim as well. */
export function wordsOf({ tokens, terms }: ReadText, cues: Cue[]): Set<string> {
  const words = new Set<string>();
  for (const { stem } of tokens) words.add(stem);
  for (const { id } of terms) words.add(id);
  for (const { kind } of cues) words.add(`${CUE}${kind}`);
  return words;
}

const CUE = '@@';

/** How much a word tells, 0 to 1. */
export function tellingOf(word: string): number {
  return word.startsWith(CUE) ? CUE_TELLS : generalWeight(word);
}

const CUE_TELLS = 0.7;

/** 32 bits of FNV-1a. */
export function wordNumber(claimId: string, word: string): number {
  let hash = 0x811c9dc5;
  const key = `${claimId} ${word}`;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 8;
}

/** What the words of a sentence say together, and what the one says that says the most. */
export interface WordLeaning {
  denies: number;
  deniesMost: number;
  hedges: number;
  hedgesMost: number;
}

/** Sums what words say by some table of weights in log-odds. */
export function sumLeaning(
  words: Iterable<string>,
  weightsOf: (word: string) => readonly [number, number] | undefined,
): WordLeaning {
  const sum: WordLeaning = { denies: 0, deniesMost: 0, hedges: 0, hedgesMost: 0 };
  for (const word of words) {
    const [denial, hedge] = weightsOf(word) ?? NOTHING;
    sum.denies += denial;
    sum.hedges += hedge;
    sum.deniesMost = Math.max(sum.deniesMost, denial);
    sum.hedgesMost = Math.max(sum.hedgesMost, hedge);
  }
  return { ...sum, denies: bounded(sum.denies), hedges: bounded(sum.hedges) };
}

const NOTHING = [0, 0] as const;
const bounded = (value: number): number => Math.max(-3, Math.min(3, value));

/** In whole steps, as it is shipped. */
export function inSteps(logOdds: number): number {
  return Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(logOdds / WORD_STEP)));
}

/** Makes the model of words from steps by number of claim and word. */
export function packClaimWords(steps: Map<number, readonly [number, number]>): ClaimWords {
  const numbers = [...steps.keys()].sort((a, b) => a - b);
  const letter = (step: number): string => String.fromCharCode(MIDDLE + step);
  return {
    gaps: numbers.map((number, i) => number - (numbers[i - 1] ?? 0)),
    weights: numbers.map((number) => (steps.get(number) ?? NOTHING).map(letter).join('')).join(''),
  };
}

/** Reads a model of words: what the words of a sentence say of a claim. */
export function createWordReader({
  gaps,
  weights,
}: ClaimWords): (claimId: string, words: Iterable<string>) => WordLeaning {
  const table = new Map<number, readonly [number, number]>();
  const step = (at: number): number => (weights.charCodeAt(at) - MIDDLE) * WORD_STEP;
  let number = 0;
  gaps.forEach((gap, i) => {
    number += gap;
    table.set(number, [step(2 * i), step(2 * i + 1)]);
  });
  return (claimId, words) => sumLeaning(words, (word) => table.get(wordNumber(claimId, word)));
}
