import { describe, expect, test } from 'vitest';
import { checkAnalyzeRequest, checkPageChange } from '../../src/extension/check-request.ts';
import type { AnalyzeRequest } from '../../src/extension/messages.ts';

const good: AnalyzeRequest = {
  article: {
    url: 'https://example.org/a',
    headline: 'A headline',
    published: '2024-11-18',
    modified: null,
    publisher: null,
    domain: 'example.org',
    language: 'en',
    blocks: [{ kind: 'paragraph', text: 'A sentence.' }],
  },
  anyTopic: false,
  chosenDay: null,
};

const withBlocks = (blocks: unknown) => ({ ...good, article: { ...good.article, blocks } });

describe('a request to analyse', () => {
  test('passes as it is', () => {
    expect(checkAnalyzeRequest(good)).toEqual(good);
    expect(checkAnalyzeRequest({ ...good, anyTopic: true })).toEqual({ ...good, anyTopic: true });
  });

  test.each<[string, unknown, RegExp]>([
    ['nothing', null, /could not be compared/],
    [
      'a date of publication that is none',
      { ...good, article: { ...good.article, published: 20241118 } },
      /published/,
    ],
    [
      'a day that no calendar has',
      { ...good, article: { ...good.article, published: '2024-02-31' } },
      /published/,
    ],
    ['a missing field', { article: good.article }, /anyTopic/],
    ['a field that nobody asked for', { ...good, corpus: {} }, /corpus/],
    ['a kind of block that there is not', withBlocks([{ kind: 'advert', text: '' }]), /blocks\.0\.kind/],
    ['text that is no text', withBlocks([{ kind: 'paragraph', text: { length: 5 } }]), /blocks\.0\.text/],
    [
      'blocks without end',
      withBlocks(Array.from({ length: 400_001 }, () => ({ kind: 'list', text: 'x' }))),
      /blocks/,
    ],
    [
      'more text than any article has',
      withBlocks([{ kind: 'list', text: 'x'.repeat(10_000_001) }]),
      /longer than/,
    ],
  ])('that holds %s is refused, with the place', (_what, data, message) => {
    expect(() => checkAnalyzeRequest(data)).toThrow(message);
  });
});

describe('a change that a page announces', () => {
  test('passes with a number of claims or none', () => {
    expect(checkPageChange({ claims: 4 })).toEqual({ claims: 4 });
    expect(checkPageChange({ claims: null })).toEqual({ claims: null });
  });

  test.each([{ claims: -1 }, { claims: 1.5 }, { claims: '4' }, { claims: 10_000 }, {}, null])(
    '%j is refused',
    (data) => {
      expect(() => checkPageChange(data)).toThrow(/could not be read/);
    },
  );
});
