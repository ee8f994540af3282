import { expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import { readPack } from '../../src/cli/read-pack.ts';
import type { Claim } from '../../src/model.ts';

const { pack } = readPack();

/** The near misses of `asked` that match their own claim when a reader of a pack with the claims `known` meets them. */
function matched(known: Claim[], asked: Claim[]): string[] {
  const analyzer = createAnalyzer({ ...pack, claims: known });
  return asked.flatMap((claim) =>
    claim.notThis
      .filter((text) => {
        const { claims } = analyzer.analyze(
          {
            url: null,
            headline: null,
            published: claim.asOf,
            modified: null,
            publisher: null,
            domain: null,
            language: 'en',
            blocks: [{ kind: 'paragraph', text }],
          },
          { anyTopic: true },
        );
        return claims.some((one) => one.claimId === claim.id);
      })
      .map((text) => `${claim.id}: ${text}`),
  );
}

const count = pack.claims.reduce((sum, claim) => sum + claim.notThis.length, 0);
/** Every second near miss of each claim. */
const half = (parity: number): Claim[] =>
  pack.claims.map((claim) => ({ ...claim, notThis: claim.notThis.filter((_, i) => i % 2 === parity) }));

test('no near miss that the pack holds matches its claim', () => {
  expect(count).toBeGreaterThanOrEqual(pack.claims.length);
  expect(matched(pack.claims, pack.claims)).toEqual([]);
});

test('of near misses that the pack does not hold, at most two in a hundred match', () => {
  const unseen = [...matched(half(0), half(1)), ...matched(half(1), half(0))];
  expect(unseen.length, unseen.join('\n')).toBeLessThanOrEqual(count * 0.02);
});
