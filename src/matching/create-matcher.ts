import type { Claim, ClaimMatch, Day, MatchReason } from '../model.ts';
import type { Concepts } from '../text/concepts.ts';
import { finish } from '../text/finish.ts';
import type { SentenceText } from '../text/sentence-text.ts';
import { buildCandidateFinder } from './candidates.ts';
import { buildClaimIndex, type ClaimIndex } from './claim-index.ts';
import { type Context, createTermBoard, type Neighbour } from './context.ts';
import { decide } from './decision.ts';
import { type Candidate, FEATURES, featuresOf, toCandidate, toNearClaim } from './features.ts';
import { type SentenceView, viewSentence } from './sentence-view.ts';
import { matchingSettings } from './settings.ts';
import { createSimilarityMeter } from './similarity.ts';

/**
 * What a sentence is to a claim: it states the same, it speaks of the same matter without stating it, or neither. Only the
 * same is marked.
 */
export type Answer = 'same' | 'related' | 'none';

/** A claim considered for a sentence, before the threshold: what fitting and explanations look at. */
export interface Consideration {
  sentence: number;
  claimId: string;
  features: Float64Array;
  /** 0 to 1; see decision.ts. */
  score: number;
  answer: Answer;
  leaning: number;
  /** The claim's phrasing and denial that lie nearest. */
  phrasing: string;
  denial: string | null;
}

export interface Matcher {
  /** The claims that sentences of one article state, in reading order; sentences are those of the whole article in order. */
  match: (sentences: SentenceText[], day: Day | null) => ClaimMatch[];
  /** The same in steps of a sentence; several articles may be matched in turns. */
  matchInSteps: (sentences: SentenceText[], day: Day | null) => Generator<void, ClaimMatch[]>;
  /** Every claim that was looked at, with its features. */
  consider: (
    sentences: SentenceText[],
    day: Day | null,
    /** A text of the corpus that is to be left out: so a claim's own phrasing can be looked at as if it were news. */
    without?: string,
  ) => Consideration[];
}

/** Prepares the claims at one go; see buildMatcher. */
export function createMatcher(claims: Claim[], concepts: Concepts): Matcher {
  return finish(buildMatcher(claims, concepts));
}

/** Prepares the claims in slices. The matcher keeps scratch space, which no sentence finds as another has left it. */
export function* buildMatcher(claims: Claim[], concepts: Concepts): Generator<void, Matcher> {
  const index = yield* buildClaimIndex(claims, concepts);
  const finder = yield* buildCandidateFinder(index);
  const meter = createSimilarityMeter(index);
  const board = createTermBoard(index.general.length);

  const candidatesOf = (view: SentenceView, before: Neighbour | undefined, without?: string): Candidate[] => {
    const ranked = finder.find(view.terms, matchingSettings.candidates);
    const least = (ranked[0]?.score ?? 0) * matchingSettings.leastShare;
    const found = new Set(ranked.filter(({ score }) => score >= least).map(({ at }) => at));
    if (before) {
      const nearest = [...before.nearness].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      for (const [at] of nearest.slice(0, matchingSettings.candidatesFromBefore)) found.add(at);
    }
    meter.look(view);
    const claims = [...found].map((at) => {
      const entry = index.entry(at);
      return toNearClaim(at, entry, meter.measure(entry, without));
    });
    claims.sort((a, b) => b.nearness - a.nearness || a.at - b.at);
    const top = claims[0]?.nearness ?? 0;
    const { closest, leastNearness, farthestBehind } = matchingSettings;
    return claims
      .slice(0, closest)
      .filter(({ nearness }) => nearness >= leastNearness && top - nearness <= farthestBehind)
      .map((near) => {
        meter.complete(near.similarity, near.entry, without);
        return toCandidate(near, view, index);
      });
  };

  /** Reads all sentences first: a sentence is understood by those before and after it. */
  const survey = function* (sentences: SentenceText[], without: string | undefined) {
    const neighbours: Neighbour[] = [];
    const candidates: Candidate[][] = [];
    for (const sentence of sentences) {
      const view = viewSentence(sentence, index);
      const found = candidatesOf(view, neighbours.at(-1), without);
      neighbours.push({ view, nearness: new Map(found.map((one) => [one.at, one.nearness])) });
      candidates.push(found);
      yield;
    }
    const headlineAt = Math.max(
      0,
      sentences.findIndex((sentence) => sentence.kind === 'headline'),
    );
    const contextOf = (at: number): Context => ({
      before: neighbours.slice(Math.max(0, at - matchingSettings.contextWeights.length), at).reverse(),
      after: neighbours[at + 1] ?? null,
      headline: at === headlineAt ? null : (neighbours[headlineAt]?.view ?? null),
    });
    return { neighbours, candidates, contextOf };
  };

  /** What `conclude` makes of the claims considered for each sentence, one sentence after the other. */
  const considerEach = function* <Conclusion>(
    sentences: SentenceText[],
    day: Day | null,
    conclude: (considered: Considered[]) => Conclusion[],
    without?: string,
  ): Generator<void, Conclusion[]> {
    const { neighbours, candidates, contextOf } = yield* survey(sentences, without);
    const conclusions: Conclusion[] = [];
    for (const [at, sentence] of sentences.entries()) {
      const found = candidates[at] as Candidate[];
      const view = neighbours[at]?.view as SentenceView;
      const context = contextOf(at);
      if (found.length === 0) continue;
      const features = featuresOf(found, view, context, index, day, board);
      const considered = answered(
        found.map((candidate, i) => ({
          candidate,
          view,
          context,
          sentence: sentence.index,
          features: features[i] as Float64Array,
          score: decide(features[i] as Float64Array),
        })),
      );
      conclusions.push(...conclude(considered));
      yield;
    }
    return conclusions;
  };

  const matchesOf = (considered: Considered[]): ClaimMatch[] => {
    const ranked = [...considered].sort((a, b) => b.score - a.score || a.candidate.at - b.candidate.at);
    const nearest = ranked.find(({ answer }) => answer !== 'same')?.candidate ?? null;
    return ranked
      .filter(({ answer }) => answer === 'same')
      .map(({ candidate, view, context, sentence, score }) => ({
        sentence,
        claimId: candidate.entry.claim.id,
        score,
        leaning: leaningOf(candidate),
        reason: reasonOf(candidate, view, context, nearest, index),
      }));
  };

  return {
    match: (sentences, day) => finish(considerEach(sentences, day, matchesOf)),
    matchInSteps: (sentences, day) => considerEach(sentences, day, matchesOf),
    consider(sentences, day, without) {
      return finish(considerEach(sentences, day, considerationsOf, without));
    },
  };
}

type Decided = Pick<Consideration, 'features' | 'score'> & { candidate: Candidate };

type Considered = Decided &
  Pick<Consideration, 'sentence' | 'answer'> & { view: SentenceView; context: Context };

function considerationsOf(considered: Considered[]): Consideration[] {
  return considered.map(({ candidate, sentence, features, score, answer }) => ({
    sentence,
    claimId: candidate.entry.claim.id,
    features,
    score,
    answer,
    leaning: leaningOf(candidate),
    phrasing: candidate.similarity.nearestPhrasing?.text ?? candidate.entry.claim.statement,
    denial: candidate.similarity.nearestDenial?.text ?? null,
  }));
}

/** What a sentence is to each of the claims that were decided on for it. */
function answered<One extends Decided>(decided: One[]): (One & { answer: Answer })[] {
  const { leastScore, leastRelated } = matchingSettings;
  const likely = decided.filter(({ score, candidate }) => score >= leastScore && !isNearMiss(candidate));
  const same = new Set(likely.filter((one) => !likely.some((other) => isToldOf(other, one))));
  return decided.map((one) => ({
    ...one,
    answer: same.has(one) ? 'same' : one.score >= leastRelated ? 'related' : 'none',
  }));
}

/**
 * Whether the sentence's date makes it tell of one event and not of the other: the date is that of the one, both belong to
 * one group, and the other took place at another time. What was allowed in May is not what was allowed in November.
 */
function isToldOf(one: Decided, other: Decided): boolean {
  return (
    one.candidate.entry.claim.group === other.candidate.entry.claim.group &&
    one.features[DATE_FITS] === 1 &&
    other.features[OTHER_TIME] === 1
  );
}

const DATE_FITS = FEATURES.indexOf('dateFits');
const OTHER_TIME = FEATURES.indexOf('otherTime');

/** Almost the words of a near miss, and nearer to those than to any wording of the claim. */
function isNearMiss({ similarity: { nearMiss, phrasing, denial } }: Candidate): boolean {
  return (
    nearMiss >= matchingSettings.nearMissVeto &&
    nearMiss > Math.max(phrasing[0] as number, denial[0] as number)
  );
}

/** In the span that lies nearest to the claim. */
function leaningOf({ similarity, bestSpan }: Candidate): number {
  return (similarity.denial[bestSpan] as number) - (similarity.phrasing[bestSpan] as number);
}

/** The words that speak for a match, as the sentence has them, and those that the sentences before lent. */
function reasonOf(
  { entry, similarity }: Candidate,
  view: SentenceView,
  context: Context,
  nearest: Candidate | null,
  index: ClaimIndex,
): MatchReason {
  const core = new Set(entry.core.terms);
  const own = new Set(view.terms);
  const wordsIn = (from: SentenceView, wanted: (term: number) => boolean): string[] => {
    const { read } = from;
    const words = read.terms
      .filter((term) => wanted(index.vocabulary.get(term.id) ?? -1))
      .map((term) => read.text.slice(read.tokens[term.from]?.start, read.tokens[term.to - 1]?.end));
    return [...new Set(words)];
  };
  const before = context.before[0]?.view;
  const tellsMuch = (term: number): boolean => core.has(term) && (index.general[term] ?? 0) >= TELLING;
  return {
    words: wordsIn(view, (term) => core.has(term)),
    fromBefore: before ? wordsIn(before, (term) => tellsMuch(term) && !own.has(term)) : [],
    phrasing: similarity.nearestPhrasing?.text ?? entry.claim.statement,
    denial: similarity.nearestDenial?.text ?? null,
    nearest: nearest ? { claimId: nearest.entry.claim.id, title: nearest.entry.claim.title } : null,
  };
}

/** Words that are lent are named only if they tell something: half the weight of a rare word. */
const TELLING = 0.5;
