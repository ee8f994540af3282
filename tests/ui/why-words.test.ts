import { describe, expect, test } from 'vitest';
import { topicReasonWords, whyMarkLines, whyRelationWords } from '../../src/ui/why-words.ts';

describe('why a source stands as it does', () => {
  test('tells both figures, a bare one with its thousands apart', () => {
    expect(whyRelationWords({ code: 'figure-differs', article: 'as many as 10,000', source: '11000' })).toBe(
      'The figures differ: as many as 10,000 here, 11,000 there.',
    );
    expect(whyRelationWords({ code: 'figure-agrees', article: 'about 300 km', source: '190 miles' })).toBe(
      'The figures agree: about 300 km here, 190 miles there.',
    );
  });

  test('has a sentence for each reason', () => {
    const codes = ['as-coded', 'article-denies', 'both-deny', 'denial-unsettled', 'article-hedges'] as const;
    const sentences = codes.map((code) => whyRelationWords({ code }));
    expect(new Set(sentences).size).toBe(codes.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

test('a page off topic is told by the words that it lacks, or the few that it has', () => {
  expect(topicReasonWords({ code: 'required-missing', missing: ['Ukraine', 'Kyiv'] })).toBe(
    'The page uses none of these words: Ukraine, Kyiv.',
  );
  expect(topicReasonWords({ code: 'too-few-terms', words: ['missile'] })).toBe(
    'Too few words of the topic were found on the page: missile.',
  );
  expect(topicReasonWords({ code: 'too-few-terms', words: [] })).toBe(
    'No word of the topic was found on the page.',
  );
  expect(topicReasonWords({ code: 'on-topic', words: ['missile', 'Kursk'] })).toBe(
    'The page speaks of the topic: missile and Kursk.',
  );
  expect(topicReasonWords({ code: 'no-text' })).toBe('No text was found on the page.');
  expect(topicReasonWords({ code: 'other-language' })).toBeNull();
});

describe('why this mark', () => {
  const reason = {
    words: ['troops', 'Kursk'],
    fromBefore: [],
    phrasing: 'Some 10,000 have been sent.',
    denial: null,
    nearest: { claimId: 'other', title: 'Up to 12,000 sent in all' },
  };

  test('names words, wording, what was compared, who speaks and what was not chosen', () => {
    const quantity = { value: 10, low: 10, high: 10, unit: 'people', bound: 'exactly', text: '10' } as const;
    const assertion = { polarity: 'denies', quantity, attribution: 'Moscow' } as const;
    const read = [{ slot: 'place', text: 'Kursk' } as const];
    expect(whyMarkLines({ reason, assertion, read })).toEqual([
      { name: 'Matched', words: 'troops · Kursk' },
      { name: 'Nearest to', words: '“Some 10,000 have been sent.”' },
      { name: 'Compared', words: 'the statement as a whole, its figure, its denial and its place' },
      { name: 'Speaker', words: 'attributed to Moscow' },
      { name: 'Not chosen', words: '“Up to 12,000 sent in all”' },
    ]);
  });

  test('leaves out what there is not, and names words taken from the sentence before', () => {
    const lines = whyMarkLines({
      reason: { ...reason, fromBefore: ['missiles'], nearest: null },
      assertion: { polarity: 'asserts', quantity: null, attribution: null },
      read: [],
    });
    expect(lines.map(({ name }) => name)).toEqual([
      'Matched',
      'Sentence before',
      'Nearest to',
      'Compared',
      'Speaker',
    ]);
    expect(lines.at(-1)?.words).toBe('the article’s own voice');
  });
});
