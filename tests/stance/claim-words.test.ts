import { describe, expect, test } from 'vitest';
import { learnClaimWords } from '../../scripts/learning/learn-claim-words.ts';
import { readPack } from '../../src/cli/read-pack.ts';
import type { Claim } from '../../src/model.ts';
import { createWordReader, packClaimWords, wordNumber, wordsOf } from '../../src/stance/claim-words.ts';
import { createConcepts, readText } from '../../src/text/concepts.ts';
import { cuesOf } from '../../src/text/cues.ts';

const concepts = createConcepts([]);
const bagOf = (text: string): Set<string> => {
  const read = readText(text, concepts);
  return wordsOf(read, cuesOf(read.text));
};

test('what is packed is read back, whatever the order', () => {
  const reader = createWordReader(
    packClaimWords(
      new Map([
        [wordNumber('ferry', 'sank'), [7, -2] as const],
        [wordNumber('ferry', 'perhap'), [0, 3] as const],
        [wordNumber('bridge', 'sank'), [-7, 0] as const],
      ]),
    ),
  );
  expect(reader('ferry', ['sank', 'perhap'])).toEqual({
    denies: expect.closeTo(2.45),
    deniesMost: expect.closeTo(2.45),
    hedges: expect.closeTo(0.35),
    hedgesMost: expect.closeTo(1.05),
  });
  expect(reader('bridge', ['sank']).denies).toBeCloseTo(-2.45);
});

test('of a claim that the model has not met no word says anything', () => {
  const reader = createWordReader(packClaimWords(new Map([[wordNumber('ferry', 'sank'), [7, 0] as const]])));
  expect(reader('other', ['sank'])).toEqual({ denies: 0, deniesMost: 0, hedges: 0, hedgesMost: 0 });
});

describe('learned from labelled sentences', () => {
  const claim: Claim = {
    ...(readPack().pack.claims[0] as Claim),
    id: 'ferry-crossed',
    statement: 'The ferry crossed the strait.',
    phrasings: ['The ferry sailed across the strait', 'A ferry crossed the strait of Skerra'],
    denials: ['The ferry never crossed the strait'],
  };
  const labelled = [
    { page: 'a', text: 'The ferry stayed in harbour', polarity: 'denies' },
    { page: 'b', text: 'All day the ferry stayed at the quay', polarity: 'denies' },
    { page: 'c', text: 'The ferry went over the strait', polarity: 'asserts' },
  ].map((one) => ({
    page: one.page,
    claimId: claim.id,
    polarity: one.polarity as 'denies' | 'asserts',
    words: bagOf(one.text),
  }));
  const { model, unseen } = learnClaimWords([claim], labelled, concepts);

  test('the words of denials speak for a denial, those of the claim against it', () => {
    const reader = createWordReader(model);
    expect(reader(claim.id, bagOf('It stayed')).denies).toBeGreaterThan(0);
    expect(reader(claim.id, bagOf('It crossed')).denies).toBeLessThan(
      reader(claim.id, bagOf('It stayed')).denies,
    );
  });

  test('a sentence is asked about without its own page', () => {
    const alone = learnClaimWords([claim], labelled.slice(0, 1), concepts);
    expect(unseen[0]?.deniesMost).toBeGreaterThan(alone.unseen[0]?.deniesMost ?? Number.NaN);
    expect(unseen).toHaveLength(3);
  });
});
