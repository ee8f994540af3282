import type { Article, BlockKind, Evidence, Pack, Topic } from '../../src/model.ts';
import { sampleClaim, samplePack } from '../corpus/sample-pack.ts';

/** A pack about an invented bridge whose claims are phrased as news would: small, but all of the core works on it. */
export function bridgePack(topic: Partial<Topic> = {}): Pack {
  const { valueExceptions: _, ...pack } = samplePack((sample) => {
    sample.topic = { ...sample.topic, ...topic };
    sample.publishers.push({
      name: 'Gull Gazette',
      domain: 'gull.example',
      country: 'NO',
      kind: 'newspaper',
      aliases: ['The Gull'],
    });
    sample.origins.push(
      { id: 'gull-2031', what: 'Reporters of the Gull Gazette', basis: 'own-reporting', date: null },
      { id: 'mayor-2031', what: 'The mayor, in a speech', basis: 'on-record-official', date: '2031-05-03' },
    );
    sample.claims = [closed(), waiting(), blame()];
  });
  return pack;
}

function source(change: Partial<Evidence>): Evidence {
  return { ...(sampleClaim('any', {}).evidence[0] as Evidence), ...change };
}

/** Two reports of one notice of 2 May, known then; one that conflicts, of 10 May; one without a date. */
const closed = () =>
  sampleClaim('bridge-closed', {
    title: 'Ember bridge closed',
    statement: 'On 2 May 2031 the harbour office closed the Ember bridge to all traffic.',
    slots: { who: 'harbour office', action: 'closed', object: 'Ember bridge', date: '2 May 2031' },
    keys: [['closed', 'shut'], ['bridge']],
    phrasings: [
      'The harbour office has closed the Ember bridge to all traffic.',
      'The Ember bridge was shut by the harbour office.',
      'Port Halden closes the Ember bridge',
      'Traffic over the Ember bridge has been stopped by the harbour office.',
    ],
    denials: [
      'The Ember bridge is still open to traffic.',
      'The harbour office has not closed the Ember bridge.',
    ],
    notThis: ['The Ember tunnel was closed by the harbour office.'],
    later: {
      fact: 'The bridge opened again',
      who: 'harbour office',
      date: '2031-06-01',
      url: 'https://courier.example/bridge',
    },
    evidence: [
      source({ published: '2031-05-03' }),
      source({ url: 'https://wire.example/a', publisher: 'Northern Wire', published: '2031-05-09' }),
      source({
        url: 'https://gull.example/a',
        publisher: 'Gull Gazette',
        published: '2031-05-10',
        stance: 'conflicts',
        differs: [{ slot: 'status', says: 'only planned' }],
        origin: 'gull-2031',
        basis: 'own-reporting',
      }),
      source({
        url: 'https://wire.example/b',
        publisher: 'Northern Wire',
        published: null,
        stance: 'qualifies',
        differs: [{ slot: 'date', says: '1 May' }],
        origin: 'wire-2031',
        basis: 'own-reporting',
      }),
    ],
  });

const waiting = () =>
  sampleClaim('ships-waiting', {
    title: 'Ships waiting at the bridge',
    kind: 'quantity',
    statement: 'Some 12 ships waited at the Ember bridge on 3 May 2031.',
    quantity: {
      what: 'ships waiting at the bridge',
      unit: 'ships',
      value: 12,
      low: 11,
      high: 13,
      nature: 'count',
    },
    slots: { who: 'ships', action: 'waited', object: 'Ember bridge', number: '12' },
    keys: [['ships'], ['wait', 'waited']],
    phrasings: [
      'Twelve ships were waiting at the Ember bridge.',
      'About a dozen ships waited in front of the bridge.',
      '12 ships are waiting at Port Halden because of the bridge.',
    ],
    denials: ['No ships were waiting at the Ember bridge.'],
    notThis: ['12 ships sank at the Ember bridge.'],
    evidence: [
      source({ reports: 'Counted 12 ships at the bridge.', value: 12, origin: 'wire-2031' }),
      source({
        url: 'https://gull.example/b',
        publisher: 'Gull Gazette',
        published: '2031-05-03',
        reports: 'Saw 20 ships at the bridge.',
        value: 20,
        stance: 'conflicts',
        differs: [{ slot: 'number', says: '20' }],
        origin: 'gull-2031',
      }),
    ],
  });

const blame = () =>
  sampleClaim('mayor-blames-navy', {
    title: 'Mayor blames the navy',
    kind: 'statement',
    statement: 'The mayor of Port Halden said that a navy vessel had damaged the bridge.',
    slots: { who: 'mayor', saidBy: 'mayor of Port Halden', object: 'navy' },
    keys: [['mayor'], ['navy']],
    phrasings: [
      'The mayor blamed a navy vessel for the damage to the bridge.',
      'A navy ship damaged the bridge, the mayor of Port Halden said.',
      'According to the mayor, the navy hit the bridge.',
    ],
    denials: ['The mayor denied that the navy had damaged the bridge.'],
    notThis: ['The navy praised the mayor.'],
    evidence: [source({ published: '2031-05-20', origin: 'mayor-2031', basis: 'on-record-official' })],
  });

/** An English article of 4 May 2031; texts may name their kind: "caption: …". */
export function article(texts: string[], change: Partial<Article> = {}): Article {
  return {
    url: null,
    headline: null,
    published: '2031-05-04',
    modified: null,
    publisher: null,
    domain: null,
    language: 'en',
    blocks: texts.map((text) => {
      const [, kind, rest] = /^(headline|standfirst|list|quote|caption|table): (.*)$/s.exec(text) ?? [];
      return kind ? { kind: kind as BlockKind, text: rest ?? '' } : { kind: 'paragraph', text };
    }),
    ...change,
  };
}

/** Sentences that state the claims of the pack, and some that state none. */
export const SENTENCES = {
  closed: 'The harbour office has closed the Ember bridge to all traffic.',
  closedHeadline: 'headline: Port Halden closes the Ember bridge',
  notClosed: 'The harbour office has not closed the Ember bridge, its director said.',
  waiting: 'A dozen ships waited at the Ember bridge on Saturday.',
  waiting20: 'Twenty ships were waiting at the Ember bridge.',
  waitingNoFigure: 'Ships were waiting at the Ember bridge.',
  blame: 'The mayor of Port Halden said that a navy vessel had damaged the bridge.',
  weather: 'The weather was fine and the market was full of people.',
} as const;
