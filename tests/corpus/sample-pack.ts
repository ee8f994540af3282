import type { PackFile } from '../../src/corpus/pack-files.ts';
import { type ParsedPack, parsePack } from '../../src/corpus/parse-pack.ts';
import type { ValueException } from '../../src/corpus/schema.ts';
import type { Claim, Pack } from '../../src/model.ts';

/** A pack as its files hold it. */
export interface SamplePack extends Pack {
  valueExceptions: ValueException[];
}

/** A small sound pack about an invented bridge, after a change of the test's own. */
export function samplePack(edit: (pack: SamplePack) => void = () => {}): SamplePack {
  const pack: SamplePack = {
    topic: {
      id: 'ember-bridge',
      title: 'The Ember bridge',
      about: 'the closing of the Ember bridge',
      version: '2031.05',
      languages: ['en'],
      compiled: '2031-05-20',
      names: ['Ember', 'Port Halden'],
      terms: [{ word: 'bridge', weight: 2 }],
      aliases: [['close', 'shut']],
      page: { required: [['bridge']], minScore: 1 },
    },
    publishers: [
      { name: 'Halden Courier', domain: 'courier.example', country: null, kind: 'newspaper', aliases: [] },
      { name: 'Northern Wire', domain: 'wire.example', country: 'NO', kind: 'wire', aliases: ['NW'] },
    ],
    origins: [
      {
        id: 'harbour-office-2031',
        what: 'The harbour office, in a notice',
        basis: 'document',
        date: '2031-05-02',
      },
      {
        id: 'wire-2031',
        what: 'Reporters of Northern Wire at the bridge',
        basis: 'own-reporting',
        date: null,
      },
    ],
    claims: [
      sampleClaim('bridge-closed', {
        title: 'Ember bridge closed',
        phrasings: ['The Ember bridge is closed to all traffic'],
      }),
      sampleClaim('bridge-length', {
        title: 'Ember bridge is 30 km long',
        kind: 'quantity',
        quantity: {
          what: 'length of the bridge',
          unit: 'km',
          value: 30,
          low: 29,
          high: 31,
          nature: 'estimate',
        },
        phrasings: ['The bridge spans some 30 km of open water'],
        evidence: [
          {
            ...sampleSource(),
            origin: 'wire-2031',
            publisher: 'Northern Wire',
            via: 'Halden Courier',
            host: 'syndication',
            reports: 'Gives its length as about 30 km.',
            value: 30,
          },
        ],
      }),
    ],
    valueExceptions: [],
  };
  edit(pack);
  return pack;
}

/** A sound claim with one source. */
export function sampleClaim(id: string, change: Partial<Claim>): Claim {
  return {
    id,
    title: 'A claim',
    group: 'bridge',
    statement: 'On 2 May 2031 the harbour office closed the Ember bridge.',
    kind: 'event',
    asOf: '2031-05-02',
    quantity: null,
    slots: { who: 'harbour office', object: 'Ember bridge' },
    keys: [['bridge']],
    vetoes: [],
    phrasings: ['A phrasing'],
    denials: [],
    notThis: ['The Ember tunnel is closed.'],
    inSeeds: false,
    summary: 'The office closed the bridge.',
    later: null,
    evidence: [sampleSource()],
    ...change,
  };
}

function sampleSource(): Claim['evidence'][number] {
  return {
    url: 'https://courier.example/bridge',
    publisher: 'Halden Courier',
    via: null,
    host: 'original',
    title: null,
    published: '2031-05-03',
    stance: 'corroborates',
    reports: 'The harbour office closed the bridge.',
    value: null,
    differs: [],
    origin: 'harbour-office-2031',
    basis: 'document',
    language: 'en',
  };
}

/** The files of a pack. */
export function sampleFiles(pack: SamplePack = samplePack()): PackFile[] {
  const file = (path: string, content: unknown): PackFile => ({
    path,
    text: `${JSON.stringify(content, null, 2)}\n`,
  });
  return [
    file('topic.json', pack.topic),
    file('publishers.json', pack.publishers),
    file('origins.json', pack.origins),
    file('value-exceptions.json', pack.valueExceptions),
    ...pack.claims.map((claim) => file(`claims/${claim.id}.json`, claim)),
  ];
}

/** The sample pack, read from its files after a change that leaves their shape sound. */
export function parsedSample(edit?: (pack: SamplePack) => void): ParsedPack {
  const parsed = parsePack(sampleFiles(samplePack(edit)));
  if (!parsed.ok) throw new Error(`The sample has faults: ${JSON.stringify(parsed.faults)}`);
  return parsed;
}
