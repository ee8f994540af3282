import { expect, test } from 'vitest';
import { hideMatches, withHidden, withoutMatch } from '../../src/extension/hidden-matches.ts';
import { sentenceHash } from '../../src/extension/sentence-hash.ts';
import type { Analysis } from '../../src/model.ts';
import { sampleAnalysis } from '../ui/sample-analysis.ts';

const first = (analysis: Analysis) => {
  const [claim] = analysis.claims;
  const [mention] = claim?.mentions ?? [];
  if (!claim || !mention) throw new Error('The sample has no claim.');
  return { claim, mention };
};

test('a sentence is told again by its words, whatever its quotation marks and spaces', async () => {
  const hash = await sentenceHash('He said: “Ten  thousand.”');
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(await sentenceHash('he said "ten thousand"')).toBe(hash);
  expect(await sentenceHash('he said "nine thousand"')).not.toBe(hash);
});

test('a hidden match is left out, with its claim if that was all of it, and is counted', async () => {
  const analysis = sampleAnalysis();
  const { claim, mention } = first(analysis);
  const hidden = await withHidden([], claim.claimId, mention.text);
  const shown = await hideMatches(analysis, hidden);
  expect(shown.hidden).toBe(1);
  const left = shown.claims.find(({ claimId }) => claimId === claim.claimId);
  expect(left?.mentions.length ?? 0).toBe(claim.mentions.length - 1);
  expect(shown.claims.flatMap(({ mentions }) => mentions).length).toBe(
    analysis.claims.flatMap(({ mentions }) => mentions).length - 1,
  );
  expect(shown.coverage.matched).toBeLessThanOrEqual(analysis.coverage.matched);
  expect(analysis.hidden).toBe(0);
});

test('the lead of a claim stays the sentence it was', async () => {
  const analysis = sampleAnalysis();
  const index = analysis.claims.findIndex(({ mentions }) => mentions.length > 1);
  const claim = analysis.claims[index];
  const [before, lead] = claim?.mentions ?? [];
  if (!claim || !before || !lead) throw new Error('The sample has no claim with two sentences.');
  const claims = analysis.claims.with(index, { ...claim, lead: 1 });
  const hidden = await withHidden([], claim.claimId, before.text);
  const shown = await hideMatches({ ...analysis, claims }, hidden);
  const left = shown.claims[index];
  expect(left?.mentions[left.lead]?.text).toBe(lead.text);
});

test('the same sentence stays matched with another claim', async () => {
  const analysis = sampleAnalysis();
  const { mention } = first(analysis);
  expect((await hideMatches(analysis, await withHidden([], 'another-claim', mention.text))).hidden).toBe(0);
});

test('hiding twice keeps one, taking it back leaves none, and the oldest give way', async () => {
  const once = await withHidden([], 'claim', 'A sentence.');
  const twice = await withHidden(once, 'claim', 'A sentence.');
  expect(twice).toEqual(once);
  const [match] = once;
  expect(match && withoutMatch(twice, match)).toEqual([]);
  const full = Array.from({ length: 2_000 }, (_, index) => ({ claimId: 'claim', hash: String(index) }));
  const more = await withHidden(full, 'claim', 'One more.');
  expect(more).toHaveLength(2_000);
  expect(more[0]?.hash).toBe('1');
});
