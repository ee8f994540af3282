import Fuse from 'fuse.js';
import type { HeldClaim } from '../model.ts';
import { matchingSettings } from './settings.ts';

/** Claims for what a reader typed, best first. At most `matchingSettings.search.most`; none for an empty query. */
export type ClaimSearch = (query: string) => HeldClaim[];

/** How much a word counts by where it stands. */
const FIELD = { title: 4, statement: 2, notes: 1 };
/** And by how it was met: as it was typed, as the beginning of a word, or as a word spelt much alike. */
const EXACT = 1;
const BEGINNING = 0.8;
const ALIKE = 0.6;

/**
 * The search box: over titles, statements and source notes. Each word of the query must be met in the claim; a word that
 * the corpus does not know is read as the words that are spelt most alike, so that other transcriptions of a name find
 * it. `aliases`: words that stand for each other.
 */
export function createClaimSearch(claims: HeldClaim[], aliases: string[][]): ClaimSearch {
  const { leastBeginning, mostDistance, mostAlike, most } = matchingSettings.search;
  const indexed = claims.map((claim) => ({ claim, weights: weighWords(claim) }));
  const vocabulary = [...new Set(indexed.flatMap(({ weights }) => [...weights.keys()]))];
  const known = new Set(vocabulary);
  const fuse = new Fuse(vocabulary, { includeScore: true, threshold: mostDistance, ignoreLocation: true });
  const sameAs = new Map<string, string[]>();
  for (const group of aliases) {
    const words = group.map(plain).filter((member) => !/[^\p{L}\p{N}]/u.test(member));
    for (const word of words) sameAs.set(word, [...(sameAs.get(word) ?? []), ...words]);
  }

  /** The corpus's words that a typed word may mean, each with how well it does. */
  const readingsOf = (word: string): Map<string, number> => {
    const readings = new Map<string, number>();
    const add = (reading: string, weight: number): void => {
      if (known.has(reading)) readings.set(reading, Math.max(weight, readings.get(reading) ?? 0));
    };
    for (const same of [word, ...(sameAs.get(word) ?? [])]) add(same, EXACT);
    if (word.length >= leastBeginning)
      for (const candidate of vocabulary) if (candidate.startsWith(word)) add(candidate, BEGINNING);
    if (readings.size > 0) return readings;
    for (const { item } of fuse.search(word, { limit: mostAlike }))
      for (const same of [item, ...(sameAs.get(item) ?? [])]) add(same, ALIKE);
    return readings;
  };

  return (query) => {
    const typed = [...new Set(wordsOf(query))].map(readingsOf);
    if (typed.length === 0) return [];
    return indexed
      .map(({ claim, weights }) => {
        const met = typed.map((readings) =>
          Math.max(0, ...[...readings].map(([word, fit]) => fit * (weights.get(word) ?? 0))),
        );
        return { claim, score: Math.min(...met) > 0 ? met.reduce((sum, one) => sum + one, 0) : 0 };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ claim }) => claim);
  };
}

/** Each word of a claim with the weight of the best place that it stands in. */
function weighWords(claim: HeldClaim): Map<string, number> {
  const notes = claim.sources.flatMap(({ reports, originWhat, publisher }) => [
    reports,
    originWhat,
    publisher,
  ]);
  const fields: [string, number][] = [
    [[claim.summary, ...notes].join(' '), FIELD.notes],
    [claim.statement, FIELD.statement],
    [claim.title, FIELD.title],
  ];
  const weights = new Map<string, number>();
  for (const [text, weight] of fields) for (const word of wordsOf(text)) weights.set(word, weight);
  return weights;
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Without accents and capitals, which people leave out when they search. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
