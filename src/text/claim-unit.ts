import type { Figure } from './quantities.ts';
import { AREA_KM, DAYS, LENGTH_KM } from './unit-factors.ts';

/** How figures are brought into a claim's unit. */
export interface ClaimUnit {
  /** Whether a figure measures the same kind of thing. For counts this says nothing of what is counted. */
  fits: (figure: Figure) => boolean;
  /** Factor from the figure's unit into the claim's. */
  factor: (figure: Figure) => number;
  /** For counts: the things counted, one entry each for "missiles and drones". Empty for measures. */
  things: string[];
}

const SCALE: Record<string, number> = { million: 1e6, billion: 1e9, trillion: 1e12 };

function measure(name: Figure['measure'], units: Readonly<Record<string, number>>, own: number): ClaimUnit {
  return {
    fits: (figure) => figure.measure === name && units[figure.unit] !== undefined,
    factor: (figure) => (units[figure.unit] ?? 1) / own,
    things: [],
  };
}

/**
 * Reads the unit of a claim as its file writes it: "km", "miles", "percent", "square kilometres", "USD billion",
 * "days", "years"; everything else counts things.
 */
export function claimUnit(unit: string): ClaimUnit {
  const lower = unit.toLowerCase();
  if (lower === 'percent') return measure('percent', { percent: 1 }, 1);
  if (lower === 'km' || lower === 'kilometres') return measure('length', LENGTH_KM, 1);
  if (lower === 'miles') return measure('length', LENGTH_KM, LENGTH_KM.mile as number);
  if (lower === 'square kilometres') return measure('area', AREA_KM, 1);
  if (lower === 'square miles') return measure('area', AREA_KM, AREA_KM['sq-mile'] as number);
  const time = /^(day|week|month|year|decade|hour)s?$/.exec(lower)?.[1];
  if (time) {
    const base = measure('time', DAYS, DAYS[time] as number);
    // "day 1,000" and "the 1,000th day" count days too.
    return {
      ...base,
      fits: (figure) => base.fits(figure) || (figure.measure === 'count' && figure.before.at(-1) === time),
      factor: (figure) => (figure.measure === 'count' ? 1 : base.factor(figure)),
    };
  }
  const money = /^(usd|eur|gbp)(?: (million|billion|trillion))?$/.exec(lower);
  if (money) {
    const currency = (money[1] as string).toUpperCase();
    return {
      fits: (figure) => figure.measure === 'money' && figure.unit === currency,
      factor: () => 1 / (SCALE[money[2] ?? ''] ?? 1),
      things: [],
    };
  }
  return {
    fits: (figure) => figure.measure === 'count',
    factor: () => 1,
    things: lower.replace(/ per \w+$/, '').split(' and '),
  };
}
