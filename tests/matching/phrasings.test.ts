import { expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import { readPack } from '../../src/cli/read-pack.ts';
import type { Claim } from '../../src/model.ts';

const { pack } = readPack();
const analyzer = createAnalyzer(pack);

/** The claims that a text alone, without headline and neighbours, is matched with. */
function matchesOf(text: string, { asOf }: Claim): string[] {
  const { claims } = analyzer.analyze(
    {
      url: null,
      headline: null,
      published: asOf,
      modified: null,
      publisher: null,
      domain: null,
      language: 'en',
      blocks: [{ kind: 'paragraph', text }],
    },
    { anyTopic: true },
  );
  return claims.map(({ claimId }) => claimId);
}

const found = pack.claims.flatMap((claim) =>
  [claim.statement, ...claim.phrasings].map((text) => ({ id: claim.id, text, ids: matchesOf(text, claim) })),
);

test('nine in ten of the ways in which claims are put match their claim, without any context', () => {
  const missed = found.filter(({ id, ids }) => !ids.includes(id));
  expect(missed.length).toBeLessThanOrEqual(found.length / 10);
});

test('at most one in a hundred matches another claim too', () => {
  const strayed = found.filter(({ id, ids }) => ids.some((one) => one !== id));
  expect(strayed.length, strayed.map(({ id, text }) => `${id}: ${text}`).join('\n')).toBeLessThanOrEqual(
    found.length / 100,
  );
});
