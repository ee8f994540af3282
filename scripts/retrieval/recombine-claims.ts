import type { SearchedClaim } from '../../src/matching/text-search.ts';

/**
 * Fills a corpus up to a size with claims recombined from its own, the first half of one and the second of another, so that words
 * keep their frequencies. `needed` claims (those that answer queries) are never cut up, for half of an answer would be one too.
 * Asked for fewer than there are, it keeps the needed ones and then the first. Deterministic.
 */
export function recombineClaims(
  claims: SearchedClaim[],
  size: number,
  { seed, needed = new Set() }: { seed: number; needed?: ReadonlySet<string> },
): SearchedClaim[] {
  const others = claims.filter(({ id }) => !needed.has(id));
  if (size <= claims.length) {
    return [...claims.filter(({ id }) => needed.has(id)), ...others].slice(0, size);
  }
  let state = seed >>> 0;
  const pick = (): SearchedClaim => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return others[Math.floor((state / 2 ** 32) * others.length)] as SearchedClaim;
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
