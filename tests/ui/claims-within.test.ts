import { describe, expect, test } from 'vitest';
import type { ClaimAnalysis } from '../../src/model.ts';
import { claimsWithin } from '../../src/ui/claims-within.ts';

const first = 'The bridge was closed on Sunday after a barge had struck it.';
const second = 'It will stay closed for two weeks.';
const claim = (claimId: string, ...texts: string[]) =>
  ({ claimId, mentions: texts.map((text) => ({ text })) }) as ClaimAnalysis;
const claims = [claim('closed', first, second), claim('barge', first)];
const found = (part: string) =>
  claimsWithin(claims, part).map(({ claimId, mentions }) => `${claimId} ${mentions.length}`);

describe('the claims of a part of an article are those', () => {
  test.each([
    ['of the sentence that is selected', second, ['closed 1']],
    ['of all its sentences, across paragraphs', `${first}\n\n  ${second}`, ['closed 2', 'barge 1']],
    [
      'of the greater part of a sentence',
      'closed on Sunday after a barge had struck',
      ['closed 1', 'barge 1'],
    ],
    ['of none where a word is selected that stands in many', 'closed', []],
    ['of none elsewhere', 'The ferry ran all night, and nobody was on it.', []],
  ])('%s', (_name, part, expected) => {
    expect(found(part)).toEqual(expected);
  });
});
