import Fuse from 'fuse.js';
import type { Claim } from '../model.ts';
import { normalize } from '../text/normalize.ts';
import { stemOf, tokensOf } from '../text/tokens.ts';
import { isGeneralWord } from '../text/word-weights.ts';
import { matchingSettings } from './settings.ts';

/** The corpus's spelling of a word that is in no vocabulary, or null if none is near enough. */
export type SpellingRepair = (word: string, stem: string) => string | null;

/**
 * Mends slips of the pen and unusual spellings of the corpus's own words: "ATACAMS", a name's other transcription. Only
 * words that neither general English nor the corpus knows are touched, only for a word with the same first letter and
 * about the same length, and only if no second word is as near: a false friend would be a wrong mark.
 */
export function* buildSpellingRepair(claims: Claim[], aliases: string[][]): Generator<void, SpellingRepair> {
  const { leastLength, lengthDifference, mostDistance, leastLead } = matchingSettings.repair;
  const words = yield* corpusWords(claims, aliases);
  const names = new Set(
    aliases
      .flat()
      .flatMap((member) => tokensOf(normalize(member).text))
      .flatMap((token) => (token.capital ? [token.word] : [])),
  );
  const byLetter = new Map<string, string[]>();
  for (const word of words) {
    // An everyday word is rarely what a name was meant for: "Maidan" is no "maiden".
    if (word.length < leastLength - lengthDifference) continue;
    if (isGeneralWord(stemOf(word)) && !names.has(word)) continue;
    const letter = word[0] as string;
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), word]);
  }
  const searchers = new Map<string, Fuse<string>>();
  const searcherOf = (letter: string): Fuse<string> => {
    const searcher =
      searchers.get(letter) ??
      new Fuse(byLetter.get(letter) ?? [], {
        includeScore: true,
        threshold: mostDistance,
        ignoreLocation: true,
      });
    searchers.set(letter, searcher);
    return searcher;
  };
  const remembered = new Map<string, string | null>();

  return (word, stem) => {
    if (word.length < leastLength || /\d/.test(word) || words.has(word) || isGeneralWord(stem)) return null;
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const near = searcherOf(word[0] as string)
      .search(word, { limit: 8 })
      .filter(
        ({ item }) =>
          // A word that only goes on longer is another word.
          Math.abs(item.length - word.length) <= (item.startsWith(word) ? 1 : lengthDifference),
      );
    const [best, second] = near;
    const isSure =
      best &&
      (!second ||
        (second.score ?? 1) - (best.score ?? 1) >= leastLead ||
        isFormOfSame(best.item, second.item));
    const repaired = isSure ? best.item : null;
    if (remembered.size > REMEMBERED) remembered.clear();
    remembered.set(word, repaired);
    return repaired;
  };
}

/** Singular and plural of one word are no two answers. */
function isFormOfSame(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function* corpusWords(claims: Claim[], aliases: string[][]): Generator<void, Set<string>> {
  const texts = [
    ...aliases.flat(),
    ...claims.flatMap((claim) => [claim.statement, claim.title, ...claim.phrasings, ...claim.denials]),
  ];
  const words = new Set<string>();
  for (const text of texts) {
    for (const { word } of tokensOf(normalize(text).text)) words.add(word);
    yield;
  }
  return words;
}

/** More unknown words than any article has; keeps a long-lived background from growing. */
const REMEMBERED = 2000;
