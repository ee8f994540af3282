import type { Bound, ClaimQuantity, Quantity } from '../model.ts';
import { type ClaimUnit, claimUnit } from './claim-unit.ts';
import { type Concepts, termsOf } from './concepts.ts';
import type { Figure } from './quantities.ts';
import { tokensOf } from './tokens.ts';

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
  return figures
    .filter(
      (figure) => (!figure.ordinal || figure.measure === 'time') && !REPEATS.test(figure.before.join(' ')),
    )
    .map((figure) => ({
      figure,
      near: termIds(figure.nouns.slice(0, 3).join(' '), concepts),
      around: termIds([...figure.before, ...figure.nouns].join(' '), concepts),
    }));
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
  const { quantity, unit, what, things } = prepared;
  const figures = all.filter(({ figure }) => unit.fits(figure));
  if (figures.length === 0) return null;
  if (unit.things.length > 1) {
    const sum = sumOfThings(figures, prepared);
    if (sum) return sum;
  }
  const span = Math.max(Math.abs(quantity.value), 1);
  const scored = figures.map(({ figure, near, around }) => {
    let fit = 0;
    if (unit.things.length > 0) {
      if ([...near].some((id) => things.has(id))) fit += 2;
      else if (OF_THEM.test(figure.nouns.slice(0, 2).join(' '))) fit += 1.5;
      // "six were fired": nothing named, so nothing that contradicts. "20 launchers" names another thing.
      else if (figure.nouns[0] !== undefined && OTHER_THING.test(figure.nouns[0])) fit -= 2;
    }
    // What is done with the things tells the role: "launched 210 of them and shot down 144".
    for (const id of around) if (what.has(id)) fit += things.has(id) ? 0.25 : 1.5;
    const value = figure.value * unit.factor(figure);
    const ratio = Math.max(value, 1e-9) / span;
    // Figures of another order of magnitude speak of something else more often than they differ.
    if (ratio > 1 / 4 && ratio < 4) fit += 1;
    else if (ratio < 1 / 30 || ratio > 30) fit -= 2;
    return { figure, fit };
  });
  scored.sort((a, b) => b.fit - a.fit || a.figure.start - b.figure.start);
  const best = scored[0];
  if (!best || best.fit < (unit.things.length > 0 ? 0.5 : 0)) return null;
  return inUnit(best.figure, unit.factor(best.figure), quantity.unit);
}

/** "twice the 5,000", "one of the 12". */
const REPEATS = /\b(?:twice|times|thrice|double|half|one of)(?: the)?$/;
const OF_THEM = /^of (?:them|those|these|which)$/;
/** Things that stand right after a figure and are surely not what an unnamed count means. */
const OTHER_THING =
  /^(?:days?|weeks?|months?|years?|times|people|others|countries|nations|sources|regions|officials)$/;

/** "120 missiles and 90 drones" for a claim that counts missiles and drones; null unless each thing has a figure. */
function sumOfThings(
  figures: PreparedFigure[],
  { unit: { things }, parts: wanted, quantity: { unit } }: PreparedQuantity,
): Quantity | null {
  const parts: Figure[] = [];
  for (const id of wanted) {
    const part = figures.find(
      ({ figure, near }) =>
        !parts.includes(figure) &&
        near.has(id) &&
        !things.every((thing) => figure.nouns.slice(0, 4).includes(thing)),
    );
    if (!part) return null;
    parts.push(part.figure);
  }
  const add = (pick: (figure: Figure) => number): number => parts.reduce((sum, part) => sum + pick(part), 0);
  const bounds = new Set(parts.map((part) => part.bound));
  return {
    value: add((part) => part.value),
    low: add((part) => part.low),
    high: add((part) => part.high),
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
