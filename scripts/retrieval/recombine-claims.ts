import type { SearchedClaim } from '../../src/matching/text-search.ts';

/**
 * Fills a corpus up to a size with claims recombined from its own: the first half of one claim, the second of another, so that
 * words keep their frequencies and no filler answers a query better than the claims that it was cut from. Deterministic.
 * Asked for fewer than there are, it keeps `needed` (ids) and then the first.
 */
export function recombineClaims(
  claims: SearchedClaim[],
  size: number,
  { seed, needed = new Set() }: { seed: number; needed?: ReadonlySet<string> },
): SearchedClaim[] {
  if (size <= claims.length) {
    const others = claims.filter(({ id }) => !needed.has(id));
    return [...claims.filter(({ id }) => needed.has(id)), ...others].slice(0, size);
  }
  let state = seed >>> 0;
  const pick = (): SearchedClaim => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return claims[Math.floor((state / 2 ** 32) * claims.length)] as SearchedClaim;
  };
  const joined = (a: string, b: string): string => {
    const [left, right] = [a.split(' '), b.split(' ')];
    return [...left.slice(0, Math.ceil(left.length / 2)), ...right.slice(Math.ceil(right.length / 2))].join(
      ' ',
    );
  };
  const filled = [...claims];
  while (filled.length < size) {
    const [a, b] = [pick(), pick()];
    const text = joined(a.text, b.text);
    filled.push({
      id: `filler-${filled.length}`,
      text,
      ...(a.title && b.title ? { title: joined(a.title, b.title) } : {}),
    });
  }
  return filled;
}
