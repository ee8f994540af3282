import { describe, expect, test } from 'vitest';
import { checkPack } from '../../src/corpus/check-pack.ts';
import { carriersFitHosts } from '../../src/corpus/rules/carriers-fit-hosts.ts';
import { daysArePast } from '../../src/corpus/rules/days-are-past.ts';
import { groupsAreNotMistyped } from '../../src/corpus/rules/groups-are-not-mistyped.ts';
import { idsAreUnique } from '../../src/corpus/rules/ids-are-unique.ts';
import { laterIsASource } from '../../src/corpus/rules/later-is-a-source.ts';
import { namesStayOut } from '../../src/corpus/rules/names-stay-out.ts';
import { originsAreKnown } from '../../src/corpus/rules/origins-are-known.ts';
import { phrasingsAreNotShared } from '../../src/corpus/rules/phrasings-are-not-shared.ts';
import { publishersAreKnown } from '../../src/corpus/rules/publishers-are-known.ts';
import { quantitiesAreInOrder } from '../../src/corpus/rules/quantities-are-in-order.ts';
import type { Rule } from '../../src/corpus/rules/rule.ts';
import { sourcesAreListedOnce } from '../../src/corpus/rules/sources-are-listed-once.ts';
import { type MeasuredText, wordingIsNotShared } from '../../src/corpus/rules/wording-is-not-shared.ts';
import type { Claim, Evidence } from '../../src/model.ts';
import { parsedSample, type SamplePack } from './sample-pack.ts';

/** What a rule says of the sample pack after a change, as `file path: message`. */
function faults(rule: Rule, edit?: (pack: SamplePack) => void): string[] {
  return rule(parsedSample(edit)).map(({ file, path, message }) => `${file} ${path}: ${message}`);
}

const closed = (pack: SamplePack) => pack.claims[0] as Claim;
const length = (pack: SamplePack) => pack.claims[1] as Claim;
const source = (claim: Claim) => claim.evidence[0] as Evidence;

test('the sample pack keeps every rule', () => {
  const readFigures = () => [{ value: 30, low: 30, high: 30, unit: 'km' }];
  expect(checkPack(parsedSample(), readFigures, [])).toEqual([]);
});

test('a fault knows its line', () => {
  const [fault] = quantitiesAreInOrder(
    parsedSample((pack) => {
      source(closed(pack)).value = 3;
    }),
  );
  expect(fault?.line).toBeGreaterThan(1);
});

describe('groupsAreNotMistyped', () => {
  const withGroups = (...groups: string[]) =>
    faults(groupsAreNotMistyped, (pack) => {
      const [first] = pack.claims as Claim[];
      pack.claims = groups.map((group, i) => ({ ...(first as Claim), id: `claim-${i}`, group }));
    });

  test.each(['timetabel', 'time-table', 'timetables', 'timteable'])('"%s" beside "timetable"', (group) => {
    expect(withGroups('timetable', 'timetable', group)).toEqual([
      `claims/claim-2.json group: no other claim has the group "${group}": is "timetable" meant?`,
    ]);
  });

  test('a group of one claim with a name of its own is none', () => {
    expect(withGroups('north-bank', 'north-bank', 'south-bank', 'bank', 'weather')).toEqual([]);
  });

  test('nor are two groups of several claims, however alike', () => {
    expect(withGroups('north', 'north', 'norths', 'norths')).toEqual([]);
  });
});

describe('idsAreUnique', () => {
  test('an origin id that stands twice', () => {
    const twice = (pack: SamplePack) => pack.origins.push({ ...pack.origins[0], what: 'Another' } as never);
    expect(faults(idsAreUnique, twice)).toEqual([
      'origins.json [2].id: "harbour-office-2031" is the id of another origin too',
    ]);
  });

  test('a name, an alias or a domain of two publishers, in any case', () => {
    const found = faults(idsAreUnique, (pack) => {
      pack.publishers.push({
        ...(pack.publishers[0] as never as SamplePack['publishers'][0]),
        name: 'nw',
        aliases: ['HALDEN COURIER'],
      });
    });
    expect(found).toEqual([
      'publishers.json [2].name: "nw" stands for "Northern Wire" too',
      'publishers.json [2].domain: "courier.example" stands for "Halden Courier" too',
      'publishers.json [2].aliases[0]: "HALDEN COURIER" stands for "Halden Courier" too',
    ]);
  });

  test('a publisher may list its own name or domain among its aliases', () => {
    const own = (pack: SamplePack) => pack.publishers[0]?.aliases.push('halden courier', 'courier.example');
    expect(faults(idsAreUnique, own)).toEqual([]);
  });
});

describe('publishersAreKnown', () => {
  test('an unknown publisher and an unknown carrier', () => {
    const found = faults(publishersAreKnown, (pack) => {
      source(closed(pack)).publisher = 'Halden Courrier';
      source(length(pack)).via = 'Somebody';
    });
    expect(found).toEqual([
      'claims/bridge-closed.json evidence[0].publisher: expected a name or alias of publishers.json, found "Halden Courrier"',
      'claims/bridge-length.json evidence[0].via: expected a name or alias of publishers.json, found "Somebody"',
    ]);
  });

  test('an alias is known', () => {
    const alias = (pack: SamplePack) => {
      source(closed(pack)).publisher = 'NW';
    };
    expect(faults(publishersAreKnown, alias)).toEqual([]);
  });
});

test('originsAreKnown: an unknown origin, and one that nobody uses', () => {
  const found = faults(originsAreKnown, (pack) => {
    source(closed(pack)).origin = 'harbour-2031';
  });
  expect(found).toEqual([
    'claims/bridge-closed.json evidence[0].origin: expected an id of origins.json, found "harbour-2031"',
    'origins.json [0].id: no source has the origin "harbour-office-2031"',
  ]);
  expect(faults(originsAreKnown)).toEqual([]);
});

test('carriersFitHosts: a carrier of an original, and a publisher that carries itself', () => {
  const found = faults(carriersFitHosts, (pack) => {
    source(closed(pack)).via = 'Northern Wire';
    source(length(pack)).via = 'Northern Wire';
  });
  expect(found).toEqual([
    'claims/bridge-closed.json evidence[0].via: expected null where host is "original", found "Northern Wire"',
    'claims/bridge-length.json evidence[0].via: expected another outlet than the publisher, or null, found "Northern Wire" again',
  ]);
  expect(faults(carriersFitHosts)).toEqual([]);
});

test('laterIsASource: an address that is no row of the claim', () => {
  const later = (url: string) => (pack: SamplePack) => {
    closed(pack).later = { fact: 'It opened', who: 'Harbour office', date: '2031-05-10', url };
  };
  expect(faults(laterIsASource, later('https://courier.example/other'))).toEqual([
    'claims/bridge-closed.json later.url: expected the address of a row of this claim\'s evidence, found "https://courier.example/other"',
  ]);
  expect(faults(laterIsASource, later('https://courier.example/bridge'))).toEqual([]);
});

describe('sourcesAreListedOnce', () => {
  test('one address with one origin twice', () => {
    const twice = (pack: SamplePack) =>
      closed(pack).evidence.push({ ...source(closed(pack)), reports: 'Again.' });
    expect(faults(sourcesAreListedOnce, twice)).toEqual([
      'claims/bridge-closed.json evidence[1].url: the same address with the same origin as evidence[0]; join the two rows',
    ]);
  });

  test('one address may carry two origins, and stand in two claims', () => {
    const both = (pack: SamplePack) =>
      closed(pack).evidence.push({ ...source(closed(pack)), origin: 'wire-2031' });
    expect(faults(sourcesAreListedOnce, both)).toEqual([]);
  });
});

test('quantitiesAreInOrder: low above value, and a value without a quantity', () => {
  const found = faults(quantitiesAreInOrder, (pack) => {
    if (length(pack).quantity) Object.assign(length(pack).quantity as object, { low: 32 });
    source(closed(pack)).value = 12;
  });
  expect(found).toEqual([
    'claims/bridge-closed.json evidence[0].value: expected null, because the claim has no quantity, found 12',
    'claims/bridge-length.json quantity: expected low ≤ value ≤ high, found 32, 30, 31',
  ]);
  expect(faults(quantitiesAreInOrder)).toEqual([]);
});

test('daysArePast: no day after the pack was compiled', () => {
  const found = faults(daysArePast, (pack) => {
    closed(pack).asOf = '2031-05-21';
    closed(pack).later = { fact: 'f', who: 'w', date: '2131-05-02', url: source(closed(pack)).url };
    source(length(pack)).published = '2032-01-01';
    Object.assign(pack.origins[0] as object, { date: '2031-06-01' });
    // The day itself is still fine.
    length(pack).asOf = '2031-05-20';
  });
  expect(found.map((fault) => fault.split(':')[0])).toEqual([
    'claims/bridge-closed.json asOf',
    'claims/bridge-closed.json later.date',
    'claims/bridge-length.json evidence[0].published',
    'origins.json [0].date',
  ]);
  expect(found[0]).toContain('expected a day up to 2031-05-20 (compiled in topic.json), found "2031-05-21"');
});

test('phrasingsAreNotShared: case, punctuation and white space do not tell phrasings apart', () => {
  const found = faults(phrasingsAreNotShared, (pack) => {
    length(pack).phrasings.push('The Ember bridge  is closed – to ALL traffic!');
  });
  expect(found).toEqual([
    'claims/bridge-length.json phrasings[1]: this phrasing stands in the claim "bridge-closed" too: "The Ember bridge  is closed – to ALL traffic!"',
  ]);
  expect(faults(phrasingsAreNotShared)).toEqual([]);
});

describe('wordingIsNotShared', () => {
  const page = (block: string, heldOut = false): MeasuredText => ({
    name: 'the page "p"',
    heldOut,
    blocks: [block],
  });
  const eight = 'They say the ember BRIDGE is closed to all traffic.';
  const seven = 'They say the Ember bridge is closed to all.';

  test('eight words in a row are too many, seven are not', () => {
    expect(faults(wordingIsNotShared([page(eight)]))).toEqual([
      'claims/bridge-closed.json phrasings[0]: shares 8 words in a row with the page "p": "the ember bridge is closed to all traffic"',
    ]);
    expect(faults(wordingIsNotShared([page(seven)]))).toEqual([]);
  });

  test('denials count too, and a run does not cross two blocks', () => {
    const deny = (pack: SamplePack) =>
      closed(pack).denials.push('Nobody has closed the bridge to any traffic');
    expect(
      faults(wordingIsNotShared([page('nobody has closed the bridge to any traffic')]), deny),
    ).toHaveLength(1);
    const halves = { ...page(''), blocks: ['nobody has closed the', 'bridge to any traffic'] };
    expect(faults(wordingIsNotShared([halves]), deny)).toEqual([]);
  });

  test('of a held-out page only the claim is told, once, even if another page shares the run', () => {
    const both = (pack: SamplePack) =>
      closed(pack).denials.push('The Ember bridge is closed to all traffic, no');
    for (const pages of [
      [page(eight, true), page(eight)],
      [page(eight), page(eight, true)],
    ]) {
      const found = wordingIsNotShared(pages)(parsedSample(both));
      expect(found).toEqual([
        {
          file: 'claims/bridge-closed.json',
          line: null,
          path: '',
          message: 'a phrasing or denial shares 8 words in a row with a held-out page',
        },
      ]);
    }
  });
});

describe('namesStayOut', () => {
  const found = (text: string) =>
    namesStayOut(['Ember', 'Port Halden', 'Île-Rosa'], [{ path: 'src/a.ts', text }]).map(
      ({ file, line, message }) => `${file}:${line} ${message.split(' is ')[0]}`,
    );

  test('whole words in any case, on any line, comments included', () => {
    expect(found("const a = 1;\nif (place === 'EMBER') // near port-halden, Île Rosa")).toEqual([
      'src/a.ts:2 "EMBER"',
      'src/a.ts:2 "port-halden"',
      'src/a.ts:2 "Île Rosa"',
    ]);
  });

  test('not inside other words', () => {
    expect(found('const members = remember(emberly, september);')).toEqual([]);
  });
});
