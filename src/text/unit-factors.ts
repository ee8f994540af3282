/** Kilometres in a mile; the square of it for areas. */
const KM_PER_MILE = 1.609344;

/** What one of a unit is in days, in kilometres, in square kilometres; units as quantities.ts names them. */
export const DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 30.4,
  year: 365.25,
  decade: 3652.5,
  century: 36525,
  fortnight: 14,
  hour: 1 / 24,
  minute: 1 / 1440,
};
export const LENGTH_KM: Readonly<Record<string, number>> = {
  km: 1,
  mile: KM_PER_MILE,
  metre: 0.001,
  foot: 0.0003048,
};
export const AREA_KM: Readonly<Record<string, number>> = { 'sq-km': 1, 'sq-mile': KM_PER_MILE ** 2 };

/** Factor from one unit into another of the same measure, 1 for the same unit; null if they measure differently. */
export function factorBetween(from: string, to: string): number | null {
  if (from === to) return 1;
  for (const units of [DAYS, LENGTH_KM, AREA_KM])
    if (Object.hasOwn(units, from) && Object.hasOwn(units, to))
      return (units[from] as number) / (units[to] as number);
  return null;
}
