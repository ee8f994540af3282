import { describe, expect, test } from 'vitest';
import { queryParts, splitTag } from '../../src/text/query-parts.ts';
import { splitCompound } from '../../src/text/split-compound.ts';
import { stemOf } from '../../src/text/tokens.ts';

const words = (text: string): string[] =>
  queryParts(text).flatMap((part) => part.text.match(/[\p{L}\d]+/gu) ?? []);

describe('what a query says', () => {
  test('links go, tags and handles become words', () => {
    expect(
      words('Look: https://t.co/a1B2 #BridgeIsClosed via @HarbourNews pic.twitter.com/zz9 www.a.example/b'),
    ).toEqual(['Look', 'Bridge', 'Is', 'Closed', 'via', 'Harbour', 'News']);
  });

  test('a link glued to a word or a tag leaves the word', () => {
    expect(words('#CloseTheBridgehttps://t.co/a1B2 fogpic.twitter.com/zz9')).toEqual([
      'Close',
      'The',
      'Bridge',
      'fog',
    ]);
  });

  test('a signature counts less and its date nothing', () => {
    const parts = queryParts('Fog. — Ann Keeper (@AnnKeeper) May 4, 2031');
    expect(parts.map(({ text }) => text.trim())).toEqual(['Fog. .', 'Ann Keeper', 'Ann Keeper']);
    expect(parts[0]?.weight).toBe(1);
    for (const { weight } of parts.slice(1)) expect(weight).toBeLessThan(1);
  });

  test('plain sentences stay as they are', () => {
    expect(queryParts('The bridge – closed on May 4, 2031 – is open.')).toEqual([
      { text: 'The bridge – closed on May 4, 2031 – is open.', weight: 1 },
    ]);
  });

  test.each([
    ['DefundTheCBC', 'Defund The CBC'],
    ['CBCNews2020', 'CBC News 2020'],
    ['harbour_news', 'harbour news'],
    ['МостЗакрыт', 'Мост Закрыт'],
    ['lower', 'lower'],
  ])('the tag %s reads %s', (tag, read) => {
    expect(splitTag(tag)).toBe(read);
  });
});

describe('words in one', () => {
  const known = new Map(
    ['self', 'serving', 'harbour', 'bridge', 'bri', 'rid'].map((word, i) => [stemOf(word), 3 + i]),
  );
  const split = (word: string) => splitCompound(word, (stem) => known.get(stem));

  test('are parted into known words, the fewest first', () => {
    expect(split('selfserving')).toEqual(['self', 'serving']);
    expect(split('closetheharbourbridge')).toBeNull();
    expect(split('theharbourbridge')).toEqual(['the', 'harbour', 'bridge']);
  });

  test('are left alone where a part is unknown, the word is short, or no word at all', () => {
    expect(split('harbourz')).toBeNull();
    expect(split('self')).toBeNull();
    expect(split('мостзакрыт')).toBeNull();
    expect(split('bridge'.repeat(20))).toBeNull();
  });
});
