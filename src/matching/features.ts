import type { Day } from '../model.ts';
import { claimFigure } from '../text/claim-figure.ts';
import type { DateMention } from '../text/dates.ts';
import type { Figure } from '../text/quantities.ts';
import type { ClaimEntry, ClaimIndex, SlotName } from './claim-index.ts';
import type { Context, TermBoard } from './context.ts';
import type { SentenceView } from './sentence-view.ts';
import { matchingSettings } from './settings.ts';
import type { Similarity } from './similarity.ts';

/**
 * What the decision looks at, in the order of the model's inputs. Changing a name, the order or the meaning of one needs
 * `npm run fit`. Shares and similarities run from 0 to 1, margins and gaps may be negative.
 */
export const FEATURES = [
  // likeness to the claim's texts
  'phrasing',
  'phrasingSpan',
  'pack',
  'packSpan',
  'coverText',
  'coverSentence',
  'denialSpan',
  'report',
  'letters',
  'pairs',
  'predicate',
  'overNearMiss',
  // likeness to the claim as a whole
  'core',
  'corePack',
  'coreTop',
  'coreNames',
  'corePredicates',
  'profile',
  'profilePredicates',
  'unexplained',
  'keys',
  'veto',
  'foreignNames',
  // slots
  'who',
  'action',
  'object',
  'place',
  'scope',
  'reason',
  'saidBy',
  'whoNear',
  'objectNear',
  'placeNear',
  // figures and dates
  'isQuantity',
  'hasFigure',
  'figureFits',
  'figureRatio',
  'otherFigures',
  'dateFits',
  'dateDiffers',
  'otherTime',
  'age',
  'ahead',
  'oldWithoutDate',
  // context
  'lentCore',
  'lentToPronoun',
  'groupBefore',
  'sameBefore',
  'sameAfter',
  'lentByHeadline',
  // other claims
  'rank',
  'gap',
  'spanGap',
  'profileGap',
  'profileSpanGap',
  'uniqueTerms',
  'ownMarks',
  'rivalMarks',
  'freeLikeness',
  'overDenial',
  // the sentence itself
  'length',
  'isQuestion',
  'negations',
  'denials',
  'hedges',
] as const;

export type FeatureName = (typeof FEATURES)[number];

/** A claim and how near a sentence comes to it. */
export interface NearClaim {
  /** Position in the index. */
  at: number;
  entry: ClaimEntry;
  similarity: Similarity;
  /** Span of the sentence that lies nearest to the claim. */
  bestSpan: number;
  /** Likeness in that span. */
  bestLikeness: number;
  /** First, rough nearness, 0 to 1.3; orders claims and lends to neighbours. */
  nearness: number;
}

/** One claim under consideration for a sentence. */
export interface Candidate extends NearClaim {
  /** What each term of the sentence says for the claim, parallel to the view's terms; their sum, and the sum per span. */
  termScores: Float64Array;
  profile: number;
  spanProfiles: Float64Array;
}

/** How near a sentence comes to a claim, from its similarity. */
export function toNearClaim(at: number, entry: ClaimEntry, similarity: Similarity): NearClaim {
  const { phrasing, denial, pack, letters } = similarity;
  let bestSpan = 0;
  let bestLikeness = -1;
  for (let span = 0; span < phrasing.length; span++) {
    const likeness = Math.max(phrasing[span] as number, denial[span] as number);
    if (likeness > bestLikeness) {
      bestLikeness = likeness;
      bestSpan = span;
    }
  }
  const whole = Math.max(phrasing[0] as number, denial[0] as number);
  const nearness = 0.5 * whole + 0.25 * bestLikeness + 0.25 * highest(pack) + 0.3 * letters;
  return { at, entry, similarity, bestSpan, bestLikeness, nearness };
}

/** Completes a claim that comes near enough to be decided on. */
export function toCandidate(near: NearClaim, view: SentenceView, index: ClaimIndex): Candidate {
  const { profileScores, absentScore } = near.entry;
  const termScores = new Float64Array(view.terms.length);
  view.terms.forEach((term, place) => {
    termScores[place] = profileScores.get(term) ?? absentScore * (index.general[term] as number);
  });
  const spanProfiles = new Float64Array(view.spans.length);
  view.spans.forEach(({ places }, span) => {
    let sum = 0;
    for (const place of places) sum += termScores[place] as number;
    spanProfiles[span] = sum;
  });
  return { ...near, termScores, profile: spanProfiles[0] as number, spanProfiles };
}

/** The features of every candidate of a sentence, each in the order of FEATURES. Candidates come the nearest first. */
export function featuresOf(
  candidates: Candidate[],
  view: SentenceView,
  context: Context,
  index: ClaimIndex,
  day: Day | null,
  board: TermBoard,
): Float64Array[] {
  board.lay(view, context);
  const { general, pack, isName } = index;
  const nearest = candidates[0] as Candidate;
  const topProfile = Math.max(...candidates.map((candidate) => candidate.profile));
  const predicates = view.terms.flatMap((term, place) => (isName[term] ? [] : [place]));
  const cueCount = (...kinds: string[]): number =>
    Math.min(1, view.sentence.cues.filter((cue) => kinds.includes(cue.kind)).length / 2);
  const negations = cueCount('negation');
  const denials = cueCount('denial', 'non-committal');
  const hedges = cueCount('condition', 'possibility', 'plan');
  const groups = groupsBefore(context, index);
  const inNearest = new Set(nearest.entry.core.terms);

  return candidates.map((candidate, rank) => {
    const { entry, similarity } = candidate;
    const has = (term: number): boolean => board.own[term] === 1;
    const { core, coreWeight } = entry;

    let coreHit = 0;
    let corePack = 0;
    let names = 0;
    let verbs = 0;
    let lentCore = 0;
    let headlineCore = 0;
    for (let i = 0; i < core.terms.length; i++) {
      const term = core.terms[i] as number;
      const weight = (core.shares[i] as number) * (general[term] as number);
      if (board.own[term] === 1) {
        const packWeight = weight * (pack[term] as number);
        coreHit += weight;
        corePack += packWeight;
        if (isName[term]) names += weight;
        else verbs += packWeight;
      } else {
        lentCore += (board.lent[term] as number) * weight;
        if (board.headline[term] === 1) headlineCore += weight;
      }
    }
    lentCore /= coreWeight.general || 1;

    let coreTop = 0;
    let coreTopAll = 0;
    for (let i = 0; i < entry.top.terms.length; i++) {
      const share = entry.top.shares[i] as number;
      coreTopAll += share;
      if (has(entry.top.terms[i] as number)) coreTop += share;
    }

    const { bestSpan } = candidate;
    let spanGap = 0;
    let profileSpanGap = Number.NEGATIVE_INFINITY;
    for (const other of candidates) {
      if (other === candidate) continue;
      const likeness = Math.max(
        other.similarity.phrasing[bestSpan] as number,
        other.similarity.denial[bestSpan] as number,
      );
      spanGap = Math.max(spanGap, likeness - candidate.bestLikeness);
      profileSpanGap = Math.max(
        profileSpanGap,
        (other.spanProfiles[bestSpan] as number) - (candidate.spanProfiles[bestSpan] as number),
      );
    }

    let known = 0;
    for (const term of view.terms) if (entry.profile.has(term)) known += general[term] as number;
    const whole = view.spans[0] as SentenceView['spans'][number];

    const slot = (name: SlotName, near: boolean): number => slotHit(entry.slots[name], near, board, index);
    const figures = figureFeatures(view, entry);
    const dates = dateFeatures(view.sentence.dates, entry);
    const ages = ageFeatures(entry.claim.asOf, day, dates.dateFits);
    const { groupBefore, sameBefore, sameAfter } = neighbourFeatures(candidate, context, groups);

    const marks = marksAgainst(entry, rank === 0 ? candidates[1]?.entry : nearest.entry, board, index);
    const features: Record<FeatureName, number> = {
      phrasing: similarity.phrasing[0] as number,
      phrasingSpan: highest(similarity.phrasing),
      pack: similarity.pack[0] as number,
      packSpan: highest(similarity.pack),
      coverText: similarity.coverText,
      coverSentence: similarity.coverSentence,
      denialSpan: highest(similarity.denial),
      report: similarity.report,
      letters: similarity.letters,
      pairs: similarity.pairs,
      predicate: similarity.predicate,
      overNearMiss: Math.max(highest(similarity.phrasing), highest(similarity.denial)) - similarity.nearMiss,
      core: coreHit / (coreWeight.general || 1),
      corePack: corePack / (coreWeight.pack || 1),
      coreTop: coreTop / (coreTopAll || 1),
      coreNames: names / (coreWeight.names || 1),
      corePredicates: verbs / (coreWeight.predicates || 1),
      profile: candidate.profile / 10,
      profilePredicates:
        predicates.reduce((sum, place) => sum + (candidate.termScores[place] as number), 0) / 10,
      unexplained: 1 - known / (whole.general || 1),
      keys:
        entry.keys.length > 0 ? entry.keys.filter((group) => group.some(has)).length / entry.keys.length : 0,
      veto: entry.vetoes.some((terms) => terms.every(has)) ? 1 : 0,
      foreignNames: Math.min(3, view.names.filter((name) => !entry.profile.has(name)).length) / 3,
      who: slot('who', false),
      action: slot('action', false),
      object: slot('object', false),
      place: slot('place', false),
      scope: slot('scope', false),
      reason: slot('reason', false),
      saidBy: slot('saidBy', false),
      whoNear: slot('who', true),
      objectNear: slot('object', true),
      placeNear: slot('place', true),
      // Spelt out: spreading would make the object slow, and this runs for every candidate.
      isQuantity: figures.isQuantity,
      hasFigure: figures.hasFigure,
      figureFits: figures.figureFits,
      figureRatio: figures.figureRatio,
      otherFigures: figures.otherFigures,
      dateFits: dates.dateFits,
      dateDiffers: dates.dateDiffers,
      otherTime: entry.claim.kind === 'event' && dates.dateFits === 0 ? dates.dateDiffers : 0,
      age: ages.age,
      ahead: ages.ahead,
      oldWithoutDate: ages.oldWithoutDate,
      lentCore,
      lentToPronoun: view.hasPronoun ? lentCore : 0,
      groupBefore,
      sameBefore,
      sameAfter,
      lentByHeadline: headlineCore / (coreWeight.general || 1),
      rank: Math.min(1, rank / 10),
      gap: nearest.nearness - candidate.nearness,
      spanGap,
      profileGap: (topProfile - candidate.profile) / 10,
      profileSpanGap: (candidates.length > 1 ? profileSpanGap : 0) / 10,
      uniqueTerms: uniqueShare(candidate, nearest, inNearest, board, index),
      ownMarks: marks.ownMarks,
      rivalMarks: marks.rivalMarks,
      freeLikeness: freeLikeness(candidate, rank === 0 ? candidates[1] : nearest, view, board, index),
      overDenial: highest(similarity.phrasing) - highest(similarity.denial),
      length: Math.min(1, view.length / 12),
      isQuestion: view.isQuestion ? 1 : 0,
      negations,
      denials,
      hedges,
    };
    const row = new Float64Array(FEATURES.length);
    for (let i = 0; i < row.length; i++) row[i] = features[FEATURES[i] as FeatureName];
    return row;
  });
}

/** Share of what speaks for a claim that does not speak for the nearest claim too; 1 for the nearest claim itself. */
function uniqueShare(
  candidate: Candidate,
  nearest: Candidate,
  inNearest: Set<number>,
  board: TermBoard,
  index: ClaimIndex,
): number {
  if (candidate === nearest) return 1;
  const { terms, shares } = candidate.entry.core;
  let all = 0;
  let unique = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    if (board.own[term] === 0) continue;
    const weight = (shares[i] as number) * (index.general[term] as number);
    all += weight;
    if (!inNearest.has(term)) unique += weight;
  }
  return unique / (all || 1);
}

/**
 * What tells a claim from its nearest rival: the share of the words that it holds more often than the rival which the
 * sentence holds, and the same the other way round. Neighbours differ in a few words; those decide.
 */
function marksAgainst(
  own: ClaimEntry,
  rival: ClaimEntry | undefined,
  board: TermBoard,
  index: ClaimIndex,
): Record<'ownMarks' | 'rivalMarks', number> {
  if (!rival) return { ownMarks: 1, rivalMarks: 0 };
  const marks = (a: ClaimEntry, b: ClaimEntry): number => {
    let hit = 0;
    let all = 0;
    for (let i = 0; i < a.core.terms.length; i++) {
      const term = a.core.terms[i] as number;
      const more = (a.core.shares[i] as number) - (b.coreShare.get(term) ?? 0);
      if (more <= 0) continue;
      const weight = more * (index.general[term] as number);
      all += weight;
      if (board.own[term] === 1) hit += weight;
    }
    return hit / (all || 1);
  };
  return { ownMarks: marks(own, rival), rivalMarks: marks(rival, own) };
}

/**
 * Likeness to the claim's nearest text if the words that its rival accounts for are taken out of the sentence: a sentence
 * that states two claims is like neither as a whole.
 */
function freeLikeness(
  { similarity: { nearestPhrasing, nearestDenial } }: Candidate,
  rival: Candidate | undefined,
  view: SentenceView,
  board: TermBoard,
  index: ClaimIndex,
): number {
  let most = 0;
  for (const text of [nearestPhrasing, nearestDenial]) {
    if (!text) continue;
    const own = new Set(text.terms);
    let shared = 0;
    for (const term of text.terms) if (board.own[term] === 1) shared += index.general[term] as number;
    let free = 0;
    for (const term of view.terms)
      if (own.has(term) || !rival?.entry.coreShare.has(term)) free += index.general[term] as number;
    most = Math.max(most, text.perGeneral * (shared / Math.sqrt(free || 1)));
  }
  return most;
}

/** Weighted share of a slot's terms that the sentence holds or its neighbours lend; .5 for a slot that is not set. */
function slotHit(terms: number[], near: boolean, board: TermBoard, index: ClaimIndex): number {
  if (terms.length === 0) return 0.5;
  let hit = 0;
  let all = 0;
  for (const term of terms) {
    const weight = index.general[term] as number;
    all += weight;
    if (board.own[term] === 1) hit += weight;
    else if (near) hit += weight * SLOT_LENT * (board.lent[term] as number);
  }
  return hit / (all || 1);
}

/** A slot filled from the sentence before is a little less sure. */
const SLOT_LENT = 0.8;

type FigureFeatures = Record<
  'isQuantity' | 'hasFigure' | 'figureFits' | 'figureRatio' | 'otherFigures',
  number
>;

/** Whether the sentence gives a figure for the claim's quantity, and how near it comes. */
function figureFeatures(view: SentenceView, { quantity: prepared }: ClaimEntry): FigureFeatures {
  if (!prepared)
    return {
      isQuantity: 0,
      hasFigure: 0,
      figureFits: 0,
      figureRatio: 0,
      otherFigures: amounts(view).length > 0 ? 1 : 0,
    };
  const { quantity, unit } = prepared;
  const figure = claimFigure(view.sentence.preparedFigures, prepared);
  const tolerance = Math.max(quantity.value - quantity.low, quantity.high - quantity.value);
  const inRange =
    figure !== null &&
    figure.value >= quantity.low - tolerance * RANGE_SLACK &&
    figure.value <= quantity.high + tolerance * RANGE_SLACK;
  const ratio = figure
    ? Math.min(figure.value, quantity.value) / Math.max(figure.value, quantity.value, 1e-9)
    : 0;
  return {
    isQuantity: 1,
    hasFigure: figure ? 1 : 0,
    figureFits: inRange ? 1 : 0,
    figureRatio: Math.max(0, ratio),
    otherFigures: amounts(view).some((one) => !unit.fits(one)) ? 1 : 0,
  };
}

/** Figures that are amounts, not places in an order. */
function amounts(view: SentenceView): Figure[] {
  return view.sentence.figures.filter((figure) => !figure.ordinal || figure.measure === 'time');
}

/** Rounded figures lie a little outside a claim's bounds without meaning another claim. */
const RANGE_SLACK = 0.2;

/** Whether the sentence's dates can be the claim's own date. What a date leaves open fits. */
function dateFeatures(dates: DateMention[], entry: ClaimEntry): Record<'dateFits' | 'dateDiffers', number> {
  const told = dates.filter((date) => date.month !== null);
  const fits = told.some((date) => entry.dates.some((own) => sameDate(date, own)));
  const differs =
    told.length > 0 &&
    entry.ownDates.length > 0 &&
    !told.some((date) => entry.ownDates.some((own) => sameDate(date, own)));
  return { dateFits: fits ? 1 : 0, dateDiffers: differs ? 1 : 0 };
}

/**
 * How long before the article the claim's time lies, and how long after it: nobody reports what is yet to come, and what is
 * long past is told with its date. Both 0 without a day, and for claims of the article's own days.
 */
function ageFeatures(
  asOf: Day,
  day: Day | null,
  dateFits: number,
): Record<'age' | 'ahead' | 'oldWithoutDate', number> {
  const days = day === null ? 0 : (Date.parse(day) - Date.parse(asOf)) / DAY_MS;
  const age = Math.min(1, Math.max(0, days) / 365);
  return {
    age,
    ahead: Math.min(1, Math.max(0, -days) / 30),
    oldWithoutDate: days > OLD && dateFits === 0 ? 1 : 0,
  };
}

const DAY_MS = 86_400_000;
/** From about two months on, an event is background and is told with its time. */
const OLD = 60;

/** Days may lie one apart: a night has two dates, and so have two sides of an ocean. */
function sameDate(a: DateMention, b: DateMention): boolean {
  const agree = (x: number | null, y: number | null, slack: number): boolean =>
    x === null || y === null || Math.abs(x - y) <= slack;
  return agree(a.year, b.year, 0) && agree(a.month, b.month, 0) && agree(a.day, b.day, 1);
}

function neighbourFeatures(
  { at, entry }: Candidate,
  context: Context,
  groups: Map<string, GroupNearness>,
): Record<'groupBefore' | 'sameBefore' | 'sameAfter', number> {
  let sameBefore = 0;
  context.before.forEach((neighbour, distance) => {
    const weight = matchingSettings.contextWeights[distance] ?? 0;
    sameBefore = Math.max(sameBefore, weight * (neighbour.nearness.get(at) ?? 0));
  });
  const group = groups.get(entry.claim.group);
  const groupBefore = !group ? 0 : group.at === at ? group.second : group.first;
  return { groupBefore, sameBefore, sameAfter: context.after?.nearness.get(at) ?? 0 };
}

/** The claim of a group that the sentences before came nearest to, and how near the next one of the group came. */
interface GroupNearness {
  at: number;
  first: number;
  second: number;
}

function groupsBefore(context: Context, index: ClaimIndex): Map<string, GroupNearness> {
  const groups = new Map<string, GroupNearness>();
  context.before.forEach((neighbour, distance) => {
    const weight = matchingSettings.contextWeights[distance] ?? 0;
    for (const [at, nearness] of neighbour.nearness) {
      const name = index.claimAt(at).group;
      const group = groups.get(name) ?? { at: -1, first: 0, second: 0 };
      const value = weight * nearness;
      if (at === group.at) group.first = Math.max(group.first, value);
      else if (value > group.first) groups.set(name, { at, first: value, second: group.first });
      else group.second = Math.max(group.second, value);
      if (!groups.has(name)) groups.set(name, group);
    }
  });
  return groups;
}

function highest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
