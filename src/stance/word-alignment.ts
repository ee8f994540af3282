import type { Token } from '../text/tokens.ts';
import { generalWeight } from '../text/word-weights.ts';
import { oppositesOf } from './opposites.ts';
import type { PairText } from './pair-features.ts';
import { areSisters, areSynonyms, isKindOf } from './word-relations.ts';

/** How a claim's words lie in a sentence, and what stands where they do not, in the order of a model's inputs. */
export const ALIGNMENT_FEATURES = [
  'alignedExactly',
  'alignedLoosely',
  'unaligned',
  'moved',
  'alignment',
  'alignedSpan',
  'alignedRuns',
  'firstAligned',
  'lastAligned',
  'firstFound',
  'lastFound',
  'startsAlike',
  'found',
  'leastFound',
  'missingFound',
  'missing',
  'missingNames',
  'missingNameShare',
  'missingNumbers',
  'missingWeight',
  'missingLater',
  'lastNameMissing',
  'replacedNames',
  'replacedWords',
  'replacedNumbers',
  'replacedWeight',
  'replacedWithin',
  'replacedBySister',
  'replacedByKind',
  'insertedNames',
  'insertedWords',
  'insertedWeight',
  'missingStart',
  'missingEnd',
  'oppositesIn',
  'sistersIn',
  'kindsIn',
  'synonymsIn',
  'wordsBetween',
  'namesBetween',
  'newNamesIn',
  'newWordsIn',
  'windowCovered',
  'clauseCovered',
  'clauseNewNames',
  'namesInClaim',
  'negationsIn',
  'claimNegations',
  'negationsOdd',
  'scopeDiffers',
  'pronoun',
] as const;

type AlignmentFeature = (typeof ALIGNMENT_FEATURES)[number];

/** Words of a sentence that are aligned: what follows is not looked at, for the claim's words are compared with each. */
const MOST_WORDS = 160;
/** What a word of the sentence between two aligned ones costs. */
const GAP_COST = 0.02;
/** Words before and after the aligned ones that still belong to what the sentence says of the claim. */
const BEFORE = 6;
const AFTER = 8;

const NEGATION =
  /\b(?:not|no|never|none|neither|nor|without|cannot|nobody|nothing|unable|failed?|fails|refus\w+|denie[sd]|deny\w*|reject\w*|lack\w*|except\w*|instead|rather than|un(?:true|successful\w*))\b|n't\b/gi;
/** Words that say how much of something, or which in an order, a statement is about. */
const SCOPE =
  /\b(?:only|all|every|always|never|first|last|most|best|worst|largest|biggest|highest|lowest|none|entire\w*|exactly|sole\w*|both|each|majority|minority|mainly|mostly|partly|solely|exclusive\w*|single|some|several|few|many)\b/gi;
const PRONOUN_FIRST =
  /^(?:He|She|It|They|His|Her|Its|Their|The (?:film|album|song|band|movie|show|series|team|club|company|game|city|group|episode|single|book|player|school|university))\b/;
const PRONOUN =
  /\b(?:he|she|it|they|his|her|its|their|the (?:film|album|song|band|movie|series|game|episode))\b/i;
const CLAUSE_END =
  /[;.]\s|,\s+(?:and|but|while|which|who|although|with|as)\b|\s(?:but|while|although|whereas)\s/g;

/** How alike two words are, 0 to 1: one for the same stem. Opposites are as unlike as strangers. */
function likeness(one: Token, other: Token): number {
  if (one.stem === other.stem) return 1;
  if (isNumber(one) || isNumber(other)) return 0;
  if (isFamily(one.stem, other.stem)) return 0.8;
  if (oppositesOf(one.stem).has(other.stem)) return 0;
  return areSynonyms(one.stem, other.stem) ? 0.65 : 0;
}

/** "photograph" and "photographi": stems that part only at their ends. */
function isFamily(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let same = 0;
  while (same < shorter && one[same] === other[same]) same++;
  return (same >= 4 && same >= shorter - 1) || (same >= 5 && same >= shorter - 2);
}

const isNumber = (word: Token): boolean => /^\d/.test(word.word);
const isName = (word: Token): boolean => word.capital && word.start > 0 && !isNumber(word);

/** The features of a claim's words beside a sentence's, in the order of ALIGNMENT_FEATURES. */
export function alignmentFeatures(claim: PairText, sentence: PairText): number[] {
  const own = claim.words.slice(0, MOST_WORDS);
  const theirs = sentence.words.slice(0, MOST_WORDS);
  const weights = own.map((word) => generalWeight(word.stem));
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const like = own.map((word) => Float64Array.from(theirs, (other) => likeness(word, other)));
  const { places, score } = align(like, weights, theirs.length);
  const isShared = (word: Token): boolean => sentence.stems.has(word.stem);
  const isNew = (word: Token): boolean => !claim.stems.has(word.stem);
  const taken = new Set(places);
  const aligned = places.filter((place) => place >= 0);
  const first = aligned[0] ?? 0;
  const last = aligned.at(-1) ?? -1;
  const at = Object.fromEntries(ALIGNMENT_FEATURES.map((name) => [name, 0])) as Record<
    AlignmentFeature,
    number
  >;
  const most = (name: AlignmentFeature, value: number): void => {
    at[name] = Math.max(at[name], value);
  };

  const best = like.map((row) => row.reduce((a, b) => Math.max(a, b), 0));
  at.leastFound = 1;
  let missingFound = 0;
  own.forEach((word, i) => {
    const weight = weights[i] as number;
    const found = best[i] as number;
    at.found += (weight * found) / whole;
    if (!isNumber(word)) at.leastFound = Math.min(at.leastFound, found);
    const place = places[i] as number;
    if (place >= 0) {
      at[like[i]?.[place] === 1 ? 'alignedExactly' : 'alignedLoosely'] += weight / whole;
      return;
    }
    if (isShared(word)) {
      at.moved += weight / whole;
      return;
    }
    at.unaligned += weight / whole;
    missingFound += found;
    at.missing++;
    if (isNumber(word)) at.missingNumbers++;
    else if (isName(word)) at.missingNames++;
    else {
      most('missingWeight', weight);
      if (i > 0) at.missingLater++;
    }
    for (const other of theirs.slice(Math.max(0, first - 4), Math.max(0, last + 6))) {
      if (!isNew(other)) continue;
      if (oppositesOf(word.stem).has(other.stem)) at.oppositesIn++;
      else if (areSisters(word.stem, other.stem)) at.sistersIn++;
      if (isKindOf(word.stem, other.stem)) at.kindsIn++;
      if (areSynonyms(word.stem, other.stem)) at.synonymsIn++;
    }
  });
  at.missingFound = at.missing > 0 ? missingFound / at.missing : 1;
  at.alignment = score / whole;
  at.alignedSpan = aligned.length > 0 ? Math.min(4, (last - first + 1) / aligned.length) : 4;
  at.alignedRuns =
    places.filter((place, i) => i > 0 && place > 0 && place === (places[i - 1] as number) + 1).length /
    Math.max(1, own.length - 1);
  at.firstAligned = (places[0] ?? -1) >= 0 ? 1 : 0;
  at.lastAligned = (places.at(-1) ?? -1) >= 0 ? 1 : 0;
  at.firstFound = best[0] ?? 0;
  at.lastFound = best.at(-1) ?? 0;
  at.startsAlike = places[0] === 0 ? 1 : 0;

  // Runs of the claim that are not aligned, and what stands in their place.
  at.replacedWithin = 9;
  for (let i = 0; i < own.length && aligned.length > 0; ) {
    if ((places[i] as number) >= 0) {
      i++;
      continue;
    }
    let end = i;
    while (end < own.length && (places[end] as number) < 0) end++;
    const length = end - i;
    const atEdge = i === 0 || end === own.length;
    const from = i === 0 ? Math.max(0, first - length - 1) : (places[i - 1] as number) + 1;
    const to = i === 0 ? first : end === own.length ? last + length + 3 : (places[end] as number);
    if (i === 0) at.missingStart++;
    else if (atEdge) at.missingEnd++;
    const inPlace = theirs.flatMap((word, place) =>
      place >= from && place < to && !taken.has(place) && isNew(word) ? [place] : [],
    );
    for (let k = i; k < end; k++) {
      const word = own[k] as Token;
      if (isShared(word)) continue;
      const weight = weights[k] as number;
      const mates = inPlace.filter((place) => isSameSort(word, theirs[place] as Token));
      if (mates.length === 0) {
        if (atEdge && inPlace.length > 0) continue;
        if (isName(word)) at.insertedNames++;
        else if (!isNumber(word)) at.insertedWords++;
        most('insertedWeight', weight);
        continue;
      }
      if (isNumber(word)) {
        at.replacedNumbers++;
        continue;
      }
      at.replacedWithin = Math.min(at.replacedWithin, to - from + (atEdge ? 2 : 0));
      at[isName(word) ? 'replacedNames' : 'replacedWords']++;
      most('replacedWeight', weight);
      for (const place of mates) {
        const other = theirs[place] as Token;
        if (areSisters(word.stem, other.stem)) at.replacedBySister = 1;
        if (isKindOf(word.stem, other.stem) || isKindOf(other.stem, word.stem)) at.replacedByKind = 1;
      }
    }
    i = end;
  }

  // What else the sentence says around there.
  theirs.forEach((word, place) => {
    if (taken.has(place) || !isNew(word)) return;
    if (place >= first && place < last) {
      at.wordsBetween++;
      if (word.capital) at.namesBetween++;
    }
    if (place < first - BEFORE || place > last + AFTER || isNumber(word)) return;
    at[isName(word) ? 'newNamesIn' : 'newWordsIn']++;
  });
  at.wordsBetween = Math.min(12, at.wordsBetween);
  at.newNamesIn = Math.min(6, at.newNamesIn);
  at.newWordsIn = Math.min(12, at.newWordsIn);

  const names = own.filter(isName);
  at.namesInClaim = names.length;
  at.missingNameShare = names.filter((word) => !isShared(word)).length / (names.length || 1);
  const final = own.at(-1);
  at.lastNameMissing = final && isName(final) && !isShared(final) ? 1 : 0;
  at.pronoun = PRONOUN_FIRST.test(sentence.text) ? 2 : PRONOUN.test(sentence.text) ? 1 : 0;

  const start = theirs[Math.max(0, first - 2)]?.start ?? 0;
  const stop = theirs[Math.min(theirs.length - 1, last + 2)]?.end ?? sentence.text.length;
  const around = sentence.text.slice(start, stop);
  const [negations, claimNegations] = [countOf(around, NEGATION), countOf(claim.text, NEGATION)];
  at.negationsIn = Math.min(3, negations);
  at.claimNegations = Math.min(2, claimNegations);
  at.negationsOdd = (negations + claimNegations) % 2;
  const [scope, otherScope] = [wordsIn(claim.text, SCOPE), wordsIn(around, SCOPE)];
  at.scopeDiffers = without(scope, otherScope) + without(otherScope, scope) / 10;

  const covered = (words: Token[]): number => {
    const stems = new Set(words.map((word) => word.stem));
    return own.reduce((sum, word, i) => sum + (stems.has(word.stem) ? (weights[i] as number) : 0), 0) / whole;
  };
  for (let from = 0; from < theirs.length; from += 2)
    most('windowCovered', covered(theirs.slice(from, from + own.length + BEFORE)));
  let from = 0;
  for (const end of [
    ...[...sentence.text.matchAll(CLAUSE_END)].map((match) => match.index),
    sentence.text.length,
  ]) {
    const clause = theirs.filter((word) => word.start >= from && word.start < end);
    const share = covered(clause);
    if (share > at.clauseCovered) {
      at.clauseCovered = share;
      at.clauseNewNames = Math.min(5, clause.filter((word) => isName(word) && isNew(word)).length);
    }
    from = end;
  }
  return ALIGNMENT_FEATURES.map((name) => at[name]);
}

/** A number stands for a number, a name for a name, another word for another word. */
function isSameSort(word: Token, other: Token): boolean {
  if (isNumber(word) || isNumber(other)) return isNumber(word) && isNumber(other);
  return isName(word) ? other.capital : !isName(other);
}

/**
 * The best alignment that keeps the order (Needleman and Wunsch 1970): each of the claim's words has its place in the
 * sentence, or -1. `score` is the weight that is aligned, less what the gaps cost.
 */
function align(like: Float64Array[], weights: number[], length: number): { places: number[]; score: number } {
  const rows = like.length;
  const width = length + 1;
  const scores = new Float64Array((rows + 1) * width);
  const steps = new Uint8Array((rows + 1) * width);
  let best = 0;
  let cell = 0;
  for (let i = 1; i <= rows; i++)
    for (let j = 1; j <= length; j++) {
      const here = i * width + j;
      let score = scores[here - width] as number;
      let step = SKIP_OWN;
      const left = scores[here - 1] as number;
      if (left - (left > 0 ? GAP_COST : 0) > score) {
        score = left - (left > 0 ? GAP_COST : 0);
        step = SKIP_THEIRS;
      }
      const alike = like[i - 1]?.[j - 1] as number;
      const taken = (scores[here - width - 1] as number) + alike * (weights[i - 1] as number);
      if (alike > 0 && taken >= score) {
        score = taken;
        step = TAKE;
      }
      scores[here] = score;
      steps[here] = step;
      if (score > best) {
        best = score;
        cell = here;
      }
    }
  const places = Array.from({ length: rows }, () => -1);
  while ((scores[cell] as number) > 0) {
    const step = steps[cell];
    if (step === TAKE) places[Math.floor(cell / width) - 1] = (cell % width) - 1;
    cell -= step === SKIP_OWN ? width : step === SKIP_THEIRS ? 1 : width + 1;
  }
  return { places, score: best };
}

const SKIP_OWN = 1;
const SKIP_THEIRS = 2;
const TAKE = 3;

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function wordsIn(text: string, pattern: RegExp): Set<string> {
  return new Set((text.match(pattern) ?? []).map((word) => word.toLowerCase()));
}

function without(some: Set<string>, others: Set<string>): number {
  return [...some].filter((word) => !others.has(word)).length;
}
