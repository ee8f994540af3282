import type { Bound, ClaimQuantity, Quantity } from '../model.ts';
import { type ClaimUnit, claimUnit } from './claim-unit.ts';
import { type Concepts, termsOf } from './concepts.ts';
import type { Figure } from './quantities.ts';
import { STOP_WORDS, tokensOf } from './tokens.ts';

/** A claim's quantity, prepared once: what it counts, as terms. */
export interface PreparedQuantity {
  quantity: ClaimQuantity;
  unit: ClaimUnit;
  /** Terms of the description and of the things counted. */
  what: Set<string>;
  things: Set<string>;
  /** First term of each thing of a sum: "missiles and drones". */
  parts: string[];
}

export function prepareQuantity(quantity: ClaimQuantity, concepts: Concepts): PreparedQuantity {
  const unit = claimUnit(quantity.unit);
  return {
    quantity,
    unit,
    what: termIds(quantity.what, concepts),
    things: termIds(unit.things.join(' '), concepts),
    parts: unit.things.map((thing) => [...termIds(thing, concepts)][0] ?? thing),
  };
}

/** The figures of a sentence, prepared once for all claims: the terms right after each, and all around it. */
export interface PreparedFigure {
  figure: Figure;
  near: Set<string>;
  around: Set<string>;
}

export function prepareFigures(figures: Figure[], concepts: Concepts): PreparedFigure[] {
  const prepared: PreparedFigure[] = [];
  for (const figure of figures) {
    const before = figure.before.join(' ');
    if ((figure.ordinal && figure.measure !== 'time') || REPEATS.test(before)) continue;
    const around = termIds([...lastClause(figure.before), ...firstClause(figure.nouns)].join(' '), concepts);
    // "12 ships waited at the bridge and five were sunk": five ships at the bridge.
    const goesOn = figure.measure === 'count' && !namesThing(figure.nouns);
    const last = prepared.at(-1);
    for (const id of (goesOn && last?.around) || []) around.add(id);
    const near = termIds(figure.nouns.slice(0, 3).join(' '), concepts);
    if (last && isExplained(last.figure, figure)) {
      prepared.pop();
      for (const id of last.near) near.add(id);
    }
    prepared.push({ figure, near, around });
  }
  return prepared;
}

/** "Scores of ships, well over a hundred, …": the second figure says how many the first one means. */
function isExplained(vague: Figure, figure: Figure): boolean {
  return (
    VAGUE.test(vague.text) &&
    figure.measure === 'count' &&
    figure.value >= vague.low &&
    figure.value <= vague.high &&
    figure.start - vague.end <= INSET &&
    !namesThing(figure.nouns) &&
    !ELSEWHERE.test(figure.nouns.slice(0, 2).join(' '))
  );
}

const VAGUE = /\b(?:dozens|scores|hundreds|thousands)$/i;
/** Characters between a vague figure and the one that explains it. */
const INSET = 45;
/** "Dozens of ships, 40 in Halden": a part of them. */
const ELSEWHERE = /^(?:in (?!all\b|total\b)|of|from|near|on|by)\b|^in$/;

/** "five sank while 12": what stands before the joint is said of another figure. */
function lastClause(before: string[]): string[] {
  return before.slice(before.findLastIndex((word) => /^(?:and|but|while|whereas|which)$/.test(word)) + 1);
}

/** "And" may join two adjectives or two things, so it ends nothing here. */
function firstClause(nouns: string[]): string[] {
  const end = nouns.findIndex((word) => /^(?:but|while|whereas)$/.test(word));
  return end < 0 ? nouns : nouns.slice(0, end);
}

function termIds(words: string, concepts: Concepts): Set<string> {
  return new Set(termsOf(tokensOf(words), concepts).map((term) => term.id));
}

/**
 * Picks, from the figures of a text, the one that it gives for a claim's quantity, in the claim's unit; null if it gives
 * none. Where a text holds several, the one is taken whose words fit what the claim counts: two numbers with different
 * roles are never compared crosswise.
 */
export function claimFigure(all: PreparedFigure[], prepared: PreparedQuantity): Quantity | null {
  const { quantity, unit, things } = prepared;
  const figures = all.filter(({ figure }) => unit.fits(figure));
  if (figures.length === 0) return null;
  if (unit.things.length > 1) {
    const sum = sumOfThings(figures, prepared);
    if (sum) return sum;
  }
  const isNamed = figures.some(({ near }) => shares(near, things));
  const scored = figures.map((one) => {
    const { figure, near } = one;
    const role = roleOf([one], figures, prepared);
    // "Two of the ships were painted" tells nothing of how many came, and is all that the sentence counts.
    if (figures.length === 1 && role < OWN_WORD && PART.test(figure.nouns.slice(0, 6).join(' ')))
      return { figure, fit: Number.NEGATIVE_INFINITY };
    let fit = role + sizeFit(figure.value * unit.factor(figure), quantity.value);
    if (unit.things.length > 0) {
      if (shares(near, things)) fit += 2;
      // Behind another figure "of them" takes a part of that.
      else if (one === figures[0] && OF_THEM.test(figure.nouns.slice(0, 2).join(' '))) fit += 1.5;
      else if (OTHER_THING.test(figure.nouns[0] ?? '')) return { figure, fit: Number.NEGATIVE_INFINITY };
      // "20 launchers and six missiles": where the thing is named, another name is another thing.
      else if (isNamed) fit += namesThing(figure.nouns) ? -2 : 1.5;
    }
    return { figure, fit };
  });
  scored.sort((a, b) => b.fit - a.fit || a.figure.start - b.figure.start);
  const best = scored[0];
  if (!best || best.fit < (unit.things.length > 0 ? 0.5 : 0)) return null;
  return inUnit(best.figure, unit.factor(best.figure), quantity.unit);
}

/** What a word of the claim's role is worth that stands near this figure alone. */
const OWN_WORD = 1.5;

/**
 * What is done with the things tells the role: "launched 210 of them and shot down 144". A word that stands near other
 * figures too tells none of them apart.
 */
function roleOf(parts: PreparedFigure[], all: PreparedFigure[], { what, things }: PreparedQuantity): number {
  let role = 0;
  for (const id of new Set(parts.flatMap(({ around }) => [...around]))) {
    if (!what.has(id)) continue;
    const isShared = all.some((other) => !parts.includes(other) && other.around.has(id));
    role += things.has(id) || isShared ? 0.25 : OWN_WORD;
  }
  return role;
}

/** Figures of another order of magnitude speak of something else more often than they differ. */
function sizeFit(value: number, expected: number): number {
  const ratio = Math.max(value, 1e-9) / Math.max(Math.abs(expected), 1);
  if (ratio > 1 / 4 && ratio < 4) return 1;
  return ratio < 1 / 30 || ratio > 30 ? -2 : 0;
}

function shares(some: Set<string>, others: Set<string>): boolean {
  return [...some].some((id) => others.has(id));
}

/** Whether a plural stands before the next small word: "grey soldiers of", not "were sunk". */
function namesThing(nouns: string[]): boolean {
  const end = nouns.findIndex((word) => STOP_WORDS.has(word));
  return nouns.slice(0, end < 0 ? nouns.length : end).some((word) => PLURAL.test(word));
}

const PLURAL = /^(?:\p{L}{2,}s|men|women|people|troops|children)$/u;

/** "twice the 5,000", "one of the 12". */
const REPEATS = /\b(?:twice|times|thrice|double|half|one of)(?: the)?$/;
const OF_THEM = /^of (?:them|those|these|which)$/;
const PART = /^of (?:the|them|those|these|its|their)\b.* (?:was|were|had|have|are)\b/;
/** Things that stand right after a figure and are surely not what an unnamed count means. */
const OTHER_THING =
  /^(?:days?|weeks?|months?|years?|times|people|others|countries|nations|sources|regions|officials)$/;

/** "120 missiles and 90 drones" for a claim that counts missiles and drones; null unless each thing has a figure. */
function sumOfThings(figures: PreparedFigure[], prepared: PreparedQuantity): Quantity | null {
  const { unit, quantity } = prepared;
  const runs = figures.flatMap((_, at) => {
    const run = figures.slice(at, at + unit.things.length);
    return namesEach(run, prepared) ? [run] : [];
  });
  const sums = runs.map((run) => {
    const sum = add(run, quantity.unit);
    return { sum, fit: roleOf(run, figures, prepared) + sizeFit(sum.value, quantity.value) };
  });
  sums.sort((a, b) => b.fit - a.fit);
  return sums[0]?.sum ?? null;
}

/** Whether figures that follow one another name all the things, each another one. */
function namesEach(run: PreparedFigure[], { unit: { things }, parts }: PreparedQuantity): boolean {
  const left = new Set(parts);
  for (const { figure, near } of run) {
    const id = parts.find((part) => left.has(part) && near.has(part));
    if (id === undefined || things.every((thing) => figure.nouns.slice(0, 4).includes(thing))) return false;
    left.delete(id);
  }
  return left.size === 0;
}

function add(run: PreparedFigure[], unit: string): Quantity {
  const parts = run.map(({ figure }) => figure);
  const sum = (pick: (figure: Figure) => number): number =>
    parts.reduce((total, part) => total + pick(part), 0);
  const bounds = new Set(parts.map((part) => part.bound));
  return {
    value: sum((part) => part.value),
    low: sum((part) => part.low),
    high: sum((part) => part.high),
    unit,
    bound: bounds.size === 1 ? (parts[0]?.bound as Bound) : 'about',
    text: parts.map((part) => `${part.text} ${part.nouns[0] ?? ''}`.trim()).join(' + '),
  };
}

function inUnit(figure: Figure, factor: number, unit: string): Quantity {
  return {
    value: figure.value * factor,
    low: figure.low * factor,
    high: figure.high * factor,
    unit,
    bound: figure.bound,
    text: figure.text,
  };
}
