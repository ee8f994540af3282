import { describe, expect, test } from 'vitest';
import type { ClaimAnalysis, Comparison, Mention, Source } from '../../../src/model.ts';
import { standingWords } from '../../../src/ui/dossier/report-words.ts';
import { sampleAnalysis } from '../sample-analysis.ts';

/** What is said of a source with these points that stands so to the sentence. */
function wordsOf(
  comparison: Comparison,
  differs: Source['differs'],
  quantity: ClaimAnalysis['quantity'] = null,
): string[] {
  const claim = sampleAnalysis().claims[0] as ClaimAnalysis;
  const source = claim.sources[0] as Source;
  const mention: Mention = { ...(claim.mentions[0] as Mention), comparisons: [comparison] };
  return standingWords({ ...claim, quantity, sources: [{ ...source, differs }] }, mention, 0);
}

const differs: Source['differs'] = [
  { slot: 'place', says: 'a depot near the coast' },
  { slot: 'saidBy', says: 'the harbour office.' },
];

describe('how a source stands, in the dossier', () => {
  test('says in which points one that qualifies differs, a sentence each', () => {
    expect(wordsOf({ relation: 'qualifies', why: { code: 'as-coded' } }, differs)).toEqual([
      'Differs (place): a depot near the coast.',
      'Differs (who said it): the harbour office.',
    ]);
  });

  test('does not say that one that corroborates differs: its points are notes, as in the card', () => {
    expect(wordsOf({ relation: 'corroborates', why: { code: 'as-coded' } }, differs)).toEqual([
      'Note (place): a depot near the coast.',
      'Note (who said it): the harbour office.',
    ]);
  });

  test('leaves it at the figures where these differ, and calls money an amount', () => {
    const why = { code: 'figure-differs', article: '$5 billion', source: '$6 billion' } as const;
    const quantity = {
      what: 'aid',
      unit: 'USD billion',
      value: 6,
      low: 6,
      high: 6,
      nature: 'estimate',
    } as const;
    expect(wordsOf({ relation: 'qualifies', why }, [{ slot: 'number', says: 'six' }], quantity)).toEqual([
      'The figures differ: $5 billion here, $6 billion there.',
      'Differs (amount): six.',
    ]);
  });
});
