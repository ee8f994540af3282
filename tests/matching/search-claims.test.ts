import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdPack } from '../../src/analysis/hold-pack.ts';
import { readPack } from '../../src/cli/read-pack.ts';
import { createClaimSearch } from '../../src/matching/search-claims.ts';

const { pack } = readPack();
const claims = holdPack(pack).claims();
const search = createClaimSearch(claims, pack.topic.aliases);
const titles = (query: string) => search(query).map(({ title }) => title);

describe('the search over the corpus', () => {
  test('finds a name in other transcriptions, and with a slip', () => {
    for (const query of ['zelenskiy', 'Zelenskyy', 'zelensky', 'ZELENSKI'])
      expect(titles(query).join(), query).toMatch(/Zelensky/);
    expect(titles('kiev').length).toBeGreaterThan(0);
    expect(new Set(titles('kiev'))).toEqual(new Set(titles('Kyiv')));
    expect(titles('atacams').join()).toMatch(/ATACMS/);
  });

  test('puts claims with the words in the title before those that speak of them in a note', () => {
    expect(titles('taurus')[0]).toMatch(/Taurus/);
    const landmines = search('landmines');
    expect(landmines[0]?.claimId).toMatch(/landmines/);
  });

  test('asks for each word', () => {
    const both = new Set(titles('North Korean casualties'));
    expect(both.size).toBeGreaterThan(0);
    for (const title of both) expect(titles('casualties')).toContain(title);
    expect(titles('casualties zzzzqqqq')).toEqual([]);
  });

  test('finds a word from its beginning, while it is being typed', () => {
    expect(titles('oresh').join()).toMatch(/Oreshnik/);
  });

  test('finds nothing for nothing', () => {
    expect(search('')).toEqual([]);
    expect(search(' .,;“” ')).toEqual([]);
  });

  test('answers any text, with claims of the pack, none twice, at most forty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
        const found = search(query);
        expect(found.length).toBeLessThanOrEqual(40);
        expect(new Set(found.map(({ claimId }) => claimId)).size).toBe(found.length);
        for (const claim of found) expect(claims).toContain(claim);
      }),
      { numRuns: 200 },
    );
  });
});
