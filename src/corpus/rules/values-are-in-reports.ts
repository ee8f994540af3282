import type { Fault } from '../fault.ts';
import { VALUE_EXCEPTIONS_FILE } from '../pack-files.ts';
import { faultAt, faultInClaim, type Rule } from './rule.ts';

/** As much of a figure read in a text as this rule needs. */
export interface ReadFigure {
  value: number;
  low: number;
  high: number;
  /** Empty for a bare number or a count of things. */
  unit: string;
}

/** Reads the figures of a text, in order. */
export type ReadFigures = (text: string) => readonly ReadFigure[];

/** What one of a unit is in another. Claims name units in words for readers; figures are read in short ones. */
const CONVERSIONS: Record<string, Record<string, number>> = {
  km: { km: 1, mile: 1.609344, metre: 0.001 },
  miles: { mile: 1, km: 1 / 1.609344 },
  'square kilometres': { 'sq-km': 1, 'sq-mile': 2.589988 },
  percent: { percent: 1 },
  'USD billion': { USD: 1e-9 },
  days: { day: 1, week: 7 },
  years: { year: 1, decade: 10 },
};

/** A converted figure is rounded by those who write it: 186 miles are 299.3 km and called 300. */
const ROUNDING = 0.01;

/**
 * A source's `value` is a figure of its `reports`, in the claim's unit or converted to it, or the sum of figures that
 * follow each other ("120 missiles and 90 drones"). Rows for which this cannot be are named in a file of exceptions,
 * with the reason; an exception that no row needs is a fault itself.
 */
export function valuesAreInReports(readFigures: ReadFigures): Rule {
  return (parsed) => {
    const faults: Fault[] = [];
    const needed = new Set<number>();
    for (const { id, quantity, evidence } of parsed.pack.claims) {
      if (quantity === null) continue;
      evidence.forEach(({ url, origin, value, reports }, index) => {
        if (value === null || standsIn(value, quantity.unit, readFigures(reports))) return;
        const exception = parsed.valueExceptions.findIndex(
          (one) => one.claim === id && one.url === url && one.origin === origin && one.value === value,
        );
        needed.add(exception);
        if (exception >= 0) return;
        const message = `expected a figure of \`reports\` in ${quantity.unit}, a conversion or a sum of its figures, found ${value}`;
        faults.push(faultInClaim(parsed, id, `evidence[${index}].value`, message));
      });
    }
    parsed.valueExceptions.forEach(({ claim, value }, index) => {
      if (needed.has(index)) return;
      const message = `no row of "${claim}" needs this exception for ${value}; take it off the list`;
      faults.push(faultAt(parsed, VALUE_EXCEPTIONS_FILE, `[${index}]`, message));
    });
    return faults;
  };
}

function standsIn(value: number, unit: string, figures: readonly ReadFigure[]): boolean {
  const read = figures
    .map((figure) => ({ figure, factor: figure.unit === '' ? 1 : CONVERSIONS[unit]?.[figure.unit] }))
    .filter((entry): entry is { figure: ReadFigure; factor: number } => entry.factor !== undefined);

  const single = read.some(({ figure, factor }) =>
    [figure.value, figure.low, figure.high].some((number) => isSame(number * factor, value, factor)),
  );
  if (single) return true;
  return read.some((_, from) => {
    let sum = 0;
    return read.slice(from).some(({ figure, factor }) => {
      sum += figure.value * factor;
      return isSame(sum, value, factor);
    });
  });
}

/** Powers of ten and shares convert exactly; lengths and areas are rounded. */
function isSame(found: number, value: number, factor: number): boolean {
  const tolerance = Number.isInteger(Math.log10(factor)) ? 1e-9 : ROUNDING;
  return Number.isFinite(found) && Math.abs(found - value) <= tolerance * Math.abs(value);
}
