import { describe, expect, test } from 'vitest';
import { readPack } from '../../src/cli/read-pack.ts';
import type { Assertion, Claim } from '../../src/model.ts';
import { createAssertionReader } from '../../src/stance/read-assertion.ts';
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
  phrasings: ['The ferry crossed the strait of Skerra', 'A Halden crew took the ferry across the strait'],
  denials: ['The ferry never crossed the strait'],
  slots: { who: 'Halden crew', action: 'sails across', object: 'ferry', place: 'Skerra strait' },
  quantity: null,
};
const denial: Claim = {
  ...ferry,
  id: 'crew-denies',
  kind: 'statement',
  statement: 'The Halden crew denied that it had crossed the strait.',
  title: 'Crew denies the crossing',
  phrasings: ['The crew denied that it had crossed the strait', 'Halden rejected the report of a crossing'],
  denials: ['The crew admitted that it had crossed the strait'],
};

/** Reads the last sentence as one that states the claim. */
function readLast(claim: Claim, ...texts: string[]): Assertion | undefined {
  const sentences = texts.map((text, index) => readSentence({ index, kind: 'paragraph', text }, concepts));
  const match = {
    sentence: texts.length - 1,
    claimId: claim.id,
    score: 0.9,
    leaning: -0.2,
    reason: {
      words: [],
      fromBefore: [],
      phrasing: claim.phrasings[0] ?? '',
      denial: claim.denials[0] ?? null,
      nearest: null,
    },
  };
  return createAssertionReader([claim], concepts)(sentences)(match);
}

describe('who is credited with the statement', () => {
  test('the speaker of the sentence', () => {
    expect(readLast(ferry, 'The harbour office said the ferry crossed the strait of Skerra.')).toMatchObject({
      polarity: 'asserts',
      attribution: 'The harbour office',
    });
  });

  test('who denies it is named where the sentence denies the claim', () => {
    expect(
      readLast(ferry, 'The harbour office denied that the ferry had crossed the strait of Skerra.'),
    ).toMatchObject({ polarity: 'denies', attribution: 'The harbour office' });
  });

  test('nobody who denies it, where the sentence leaves it open', () => {
    expect(
      readLast(ferry, 'Whether the ferry crossed the strait of Skerra, and the mayor disputes it, is open.'),
    ).toMatchObject({ polarity: 'hedges', attribution: null });
  });

  test('nobody who would not say', () => {
    expect(
      readLast(ferry, 'The harbour office would not say whether the ferry crossed the strait of Skerra.'),
    ).toMatchObject({ polarity: 'hedges', attribution: null });
  });

  test('who denies, where the claim is that they deny it', () => {
    expect(readLast(denial, 'The Halden crew denied that it had crossed the strait.')?.attribution).toBe(
      'The Halden crew',
    );
  });

  test('a pronoun means the speaker of the sentence before, and stands if there is none', () => {
    const text = 'The ferry crossed the strait of Skerra, he said.';
    expect(readLast(ferry, 'Jane Doe said it was late.', text)?.attribution).toBe('Jane Doe');
    expect(readLast(ferry, 'It was late.', text)?.attribution).toBe('he');
  });

  test('"one" without a sentence that names the others is nobody', () => {
    const text = 'The ferry crossed the strait of Skerra, one said.';
    expect(readLast(ferry, 'Two officials said it was late.', text)?.attribution).toBe('Two officials');
    expect(readLast(ferry, 'It was late.', text)?.attribution).toBeNull();
  });
});
