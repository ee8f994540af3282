import { strings } from './strings/card.ts';

/** A value in a claim's unit ("people", "km", "percent", "USD billion") as readers write it. */
export function formatFigure(value: number, unit: string): string {
  const money = moneyUnit(unit);
  if (money) return strings.money(value, money.currency, money.scale);
  if (unit === 'percent') return strings.percent(value);
  return isBare(unit) ? strings.number(value) : strings.measured(value, unit);
}

/** The span of values, as one figure where they are all the same. */
export function formatRange(values: number[], unit: string): string {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const last = formatFigure(high, unit);
  if (low === high) return last;
  // "280 to 300 km": a unit that follows is said once. A currency sign stands before, and "20% to 25%" is usual.
  const first = moneyUnit(unit) || unit === 'percent' ? formatFigure(low, unit) : strings.number(low);
  return strings.range(first, last);
}

/** Whether a claim's unit is one of money. */
export function isMoney(unit: string): boolean {
  return moneyUnit(unit) !== null;
}

function moneyUnit(unit: string): { currency: string; scale: string } | null {
  const match = /^([A-Z]{3})(?: (million|billion|trillion))?$/.exec(unit);
  return match && { currency: match[1] as string, scale: match[2] ?? '' };
}

/** Of people only the number is said: the claim's title says who they are. */
function isBare(unit: string): boolean {
  return unit === 'people';
}
