import type { Bound, ClaimQuantity, Quantity } from '../model.ts';
import { claimUnit } from './claim-unit.ts';
import { type Concepts, termsOf } from './concepts.ts';
import type { Figure } from './quantities.ts';
import { tokensOf } from './tokens.ts';

/**
 * Picks, from the figures of a text, the one that it gives for a claim's quantity, in the claim's unit; null if it gives none. Where a text
 * holds several, the one is taken whose words fit what the claim counts: two numbers with different roles are never
 * compared crosswise.
 */
export function claimFigure(all: Figure[], quantity: ClaimQuantity, concepts: Concepts): Quantity | null {
  const unit = claimUnit(quantity.unit);
  const figures = all.filter(
    (figure) =>
      unit.fits(figure) &&
      (!figure.ordinal || figure.measure === 'time') &&
      !REPEATS.test(figure.before.join(' ')),
  );
  if (figures.length === 0) return null;
  const toQuantity = (figure: Figure): Quantity => inUnit(figure, unit.factor(figure), quantity.unit);
  if (unit.things.length > 1) {
    const sum = sumOfThings(figures, unit.things, concepts, quantity.unit);
    if (sum) return sum;
  }
  const ids = (words: string): Set<string> =>
    new Set(termsOf(tokensOf(words), concepts).map((term) => term.id));
  const what = ids(quantity.what);
  const things = ids(unit.things.join(' '));
  const span = Math.max(Math.abs(quantity.value), 1);
  const scored = figures.map((figure) => {
    const near = ids(figure.nouns.slice(0, 3).join(' '));
    const around = ids([...figure.before, ...figure.nouns].join(' '));
    let fit = 0;
    if (unit.things.length > 0) {
      if ([...near].some((id) => things.has(id))) fit += 2;
      // "six were fired": nothing named, so nothing that contradicts. "20 launchers" names another thing.
      else if (figure.nouns[0] !== undefined && OTHER_THING.test(figure.nouns[0])) fit -= 2;
    }
    fit += [...around].filter((id) => what.has(id)).length * 0.5;
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
  return toQuantity(best.figure);
}

/** "twice the 5,000", "one of the 12". */
const REPEATS = /\b(?:twice|times|thrice|double|half|one of)(?: the)?$/;
/** Things that stand right after a figure and are surely not what an unnamed count means. */
const OTHER_THING =
  /^(?:days?|weeks?|months?|years?|times|people|others|countries|nations|sources|regions|officials)$/;

/** "120 missiles and 90 drones" for a claim that counts missiles and drones; null unless each thing has a figure. */
function sumOfThings(figures: Figure[], things: string[], concepts: Concepts, unit: string): Quantity | null {
  const parts: Figure[] = [];
  for (const thing of things) {
    const [wanted] = termsOf(tokensOf(thing), concepts);
    const part = figures.find(
      (figure) =>
        !parts.includes(figure) &&
        termsOf(tokensOf(figure.nouns.slice(0, 3).join(' ')), concepts).some(
          (term) => term.id === wanted?.id,
        ) &&
        !things.every((other) => figure.nouns.slice(0, 4).includes(other)),
    );
    if (!part) return null;
    parts.push(part);
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
