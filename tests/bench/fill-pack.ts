import type { Claim, Pack } from '../../src/model.ts';

/** Texts of a filler: fewer than a claim of the pack has (22 on average), so that 100,000 fit into memory. */
const PHRASINGS = 2;
const DENIALS = 1;

/**
 * Fills a pack up to a number of claims, recombined from its own: the first half of one claim's texts and the second of
 * another's. Deterministic.
 */
export function fillPack(pack: Pack, size: number, seed: number): Pack {
  let state = seed >>> 0;
  const pick = (): Claim => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return pack.claims[Math.floor((state / 2 ** 32) * pack.claims.length)] as Claim;
  };
  const claims = [...pack.claims];
  while (claims.length < size) {
    const [a, b] = [pick(), pick()];
    const joinEach = (left: string[], right: string[], count: number): string[] =>
      left.slice(0, count).map((text, i) => joined(text, right[i] ?? b.statement));
    claims.push({
      ...a,
      id: `filler-${claims.length}`,
      statement: joined(a.statement, b.statement),
      title: joined(a.title, b.title),
      phrasings: joinEach(a.phrasings, b.phrasings, PHRASINGS),
      denials: joinEach(a.denials, b.denials, DENIALS),
      notThis: [],
      evidence: a.evidence.slice(0, 1),
    });
  }
  return { ...pack, claims };
}

function joined(a: string, b: string): string {
  const [left, right] = [a.split(' '), b.split(' ')];
  return [...left.slice(0, Math.ceil(left.length / 2)), ...right.slice(Math.ceil(right.length / 2))].join(
    ' ',
  );
}
