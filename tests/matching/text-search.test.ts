import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTextIndex } from '../../src/matching/build-text-index.ts';
import { viewIndex } from '../../src/matching/text-index.ts';
import {
  createTextSearch,
  plainWords,
  type SearchedClaim,
  toIndexed,
} from '../../src/matching/text-search.ts';
import { finish } from '../../src/text/finish.ts';

const CLAIMS: SearchedClaim[] = [
  { id: 'c1', text: 'The harbour office closed the swing bridge for repairs.', title: 'Swing bridge closed' },
  { id: 'c2', text: 'The harbour office opened the swing bridge after repairs.', title: 'Swing bridge open' },
  { id: 'c3', text: 'Twelve gulls were counted on the roof of the town hall.' },
  { id: 'c4', text: 'The town hall roof was repaired for 4,300 crowns.', title: 'Roof of the town hall' },
  { id: 'c5', text: 'A lighthouse keeper received 12 letters in one week.' },
  { id: 'c6', text: 'The lighthouse was sold to a retired baker.', title: 'Who bought the lighthouse?' },
  { id: 'c7', text: 'The ferry to the island sails twice a day in summer.' },
  { id: 'c8', text: 'The ferry to the island was cancelled because of fog.' },
  // A near duplicate: other quotes, another title case.
  { id: 'c9', text: '“The ferry to the island” was cancelled, because of fog.' },
];

const searchIn = (claims: SearchedClaim[]) => {
  const search = createTextSearch(finish(buildTextIndex(claims.map(toIndexed), plainWords)), claims);
  return (query: string, depth = 20) =>
    search.find(query, depth).map(({ at, score }) => ({ id: claims[at]?.id ?? '', score }));
};
const find = searchIn(CLAIMS);
const scoreOf = (query: string, id: string): number => find(query).find((one) => one.id === id)?.score ?? 0;

describe('search by text', () => {
  test.each(CLAIMS.filter(({ id }) => id !== 'c9'))(
    'a claim answers its own words best: $id',
    ({ id, text }) => {
      expect(find(text)[0]?.id).toBe(id);
    },
  );

  test('claims that share no word are no answer', () => {
    expect(find('Quarterly earnings of zinc smelters')).toEqual([]);
    expect(find('')).toEqual([]);
    expect(find('the of and')).toEqual([]);
  });

  test('near duplicates stand together, with the same score, the older id first', () => {
    const [first, second] = find('The ferry was cancelled because of fog');
    expect([first?.id, second?.id]).toEqual(['c8', 'c9']);
    expect(second?.score).toBeCloseTo(first?.score ?? 0, 5);
  });

  test('a score never rises as words are dropped from the query', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CLAIMS),
        fc.array(fc.constantFrom(...CLAIMS.flatMap(({ text }) => text.split(' '))), { maxLength: 12 }),
        fc.nat(),
        (claim, others, drop) => {
          const words = [...claim.text.split(' '), ...others];
          const fewer = words.filter((_, i) => i !== drop % words.length);
          expect(scoreOf(fewer.join(' '), claim.id)).toBeLessThanOrEqual(
            scoreOf(words.join(' '), claim.id) + 1e-4,
          );
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  test('the order of claims changes nothing', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(CLAIMS, { minLength: CLAIMS.length }),
        fc.array(fc.constantFrom(...CLAIMS.flatMap(({ text }) => text.split(' '))), {
          minLength: 1,
          maxLength: 9,
        }),
        (shuffled, words) => {
          const query = words.join(' ');
          expect(searchIn(shuffled)(query)).toEqual(find(query));
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });

  test('links and the date of a post are no words, tags are several, a signature counts less', () => {
    const plain = find('The lighthouse keeper');
    expect(find('The lighthouse keeper https://t.co/aB12 pic.twitter.com/Xy34')).toEqual(plain);
    expect(find('The #LighthouseKeeper')).toEqual(plain);
    expect(find('The #lighthousekeeper')[0]?.id).toBe('c5');
    const signed = 'fog — Lighthouse Keeper (@keeper12) January 12, 2031';
    expect(scoreOf(signed, 'c5')).toBeGreaterThan(0);
    expect(scoreOf(signed, 'c5')).toBeLessThan(scoreOf('fog. Lighthouse Keeper', 'c5'));
  });

  test('depth is kept', () => {
    expect(find('The ferry to the lighthouse on the town hall roof', 2)).toHaveLength(2);
  });

  test('scripts of the world, lone surrogates and long lines are read without an exception', () => {
    const wide: SearchedClaim[] = [
      ...CLAIMS,
      { id: 'ru', text: 'Мост через гавань закрыт на ремонт.' },
      { id: 'zh', text: '港口办公室关闭了平旋桥进行维修。' },
      { id: 'ar', text: 'أغلق مكتب الميناء الجسر المتحرك للإصلاح.' },
      { id: 'lone', text: '\ud800 alone \udc00' },
      { id: 'long', text: 'gull '.repeat(200_000) },
      { id: 'one', text: 'x'.repeat(1_000_000) },
    ];
    const search = searchIn(wide);
    expect(search('Мост закрыт')[0]?.id).toBe('ru');
    expect(search('港口办公室关闭了平旋桥进行维修。')[0]?.id).toBe('zh');
    expect(search('y'.repeat(1_000_000))).toEqual([]);
    expect(search(`— ${' '.repeat(300_000)}(@`)).toEqual([]);
    expect(search('-'.repeat(300_000))).toEqual([]);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ maxLength: 60 }),
        (any, plain) => {
          for (const query of [any, `${plain} \udfff${any}`, any.slice(1)])
            for (const { score } of search(query)) expect(score).toBeGreaterThan(0);
        },
      ),
      { seed: 7, numRuns: 3400 },
    );
  }, 30_000);
});

describe('the index', () => {
  const indexed = CLAIMS.map(toIndexed);

  test('is the same built in slices as at one go, and no slice is the whole', () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({
      ...(CLAIMS[i % CLAIMS.length] as SearchedClaim),
      id: String(i),
    })).map(toIndexed);
    const building = buildTextIndex(many, plainWords);
    let slices = 1;
    let step = building.next();
    for (; !step.done; step = building.next()) slices++;
    expect(slices).toBeGreaterThan(10);
    expect(new Uint8Array(step.value.buffer)).toEqual(
      new Uint8Array(finish(buildTextIndex(many, plainWords)).buffer),
    );
  });

  test('is worked on in slices within one long text too', () => {
    const building = buildTextIndex(
      [toIndexed({ id: 'long', text: 'gull roof '.repeat(100_000) })],
      plainWords,
    );
    let slices = 1;
    while (!building.next().done) slices++;
    expect(slices).toBeGreaterThan(30);
  });

  test('answers alike after it was stored and loaded', () => {
    const built = finish(buildTextIndex(indexed, plainWords));
    const loaded = viewIndex(structuredClone(built.buffer));
    const query = 'Was the swing bridge of the harbour closed?';
    expect(createTextSearch(loaded, CLAIMS).find(query, 20)).toEqual(
      createTextSearch(built, CLAIMS).find(query, 20),
    );
  });

  test('refuses a buffer that holds no index', () => {
    expect(() => viewIndex(new ArrayBuffer(64))).toThrow('build it anew');
    expect(() => viewIndex(new ArrayBuffer(3))).toThrow('build it anew');
    const { buffer } = finish(buildTextIndex(indexed, plainWords));
    expect(() => viewIndex(buffer.slice(0, buffer.byteLength - 4))).toThrow('build it anew');
  });

  test('of no claims answers nothing', () => {
    expect(createTextSearch(finish(buildTextIndex([], plainWords)), []).find('bridge', 5)).toEqual([]);
  });
});
