import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOrigins, groupSources, markState } from '../../src/analysis/group-sources.ts';
import type { Comparison, Day, Evidence, Relation, Source, SourceGroup, When } from '../../src/model.ts';
import { sampleClaim } from '../corpus/sample-pack.ts';

/** A source with how it stands to the sentence. */
interface Row {
  source: Source;
  relation: Relation;
}

interface RowChange {
  origin?: string;
  when?: When;
  knownOn?: Day | null;
  sameOutlet?: boolean;
  url?: string;
}

function row(relation: Relation, change: RowChange = {}): Row {
  const source: Source = {
    ...(sampleClaim('any', {}).evidence[0] as Evidence),
    publisherKind: 'newspaper',
    country: null,
    originWhat: 'Somebody',
    originBasis: 'document',
    when: 'then',
    knownOn: '2031-05-02',
    sameOutlet: false,
    ...change,
  };
  return { source, relation };
}

const split = (rows: Row[]): [Source[], Comparison[]] => [
  rows.map(({ source }) => source),
  rows.map(({ relation }): Comparison => ({ relation, why: { code: 'as-coded' } })),
];
const group = (rows: Row[], hasDay = true): SourceGroup[] => groupSources(...split(rows), hasDay);
const count = (rows: Row[], hasDay = true) => countOrigins(...split(rows), hasDay);
/** Line, stances then, stances later. */
function mark(rows: Row[], hasDay = true) {
  const { line, then, later } = markState(...split(rows), hasDay);
  return [line, then, later];
}

describe('groups', () => {
  test('known then, since then, undated, in this order; none is empty', () => {
    const rows = [
      row('corroborates', { when: 'undated', knownOn: null }),
      row('corroborates', { when: 'later', knownOn: '2031-06-01' }),
      row('corroborates'),
    ];
    expect(group(rows).map(({ when }) => when)).toEqual(['then', 'later', 'undated']);
    expect(group(rows.slice(2)).map(({ when }) => when)).toEqual(['then']);
    expect(group([])).toEqual([]);
  });

  test('one item an origin and stance, the origin once in the total', () => {
    const rows = [
      row('corroborates', { origin: 'scoop' }),
      row('corroborates', { origin: 'scoop' }),
      row('qualifies', { origin: 'scoop' }),
      row('corroborates', { origin: 'office' }),
    ];
    const [then] = group(rows);
    expect(then?.items.map(({ originId, relation, sources }) => [originId, relation, sources])).toEqual([
      ['office', 'corroborates', [3]],
      ['scoop', 'corroborates', [0, 1]],
      ['scoop', 'qualifies', [2]],
    ]);
    expect(then).toMatchObject({ sourceCount: 4, originCount: 2 });
  });

  test('items stand by the day of their earliest source, and so do their sources', () => {
    const rows = [
      row('corroborates', { origin: 'a', knownOn: '2031-05-05' }),
      row('corroborates', { origin: 'b', knownOn: '2031-05-03' }),
      row('corroborates', { origin: 'a', knownOn: '2031-05-01' }),
    ];
    expect(group(rows)[0]?.items.map(({ originId, sources }) => [originId, sources])).toEqual([
      ['a', [2, 0]],
      ['b', [1]],
    ]);
  });

  test('what cannot be told is shown too', () => {
    expect(group([row('unclear')])[0]?.items[0]?.relation).toBe('unclear');
  });

  test('without a day of the article there is one group of all sources', () => {
    const rows = [row('corroborates', { when: 'undated' }), row('conflicts', { when: 'then' })];
    expect(group(rows, false).map(({ when, sourceCount }) => [when, sourceCount])).toEqual([['all', 2]]);
  });
});

describe('the count of independent origins', () => {
  test('counts each origin once a stance', () => {
    const rows = [
      row('corroborates', { origin: 'a' }),
      row('corroborates', { origin: 'a' }),
      row('corroborates', { origin: 'b' }),
      row('conflicts', { origin: 'a' }),
    ];
    expect(count(rows)).toEqual({ corroborates: 2, qualifies: 0, conflicts: 1 });
  });

  test('leaves out the article’s own outlet, and what cannot be told', () => {
    expect(count([row('corroborates', { sameOutlet: true }), row('unclear')])).toEqual({
      corroborates: 0,
      qualifies: 0,
      conflicts: 0,
    });
  });

  test('counts an origin that another outlet reports too', () => {
    const rows = [row('corroborates', { sameOutlet: true }), row('corroborates', { sameOutlet: false })];
    expect(count(rows).corroborates).toBe(1);
  });

  test('leaves out what was known later or is undated; without a day of the article it counts all', () => {
    const rows = [
      row('conflicts', { origin: 'a', when: 'later' }),
      row('conflicts', { origin: 'b', when: 'undated' }),
      row('conflicts', { origin: 'c', when: 'then' }),
    ];
    expect(count(rows).conflicts).toBe(1);
    expect(count(rows, false).conflicts).toBe(3);
  });
});

describe('the mark', () => {
  test.each<[string, Relation[], string | null]>([
    ['agreement', ['corroborates'], 'corroborates'],
    ['any qualification', ['corroborates', 'qualifies'], 'qualifies'],
    ['any conflict', ['conflicts', 'corroborates', 'qualifies'], 'conflicts'],
    ['nothing that can be told', ['unclear'], null],
    ['nothing', [], null],
  ])('the line shows %s', (_, relations, line) => {
    expect(mark(relations.map((relation) => row(relation)))[0]).toBe(line);
  });

  test('what was known later never changes the line, and is told apart', () => {
    const rows = [row('corroborates'), row('conflicts', { when: 'later' })];
    expect(mark(rows)).toEqual(['corroborates', ['corroborates'], ['conflicts']]);
    expect(mark(rows.slice(1))).toEqual([null, [], ['conflicts']]);
  });

  test('undated sources are never in the line', () => {
    const rows = [row('corroborates'), row('conflicts', { when: 'undated', knownOn: null })];
    expect(mark(rows)).toEqual(['corroborates', ['corroborates'], []]);
  });

  test('the article’s own outlet is not in it', () => {
    expect(mark([row('conflicts', { sameOutlet: true })])).toEqual([null, [], []]);
  });

  test('without a day of the article all sources are in the line and none is later', () => {
    const rows = [row('corroborates', { when: 'undated' }), row('qualifies', { when: 'then' })];
    expect(mark(rows, false)).toEqual(['qualifies', ['corroborates', 'qualifies'], []]);
  });
});

describe('whatever the order of sources', () => {
  const anyRow = fc
    .record({
      relation: fc.constantFrom<Relation>('corroborates', 'qualifies', 'conflicts', 'unclear'),
      origin: fc.constantFrom('a', 'b', 'c'),
      knownOn: fc.constantFrom('2031-05-01', '2031-05-02', '2031-06-01', null),
      sameOutlet: fc.boolean(),
    })
    .map(({ relation, knownOn, ...rest }) =>
      row(relation, {
        ...rest,
        knownOn,
        when: knownOn === null ? 'undated' : knownOn > '2031-05-02' ? 'later' : 'then',
      }),
    );
  const rows = fc
    .array(anyRow, { maxLength: 12 })
    .map((all) => all.map((one, i) => ({ ...one, source: { ...one.source, url: `https://a.example/${i}` } })))
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

  test('groups, counts and marks are the same', () => {
    const readable = (all: Row[], hasDay: boolean) =>
      group(all, hasDay).map((one) => ({
        ...one,
        items: one.items.map((item) => ({
          ...item,
          sources: item.sources.map((at) => all[at]?.source.url).sort(),
        })),
      }));
    fc.assert(
      fc.property(rows, fc.boolean(), ([all, shuffled], hasDay) => {
        expect(readable(shuffled, hasDay)).toEqual(readable(all, hasDay));
        expect(count(shuffled, hasDay)).toEqual(count(all, hasDay));
        expect(mark(shuffled, hasDay)).toEqual(mark(all, hasDay));
      }),
    );
  });

  test('every source stands in one group and one item', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), ([all], hasDay) => {
        const indices = group(all, hasDay).flatMap(({ items }) => items.flatMap((item) => item.sources));
        expect(indices.sort((a, b) => a - b)).toEqual(all.map((_, i) => i));
        for (const one of group(all, hasDay))
          expect(one.originCount).toBe(new Set(one.items.map((item) => item.originId)).size);
      }),
    );
  });
});
