import { describe, expect, test } from 'vitest';
import { readPack } from '../../src/cli/read-pack.ts';
import type { Claim, Polarity } from '../../src/model.ts';
import { readPairText } from '../../src/stance/pair-features.ts';
import {
  mannerOf,
  outright,
  POLARITY_FEATURES,
  polarityFeatures,
  readPolarity,
} from '../../src/stance/polarity.ts';
import { createConcepts } from '../../src/text/concepts.ts';
import { readSentence } from '../../src/text/sentence-text.ts';

const concepts = createConcepts([]);
const blank = readPack().pack.claims[0] as Claim;

/** An invented event, as a pack would put it. */
const ferry: Claim = {
  ...blank,
  id: 'ferry-crossed',
  kind: 'event',
  statement: 'The Halden crew sailed the ferry across the Skerra strait.',
  title: 'Ferry crosses the Skerra strait',
  phrasings: [
    'The ferry crossed the strait of Skerra with a Halden crew',
    'A Halden crew took the ferry across the strait',
    'The Skerra strait was crossed by ferry',
  ],
  denials: ['The ferry never crossed the strait'],
  slots: { who: 'Halden crew', action: 'sails across', object: 'ferry', place: 'Skerra strait' },
};

function featuresFor(text: string, claim: Claim, leaning = -0.2): number[] {
  return polarityFeatures(
    readSentence({ index: 0, kind: 'paragraph', text }, concepts),
    readPairText(text),
    mannerOf(claim, concepts),
    {
      leaning,
      phrasing: readPairText(claim.phrasings[0] ?? ''),
      denial: readPairText(claim.denials[0] ?? ''),
      words: { denies: 0, deniesMost: 0, hedges: 0, hedgesMost: 0 },
    },
    false,
  );
}

describe('what is said outright', () => {
  test.each<[string, Polarity]>([
    ['The ferry did not cross the strait of Skerra.', 'denies'],
    ['No ferry crossed the strait of Skerra.', 'denies'],
    ['The harbour office denied that the ferry had crossed the strait.', 'denies'],
    ['The crew has refused to agree that the ferry crossed the strait.', 'denies'],
    ['The harbour office would not say if the ferry had crossed the strait.', 'hedges'],
    ['Whether the ferry crossed the strait of Skerra, she left to others.', 'hedges'],
  ])('%s: %s', (text, expected) => {
    const features = featuresFor(text, ferry);
    expect(outright(features)).toBe(expected);
    expect(readPolarity(features)).toBe(expected);
  });

  test('who neither confirms nor denies has denied nothing', () => {
    const text = 'The harbour office has neither confirmed nor denied that the ferry crossed the strait.';
    expect(readPolarity(featuresFor(text, ferry))).not.toBe('denies');
  });

  test.each([
    'The ferry crossed the strait of Skerra on Monday.',
    'The office, which had refused to allow it for years, let the ferry cross the strait of Skerra.',
    'The ferry crossed the strait, and not only once.',
    'The ferry crossed the strait; the captain did not wear a hat.',
  ])('nothing in: %s', (text) => {
    expect(outright(featuresFor(text, ferry))).toBeNull();
  });

  test('a claim that speaks of a refusal itself is not denied by its own "not"', () => {
    const refusal: Claim = {
      ...ferry,
      statement: 'The crew did not sail across the strait.',
      title: 'Crew refuses to sail',
      phrasings: ['The crew refused to sail across the strait', 'The crew would not cross the strait'],
      denials: ['The crew sailed across the strait'],
    };
    expect(outright(featuresFor('The crew did not cross the strait.', refusal))).not.toBe('denies');
  });
});

test('features are as many as their names, and all are numbers', () => {
  for (const text of ['', '?', 'No.', 'If not now, when?', '\ud800']) {
    const features = featuresFor(text, ferry);
    expect(features.length).toBe(POLARITY_FEATURES.length);
    expect(features.every(Number.isFinite)).toBe(true);
  }
});
