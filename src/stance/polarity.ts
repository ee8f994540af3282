import { assertInputs, createEvaluator, type MixedModel } from '../learned/mixed-model.ts';
import type { Claim, Polarity } from '../model.ts';
import { type Concepts, readText } from '../text/concepts.ts';
import { type CueKind, cuesOf } from '../text/cues.ts';
import type { SentenceText } from '../text/sentence-text.ts';
import { type ClaimWords, createWordReader, tellingOf, type WordLeaning, wordsOf } from './claim-words.ts';
import { doubtsIn } from './doubt.ts';
import type { PairText } from './pair-features.ts';
import { likenessOf } from './pair-likeness.ts';
import model from './polarity-model.json' with { type: 'json' };

/** What the polarity model looks at, in the order of its inputs. Changing one needs `npm run fit`. */
export const POLARITY_FEATURES = [
  'leaning',
  'phrasingAgrees',
  'phrasingAgainst',
  'denialAgrees',
  'denialAgainst',
  'negation',
  'negationExtra',
  'negationAtCore',
  'negatedPredicate',
  'negatedThing',
  'denialOfCore',
  'negatedActor',
  'negationMissing',
  'denial',
  'denialExtra',
  'denialMissing',
  'nonCommittal',
  'nonCommittalExtra',
  'nonCommittalMissing',
  'condition',
  'conditionExtra',
  'possibility',
  'possibilityExtra',
  'plan',
  'planExtra',
  'planMissing',
  'question',
  'startsConditional',
  'possibilityAtCore',
  'planAtCore',
  'contrast',
  'restriction',
  'softeners',
  'oddNegations',
  'verbNegated',
  'claimNegates',
  'claimRefuses',
  'hasFigure',
  'isPlan',
  'isStatement',
  'short',
  'doubt',
  'doubtExtra',
  'disowned',
  'disownedExtra',
  'newWords',
  'wordsDeny',
  'wordDenies',
  'wordsHedge',
  'wordHedges',
] as const;

export type PolarityFeature = (typeof POLARITY_FEATURES)[number];

/** How a claim itself is put: shares of its phrasings that hold a cue of each kind, and the words that carry it. */
export interface ClaimManner {
  shares: Record<CueKind, number>;
  /** Shares of phrasings that cast doubt or take back in plain words. */
  doubt: number;
  disowned: number;
  /** All words of its phrasings and denials. */
  known: Set<string>;
  /** Share of phrasings with a verb of refusing or opposing: such claims speak of what somebody did not want. */
  refuses: number;
  core: Set<string>;
  /** Terms of who acts. */
  who: Set<string>;
  kind: Claim['kind'];
}

const KINDS: CueKind[] = [
  'negation',
  'denial',
  'non-committal',
  'condition',
  'possibility',
  'plan',
  'question',
];

/** Reads the manner of a claim once. */
export function mannerOf(claim: Claim, concepts: Concepts): ClaimManner {
  const texts = [claim.statement, ...claim.phrasings];
  const shares = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<CueKind, number>;
  const counts = new Map<string, number>();
  const known = new Set<string>();
  let doubt = 0;
  let disowned = 0;
  for (const text of texts) {
    const read = readText(text, concepts);
    const cues = cuesOf(read.text);
    for (const word of wordsOf(read, cues)) known.add(word);
    for (const kind of new Set(cues.map((cue) => cue.kind))) shares[kind] += 1 / texts.length;
    const doubts = doubtsIn(read.text);
    if (doubts.doubt > 0) doubt += 1 / texts.length;
    if (doubts.disowned > 0) disowned += 1 / texts.length;
    for (const term of new Set(read.terms.map((one) => one.id)))
      counts.set(term, (counts.get(term) ?? 0) + 1 / texts.length);
  }
  for (const text of claim.denials) {
    const read = readText(text, concepts);
    for (const word of wordsOf(read, cuesOf(read.text))) known.add(word);
  }
  return {
    shares,
    doubt,
    disowned,
    known,
    who: new Set(readText(claim.slots.who ?? '', concepts).terms.map((term) => term.id)),
    refuses: texts.filter((text) => REFUSAL.test(text)).length / texts.length,
    core: new Set([...counts].filter(([, share]) => share >= CORE_SHARE).map(([term]) => term)),
    kind: claim.kind,
  };
}

const REFUSAL =
  /\b(?:refus|declin|reject|den(?:y|ie)|dismiss|oppos|resist|balk|bar|ban|block|forbid|prevent|condemn|critici[sz])\w*/i;

/** A word belongs to the core of a claim if at least this share of its phrasings holds it. */
const CORE_SHARE = 0.2;

/** How a sentence lies to its claim, as matching found it. */
export interface Nearness {
  /** See ClaimMatch. */
  leaning: number;
  /** The claim's phrasing and denial that lie nearest. */
  phrasing: PairText;
  denial: PairText | null;
  /** What its words say of the claim. */
  words: WordLeaning;
}

/** The features of one sentence towards one claim, in the order of POLARITY_FEATURES. */
export function polarityFeatures(
  { read, cues }: Pick<SentenceText, 'read' | 'cues'>,
  pair: PairText,
  manner: ClaimManner,
  { leaning, phrasing, denial, words }: Nearness,
  hasFigure: boolean,
): number[] {
  const has = (kind: CueKind): number => (cues.some((cue) => cue.kind === kind) ? 1 : 0);
  const extra = (kind: CueKind): number => Math.max(0, has(kind) - manner.shares[kind]);
  const missing = (kind: CueKind): number => Math.max(0, manner.shares[kind] - has(kind));
  const negations = cues.filter((cue) => cue.kind === 'negation');
  // A negation bears on the claim if a word of the claim follows it closely.
  const atCore = negations.some((cue) =>
    read.terms.some((term) => {
      const start = read.tokens[term.from]?.start ?? 0;
      const between = read.text.slice(cue.end, start).split(' ').length - 1;
      return manner.core.has(term.id) && start >= cue.end && start <= cue.scopeEnd && between <= NEAR;
    }),
  );
  const wordsBetween = (from: number, to: number): number => read.text.slice(from, to).split(' ').length - 1;
  const coreTerms = read.terms.flatMap((term) => {
    const token = read.tokens[term.from];
    return token && manner.core.has(term.id)
      ? [{ start: token.start, name: token.capital && term.from > 0 }]
      : [];
  });
  const follows = (end: number, scopeEnd: number, most: number, names: boolean): boolean =>
    coreTerms.some(
      ({ start, name }) =>
        name === names && start >= end && start <= scopeEnd && wordsBetween(end, start) <= most,
    );
  const coreShare = (start: number, end: number): number =>
    coreTerms.filter((term) => term.start >= start && term.start <= end).length / (coreTerms.length || 1);
  const negatedPredicate = negations.some((cue) => follows(cue.end, cue.scopeEnd, NEXT, false));
  // "has not", "was never": a verb is turned, right before a word of the claim, in the clause that holds most of the claim.
  const verbNegated = negations.some(
    (cue) =>
      /^(?:not|n't|never|cannot|nor|yet to)$/i.test(read.text.slice(cue.start, cue.end)) &&
      !/^\s+(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)/.test(read.text.slice(cue.end)) &&
      !/\band\s+$/.test(read.text.slice(0, cue.start)) &&
      follows(cue.end, cue.scopeEnd, NEXT, false) &&
      coreShare(cue.scopeStart, cue.scopeEnd) >= MOST,
  );
  const negatedThing = negations.some(
    (cue) =>
      /^(?:no|none|nobody|not one|nothing)\b/i.test(read.text.slice(cue.start, cue.end + 4)) &&
      (follows(cue.end, cue.scopeEnd, NEXT, true) || follows(cue.end, cue.scopeEnd, NEXT, false)),
  );
  // "It is the army, not the navy": another one is put in the actor's place.
  const negatedActor = negations.some((cue) =>
    read.terms.some((term) => {
      const start = read.tokens[term.from]?.start ?? 0;
      return (
        /^(?:not|rather than|instead of)$/i.test(read.text.slice(cue.start, cue.end)) &&
        manner.who.has(term.id) &&
        start > cue.end &&
        /^ (?:the |with |by |from )?$/.test(read.text.slice(cue.end, start))
      );
    }),
  );
  const denialOfCore = cues.some((cue) => {
    if (cue.kind !== 'denial') return false;
    // A claim of what somebody did not want is stated by a refusal, not denied.
    if (manner.refuses > 1 - OUTRIGHT && /^(?:refus|declin)/i.test(read.text.slice(cue.start, cue.end)))
      return false;
    const after = read.text.slice(cue.end);
    // "X denied that …", "rejected reports that …": most of the claim follows.
    if (/^ (?:that|having|it|any|ever|the|reports?|claims?|at|all)\b/.test(after) && coreTerms.length > 0)
      if (coreShare(cue.end, cue.scopeEnd) >= HALF) return true;
    if (coreTerms.filter(({ start }) => start >= cue.end && start <= cue.scopeEnd).length >= 2) return true;
    // "X dispute that: …": little of the claim stands before.
    if (/^ (?:that|this|it)[:,]/.test(after) && coreShare(0, cue.start) < 1 - MOST) return true;
    // "… is false."
    return (
      wordsBetween(cue.end, read.text.length) <= 2 &&
      coreTerms.filter(({ start }) => start < cue.start).length >= 2
    );
  });
  // "Whether …" and "If …" at the head of a sentence put all of it under a condition, unless the claim is conditional itself.
  const startsConditional =
    cues.some((cue) => cue.kind === 'condition' && cue.start < 3) &&
    ((manner.kind === 'plan' && HYPOTHESIS.test(read.text)) ||
      manner.shares.plan + manner.shares.possibility < 0.5);
  const atCoreOf = (kind: CueKind): boolean =>
    cues.some((cue) => cue.kind === kind && follows(cue.end, cue.scopeEnd, NEXT, false));
  const turns = negations.length + cues.filter((cue) => cue.kind === 'denial').length;
  const toPhrasing = likenessOf(phrasing, pair);
  const toDenial = denial ? likenessOf(denial, pair) : NOT_COMPARED;
  const doubts = doubtsIn(read.text);
  let newWords = 0;
  for (const word of wordsOf(read, cues)) if (!manner.known.has(word)) newWords += tellingOf(word);
  const features: Record<PolarityFeature, number> = {
    leaning,
    phrasingAgrees: toPhrasing.agrees,
    phrasingAgainst: toPhrasing.against,
    denialAgrees: toDenial.agrees,
    denialAgainst: toDenial.against,
    negation: has('negation'),
    negationExtra: extra('negation'),
    negationAtCore: atCore ? 1 - manner.shares.negation : 0,
    negatedPredicate: negatedPredicate ? 1 - manner.shares.negation : 0,
    negatedThing: negatedThing ? 1 - manner.shares.negation : 0,
    negatedActor: negatedActor ? 1 - manner.shares.negation : 0,
    denialOfCore: denialOfCore ? 1 - manner.shares.denial : 0,
    negationMissing: missing('negation'),
    denial: has('denial'),
    denialExtra: extra('denial'),
    denialMissing: missing('denial'),
    nonCommittal: has('non-committal'),
    nonCommittalExtra: extra('non-committal'),
    nonCommittalMissing: missing('non-committal'),
    condition: has('condition'),
    conditionExtra: extra('condition'),
    possibility: has('possibility'),
    possibilityExtra: extra('possibility'),
    plan: has('plan'),
    planExtra: extra('plan'),
    planMissing: missing('plan'),
    question: has('question'),
    startsConditional: startsConditional ? extra('condition') : 0,
    possibilityAtCore: atCoreOf('possibility') ? extra('possibility') : 0,
    planAtCore: atCoreOf('plan') && manner.kind === 'event' ? extra('plan') : 0,
    contrast: /\bbut\b|\brather than\b|\binstead\b|\bin fact\b|\bactually\b|\beither\b/i.test(read.text)
      ? 1
      : 0,
    restriction: /\b(?:only|merely|just|no more than|at most|yet)\b/i.test(read.text) ? 1 : 0,
    softeners: Math.min(MANY, cues.filter((cue) => SOFT.has(cue.kind)).length),
    oddNegations: turns % 2 === 1 ? 1 : 0,
    verbNegated: verbNegated ? 1 - Math.min(1, manner.shares.negation + manner.refuses) : 0,
    claimNegates: manner.shares.negation + manner.shares.denial,
    claimRefuses: manner.refuses,
    hasFigure: hasFigure ? 1 : 0,
    isPlan: manner.kind === 'plan' ? 1 : 0,
    isStatement: manner.kind === 'statement' || manner.kind === 'attribution' ? 1 : 0,
    short: read.tokens.length < 8 ? 1 : 0,
    doubt: doubts.doubt,
    doubtExtra: Math.max(0, Math.ceil(doubts.doubt) - manner.doubt),
    disowned: doubts.disowned,
    disownedExtra: Math.max(0, Math.ceil(doubts.disowned) - manner.disowned),
    newWords: Math.min(1, newWords / MANY_NEW),
    wordsDeny: words.denies,
    wordDenies: words.deniesMost,
    wordsHedge: words.hedges,
    wordHedges: words.hedgesMost,
  };
  return POLARITY_FEATURES.map((name) => features[name]);
}

const NOT_COMPARED = { agrees: 0, against: 0 };
/** Words between a negation and what it turns. */
const NEAR = 6;
/** A clause holds most of a claim if this share of the claim's words in the sentence stands there. */
const MOST = 0.6;
const HALF = 0.5;
/** "If he were to …": no plan of his, a thought. */
const HYPOTHESIS = /^(?:if (?:\S+ ){1,4}were to|were (?:\S+ ){1,4}to)\b/i;
const SOFT: ReadonlySet<CueKind> = new Set(['possibility', 'condition', 'non-committal', 'question']);
/** So many telling words that no text of the claim holds are as new as can be. */
const MANY_NEW = 15;
/** More of them soften no further. */
const MANY = 3;
/** Words between a negation and the very word that it turns. */
const NEXT = 3;

/** As polarity-model.json holds it: what words say, whether a sentence denies, whether it hedges. */
export interface PolarityModel {
  words: ClaimWords;
  denies: MixedModel;
  hedges: MixedModel;
}

const shipped: PolarityModel = model;
const denies = createEvaluator(shipped.denies);
const hedges = createEvaluator(shipped.hedges);

/** What the words of a sentence say of a claim: nothing where the model was not made with the claim. */
export const readWords = createWordReader(shipped.words);

/** Fails when POLARITY_FEATURES has changed since the model was made. */
export function assertPolarityModel(): void {
  for (const part of [shipped.denies, shipped.hedges]) assertInputs(part, POLARITY_FEATURES, 'npm run fit');
}

/**
 * How a sentence stands to its claim. What is said outright goes by rule: a denial or a "no" that bears on the claim's own
 * words (14 of 14 on the tuning pages), a refusal to say (10 of 10). The rest is the likeliest reading by the model.
 */
export function readPolarity(features: number[]): Polarity {
  const said = outright(features);
  if (said) return said;
  const hedge = hedges.evaluate(features);
  // "Would neither confirm nor deny": who says nothing has denied nothing.
  const silent = featureOf(features, 'nonCommittal') > 0;
  const turned = featureOf(features, 'denial') > 0 || featureOf(features, 'negationExtra') > 0;
  return polarityOf(silent && !turned ? 0 : denies.evaluate(features), hedge);
}

function featureOf(features: number[], name: PolarityFeature): number {
  return features[placeOf.get(name) ?? -1] ?? 0;
}

const placeOf = new Map(POLARITY_FEATURES.map((name, index) => [name, index]));

/** Null where nothing is said outright. A claim that speaks of a refusal itself is left to the model. */
export function outright(features: number[]): Polarity | null {
  const at = (name: PolarityFeature): number => featureOf(features, name);
  if (at('nonCommittalExtra') > OUTRIGHT) return 'hedges';
  if (at('startsConditional') > OUTRIGHT) return 'hedges';
  if (at('denialOfCore') > OUTRIGHT && at('claimNegates') <= 1 - OUTRIGHT) return 'denies';
  const plain = at('claimNegates') + at('claimRefuses') <= 1 - OUTRIGHT;
  if (plain && (['negatedThing', 'verbNegated', 'negatedActor'] as const).some((name) => at(name) > OUTRIGHT))
    return 'denies';
  return null;
}

/** A cue is the sentence's own if less than this share of the claim's phrasings holds one. */
const OUTRIGHT = 0.7;

/** From the probabilities of denying and of hedging. */
export function polarityOf(denial: number, hedge: number): Polarity {
  if (Math.max(denial, hedge) < 0.5) return 'asserts';
  return denial >= hedge ? 'denies' : 'hedges';
}
