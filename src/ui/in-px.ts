/** Lengths as a style takes them: Preact adds no unit. */
export function inPx<Name extends string>(lengths: Record<Name, number>): Record<Name, string> {
  const entries = Object.entries<number>(lengths).map(([name, length]) => [name, `${length}px`]);
  return Object.fromEntries(entries) as Record<Name, string>;
}
