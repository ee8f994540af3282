import { describe, expect, test } from 'vitest';
import type { Basis, Evidence, Origin } from '../../src/model.ts';
import { knownOn, knownWhen } from '../../src/stance/known-when.ts';
import { sampleClaim } from '../corpus/sample-pack.ts';

const source = (published: string | null): Evidence => ({
  ...(sampleClaim('any', {}).evidence[0] as Evidence),
  published,
});
const origin = (basis: Basis, date: string | null): Origin => ({ id: 'o', what: 'Somebody', basis, date });

describe('the day from which a source could be known', () => {
  test.each<Basis>(['document', 'on-record-official'])('a public statement (%s): the origin’s', (basis) => {
    expect(knownOn(source('2031-05-09'), origin(basis, '2031-05-02'))).toBe('2031-05-02');
  });

  test.each<Basis>(['anonymous-officials', 'own-reporting', 'analysis', 'cites-other-media'])(
    'what only a report made known (%s): that of publication',
    (basis) => {
      expect(knownOn(source('2031-05-09'), origin(basis, '2031-05-02'))).toBe('2031-05-09');
    },
  );

  test('a public statement without a date: that of publication', () => {
    expect(knownOn(source('2031-05-09'), origin('document', null))).toBe('2031-05-09');
  });

  test('a report without a date: the origin’s', () => {
    expect(knownOn(source(null), origin('own-reporting', '2031-05-02'))).toBe('2031-05-02');
  });

  test('neither: none', () => {
    expect(knownOn(source(null), origin('own-reporting', null))).toBeNull();
    expect(knownOn(source(null), undefined)).toBeNull();
  });

  test('an origin that is not held: that of publication', () => {
    expect(knownOn(source('2031-05-09'), undefined)).toBe('2031-05-09');
  });
});

describe('known when', () => {
  test.each([
    ['before the article', '2031-05-01', '2031-05-02', 'then'],
    ['on its day', '2031-05-02', '2031-05-02', 'then'],
    ['the day after', '2031-05-03', '2031-05-02', 'later'],
    ['in another year', '2030-12-31', '2031-01-01', 'then'],
    ['the source has no date', null, '2031-05-02', 'undated'],
    ['the article has none', '2031-05-03', null, 'then'],
    ['neither has one', null, null, 'undated'],
  ])('%s', (_, known, day, when) => {
    expect(knownWhen(known, day)).toBe(when);
  });
});
