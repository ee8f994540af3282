import { countOrigins, groupSources, markState } from '../../src/analysis/group-sources.ts';
import type {
  Analysis,
  Basis,
  ClaimAnalysis,
  ClaimQuantity,
  Comparison,
  Day,
  Difference,
  LaterFact,
  Mention,
  PublisherKind,
  Source,
  Stance,
} from '../../src/model.ts';

/*
 * An analysis for tests and pictures of the interface, as the core would give it. The records are cut down from claim
 * files; the article, its sentences and its matches are invented.
 */

/** Origins, each given once: who knew it and how, what it rests on, and its day. */
const origins: Record<string, { what: string; basis: Basis; date: Day | null }> = {
  ryder: {
    what: 'Pentagon press secretary Ryder at a briefing on North Koreans in Kursk',
    basis: 'on-record-official',
    date: '2024-11-04',
  },
  miller: {
    what: 'State Department spokesman Miller at a briefing on North Koreans in Kursk',
    basis: 'on-record-official',
    date: '2024-11-04',
  },
  patel: {
    what: 'State Department spokesman Patel at a briefing on North Koreans in Kursk',
    basis: 'on-record-official',
    date: '2024-11-12',
  },
  zelensky: {
    what: 'Zelensky citing Ukrainian intelligence on North Koreans in Kursk',
    basis: 'on-record-official',
    date: '2024-11-04',
  },
  singh: {
    what: 'Pentagon deputy press secretary Singh at a briefing',
    basis: 'on-record-official',
    date: '2024-11-18',
  },
  nis: {
    what: 'South Korean lawmakers after a briefing by the intelligence service',
    basis: 'on-record-official',
    date: '2024-11-20',
  },
  generalStaff: {
    what: 'A senior source in Ukraine’s General Staff who spoke to Reuters on Kursk',
    basis: 'anonymous-officials',
    date: '2024-11-23',
  },
  ap: {
    what: 'A US official and three people familiar with the matter who told AP of the authorization',
    basis: 'anonymous-officials',
    date: '2024-11-17',
  },
  nyt: {
    what: 'US officials, unnamed, who gave the New York Times the first report of the authorization',
    basis: 'anonymous-officials',
    date: '2024-11-17',
  },
  reuters: {
    what: 'Two US officials and a person familiar with the decision who spoke to Reuters',
    basis: 'anonymous-officials',
    date: '2024-11-17',
  },
  kirby: {
    what: 'White House spokesman John Kirby to reporters, first on-record acknowledgement',
    basis: 'on-record-official',
    date: '2024-11-25',
  },
  wsj: {
    what: 'US officials who told the Wall Street Journal of the Pentagon’s approval procedure',
    basis: 'anonymous-officials',
    date: '2025-08-23',
  },
  inspector: {
    what: 'Reports of the inspectors general on Operation Atlantic Resolve, spring and summer 2024',
    basis: 'document',
    date: null,
  },
  inspectorNovember: {
    what: 'Report of the special inspector general for Operation Atlantic Resolve, data to September 2024',
    basis: 'document',
    date: '2024-11-14',
  },
  kiel: {
    what: 'Kiel Institute’s Ukraine Support Tracker with data to October 2024',
    basis: 'analysis',
    date: '2024-06-06',
  },
  fullFact: {
    what: 'The fact-checker Full Fact, comparing appropriation and Kiel figures',
    basis: 'analysis',
    date: '2025-02-27',
  },
  zelenskyAp: {
    what: 'Zelensky in an AP interview on aid received',
    basis: 'on-record-official',
    date: '2025-02-01',
  },
  csis: {
    what: 'CSIS study of where the appropriated US money for Ukraine is spent',
    basis: 'analysis',
    date: null,
  },
  telegram: {
    what: 'Zelensky on Telegram about the attack of that night',
    basis: 'on-record-official',
    date: '2024-11-17',
  },
  ministry: {
    what: 'Russia’s Defence Ministry on its attack of that night',
    basis: 'on-record-official',
    date: '2024-11-17',
  },
  leFigaro: {
    what: 'Le Figaro’s first text, which said that Paris and London had given permission too',
    basis: 'own-reporting',
    date: '2024-11-17',
  },
  leFigaroCorrected: {
    what: 'Le Figaro’s changed text, in which that sentence was withdrawn',
    basis: 'own-reporting',
    date: '2024-11-18',
  },
  downingStreet: {
    what: 'The British prime minister’s office, asked whether it would follow the US',
    basis: 'on-record-official',
    date: '2024-11-18',
  },
  peskov: {
    what: 'Kremlin spokesman Peskov to reporters',
    basis: 'on-record-official',
    date: '2024-10-10',
  },
  unMission: {
    what: 'A North Korean representative at a committee of the United Nations',
    basis: 'on-record-official',
    date: '2024-10-21',
  },
  putin: {
    what: 'Putin at the closing press conference of the BRICS summit in Kazan',
    basis: 'on-record-official',
    date: '2024-10-24',
  },
};

/** A source in short: what a test does not care about has a default. */
interface SourceSketch {
  origin: keyof typeof origins & string;
  publisher: string;
  stance: Stance;
  reports: string;
  via?: string;
  kind?: PublisherKind;
  country?: string;
  basis?: Basis;
  value?: number;
  language?: string;
  differs?: Difference[];
  sameOutlet?: boolean;
}

function source(sketch: SourceSketch, day: Day | null): Source {
  const origin = origins[sketch.origin];
  if (!origin) throw new Error(`No origin ${sketch.origin} among the samples`);
  return {
    url: `https://${slug(sketch.via ?? sketch.publisher)}.example/${sketch.origin}`,
    publisher: sketch.publisher,
    via: sketch.via ?? null,
    host: sketch.via ? 'syndication' : 'original',
    title: null,
    published: origin.date,
    stance: sketch.stance,
    reports: sketch.reports,
    value: sketch.value ?? null,
    differs: sketch.differs ?? [],
    origin: sketch.origin,
    basis: sketch.basis ?? origin.basis,
    language: sketch.language ?? 'en',
    publisherKind: sketch.kind ?? 'newspaper',
    country: sketch.country ?? null,
    originWhat: origin.what,
    originBasis: origin.basis,
    knownOn: origin.date,
    when: origin.date === null ? 'undated' : day === null || origin.date <= day ? 'then' : 'later',
    sameOutlet: sketch.sameOutlet ?? false,
  };
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '-');
}

type MentionSketch = Pick<Mention, 'sentence' | 'text'> &
  Partial<Pick<Mention, 'kind' | 'assertion' | 'reason' | 'read'>> & {
    /** Comparisons that are not the coded stance, by index of the source. */
    compared?: Record<number, Comparison>;
  };

export interface ClaimSketch {
  id: string;
  title: string;
  sources: SourceSketch[];
  mentions: MentionSketch[];
  lead?: number;
  quantity?: ClaimQuantity;
  slots?: ClaimAnalysis['slots'];
  later?: LaterFact;
  summary?: string;
}

/** A claim as the core would give it for an article of this day. */
export function sampleClaim(sketch: ClaimSketch, day: Day | null): ClaimAnalysis {
  const sources = sketch.sources.map((one) => source(one, day));
  const mentions = sketch.mentions.map((one): Mention => {
    const comparisons = sources.map(
      ({ stance }, index): Comparison =>
        one.compared?.[index] ?? { relation: stance, why: { code: 'as-coded' } },
    );
    return {
      sentence: one.sentence,
      block: one.sentence,
      start: 0,
      end: one.text.length,
      kind: one.kind ?? 'paragraph',
      text: one.text,
      score: 0.9,
      reason: one.reason ?? {
        words: one.text.split(/\W+/).filter((word) => word.length > 5),
        fromBefore: [],
        phrasing: `${sketch.title}.`,
        denial: null,
        nearest: null,
      },
      assertion: one.assertion ?? { polarity: 'asserts', quantity: null, attribution: null },
      read: one.read ?? [],
      comparisons,
      groups: groupSources(sources, comparisons, day !== null),
      origins: countOrigins(sources, comparisons, day !== null),
      mark: markState(sources, comparisons, day !== null),
    };
  });
  return {
    claimId: sketch.id,
    title: sketch.title,
    statement: `${sketch.title}.`,
    group: 'sample',
    quantity: sketch.quantity ?? null,
    slots: sketch.slots ?? {},
    summary: sketch.summary ?? '',
    later: sketch.later && day !== null && sketch.later.date > day ? sketch.later : null,
    sources,
    mentions,
    lead: sketch.lead ?? 0,
    totals: { sources: sources.length, origins: new Set(sources.map(({ origin }) => origin)).size },
  };
}

/** Two mentions, a figure and its wording, qualified then and later, a later fact. */
const troops: ClaimSketch = {
  id: 'troops-in-kursk',
  title: '10,000 North Korean troops in Kursk region',
  quantity: {
    what: 'North Korean troops in Kursk',
    unit: 'people',
    value: 10000,
    low: 9500,
    high: 10500,
    nature: 'estimate',
  },
  slots: { place: 'Kursk region', date: 'by mid-November 2024' },
  later: {
    fact: 'about 11,000 have likely moved into Kursk',
    who: 'Sabrina Singh, Pentagon',
    date: '2024-11-18',
    url: 'https://u-s-department-of-defense.example/singh',
  },
  summary:
    'US officials put the number in Kursk at about 8,000 in late October, at least 10,000 on 4 November and about 11,000 on 18 November 2024. Russia and North Korea confirmed the deployment only in April 2025, without a number.',
  sources: [
    {
      origin: 'ryder',
      publisher: 'Agence France-Presse',
      via: 'Inquirer.net',
      kind: 'wire',
      stance: 'corroborates',
      value: 10000,
      reports:
        'At least 10,000 in Kursk, up from about 8,000 the week before; 11,000 to 12,000 in Russia in total.',
    },
    {
      origin: 'miller',
      publisher: 'News.az',
      stance: 'corroborates',
      value: 10000,
      reports:
        'As many as 10,000 have reached Kursk and could fight within days; reports that they already fight could not be confirmed.',
      differs: [{ slot: 'wording', says: 'as many as 10,000' }],
    },
    {
      origin: 'zelensky',
      publisher: 'Ukrainska Pravda',
      stance: 'qualifies',
      value: 11000,
      reports: 'Already 11,000 in Kursk, more than the US said that day.',
      differs: [{ slot: 'saidBy', says: 'Zelensky, Ukrainian intelligence' }],
    },
    {
      origin: 'patel',
      publisher: 'Radio Free Asia',
      kind: 'broadcaster',
      stance: 'qualifies',
      value: 10000,
      reports:
        'More than 10,000 sent to eastern Russia; most of them, not all, moved on to Kursk, where they began combat.',
      differs: [{ slot: 'number', says: 'most of more than 10,000' }],
    },
    {
      origin: 'singh',
      publisher: 'U.S. Department of Defense',
      kind: 'military',
      country: 'US',
      stance: 'qualifies',
      value: 11000,
      reports: 'Likely about 11,000 have moved into Kursk. Raises the earlier 10,000.',
    },
    {
      origin: 'nis',
      publisher: 'Euromaidan Press',
      basis: 'cites-other-media',
      stance: 'qualifies',
      value: 11000,
      reports: 'Nearly 11,000 in Kursk, placed in airborne and marine units.',
    },
    {
      origin: 'generalStaff',
      publisher: 'Reuters',
      via: 'The Frontier Post',
      kind: 'wire',
      stance: 'qualifies',
      value: 11000,
      reports: 'About 11,000 have arrived, but the bulk are still finishing training.',
    },
  ],
  mentions: [
    {
      sentence: 4,
      text: 'As many as 10,000 North Korean troops have been deployed to Russia’s Kursk region, where Ukrainian units still hold ground they took in the summer.',
      assertion: {
        polarity: 'asserts',
        attribution: null,
        quantity: {
          value: 10000,
          low: 0,
          high: 10000,
          unit: 'people',
          bound: 'at-most',
          text: 'As many as 10,000',
        },
      },
      read: [{ slot: 'place', text: 'Kursk region' }],
      reason: {
        words: ['North Korean troops', 'deployed', 'Kursk region', '10,000'],
        fromBefore: [],
        phrasing: 'Some 10,000 North Korean soldiers have been sent to Russia’s Kursk region.',
        denial: null,
        nearest: {
          claimId: 'troops-in-russia',
          title: 'North Korea sent up to 12,000 troops to Russia',
        },
      },
      compared: {
        0: {
          relation: 'corroborates',
          why: { code: 'figure-agrees', article: 'as many as 10,000', source: 'at least 10,000' },
        },
        1: {
          relation: 'corroborates',
          why: { code: 'figure-agrees', article: 'as many as 10,000', source: 'as many as 10,000' },
        },
        2: {
          relation: 'qualifies',
          why: { code: 'figure-differs', article: 'as many as 10,000', source: 'already 11,000' },
        },
        4: {
          relation: 'qualifies',
          why: { code: 'figure-differs', article: 'as many as 10,000', source: '11000' },
        },
      },
    },
    {
      sentence: 33,
      text: 'The 10,000 North Koreans in Kursk have yet to change the course of the fighting there.',
      reason: {
        words: ['North Koreans', 'Kursk', '10,000'],
        fromBefore: ['deployed'],
        phrasing: 'Some 10,000 North Korean soldiers have been sent to Russia’s Kursk region.',
        denial: null,
        nearest: null,
      },
    },
  ],
};

/** Agreement then, all of it from unnamed officials; later on record, and qualified. */
const authorization: ClaimSketch = {
  id: 'authorization',
  title: 'Biden allowed ATACMS strikes inside Russia',
  sources: [
    {
      origin: 'ap',
      publisher: 'Associated Press',
      via: 'Los Angeles Times',
      kind: 'wire',
      stance: 'corroborates',
      reports: 'Biden authorised Ukraine to use the missiles deeper inside Russia.',
    },
    {
      origin: 'nyt',
      publisher: 'The Kyiv Independent',
      basis: 'cites-other-media',
      stance: 'corroborates',
      reports: 'Relays the New York Times: the first use is likely in defence of troops in Kursk.',
    },
    {
      origin: 'reuters',
      publisher: 'Reuters',
      via: 'Global News',
      kind: 'wire',
      stance: 'corroborates',
      reports: 'The administration allowed strikes deep into Russia with US-made weapons.',
    },
    {
      origin: 'kirby',
      publisher: 'Anadolu Agency',
      kind: 'state-media',
      country: 'TR',
      stance: 'corroborates',
      reports: 'Confirmed that Ukraine may use the missiles to defend itself around Kursk.',
    },
    {
      origin: 'wsj',
      publisher: 'Ukrainska Pravda',
      basis: 'cites-other-media',
      stance: 'qualifies',
      reports: 'Each strike has needed the Pentagon’s approval since spring 2025.',
    },
  ],
  mentions: [
    {
      sentence: 0,
      kind: 'headline',
      text: 'US clears Kyiv to fire long-range missiles into Russia, officials say',
      assertion: { polarity: 'asserts', quantity: null, attribution: 'officials' },
    },
    {
      sentence: 1,
      text: 'President Joe Biden has authorised Ukraine to fire American-supplied ATACMS missiles at targets inside Russia, according to US officials who spoke on condition of anonymity.',
      assertion: { polarity: 'asserts', quantity: null, attribution: 'US officials' },
    },
  ],
};

/** Attributed, one origin by then, withdrawn later; two reports of one origin, one of them in Russian. */
const leFigaro: ClaimSketch = {
  id: 'le-figaro',
  title: 'Britain and France also gave permission',
  later: {
    fact: 'Le Figaro dropped the passage from its article',
    who: 'Le Figaro',
    date: '2024-11-18',
    url: 'https://kyiv-post.example/leFigaroCorrected',
  },
  sources: [
    {
      origin: 'leFigaro',
      publisher: 'Online.UA',
      basis: 'cites-other-media',
      stance: 'corroborates',
      reports: 'Le Figaro reported that Paris and London had followed the US.',
      differs: [{ slot: 'saidBy', says: 'Le Figaro only' }],
    },
    {
      origin: 'leFigaroCorrected',
      publisher: 'Kyiv Post',
      basis: 'cites-other-media',
      stance: 'conflicts',
      reports: 'The sentence was replaced by one saying that such decisions were still being debated.',
    },
    {
      origin: 'leFigaroCorrected',
      publisher: 'K-News',
      basis: 'cites-other-media',
      language: 'ru',
      stance: 'conflicts',
      reports: 'The passage was removed the next day.',
    },
    {
      origin: 'downingStreet',
      publisher: 'The Epoch Times',
      stance: 'qualifies',
      reports: 'Would not say whether it would grant permission.',
    },
  ],
  mentions: [
    {
      sentence: 18,
      text: 'Britain and France have also authorised Ukraine to fire their Storm Shadow and SCALP missiles into Russia, Le Figaro reported on Sunday evening.',
      assertion: { polarity: 'asserts', quantity: null, attribution: 'Le Figaro' },
    },
  ],
};

/** Money; conflict then; undated sources; later over a year away, so that the time line is compressed. */
const aid: ClaimSketch = {
  id: 'aid',
  title: 'About $175 billion in US aid since 2022',
  quantity: {
    what: 'US aid',
    unit: 'USD billion',
    value: 175,
    low: 174,
    high: 176,
    nature: 'estimate',
  },
  later: {
    fact: 'about $76 bn received',
    who: 'Zelensky',
    date: '2025-02-01',
    url: 'https://voz.example/zelenskyAp',
  },
  sources: [
    {
      origin: 'inspector',
      publisher: 'USAID Office of Inspector General',
      kind: 'government',
      country: 'US',
      stance: 'corroborates',
      value: 174,
      reports: 'Five laws with $174 billion in all for the operation and for Ukraine.',
    },
    {
      origin: 'inspectorNovember',
      publisher: 'U.S. DoD Office of Inspector General',
      kind: 'government',
      country: 'US',
      stance: 'qualifies',
      value: 182.99,
      reports: '$182.99 billion appropriated and made available, for Ukraine and the wider response.',
      differs: [
        { slot: 'action', says: 'appropriated, not provided' },
        { slot: 'scope', says: 'Ukraine and the wider response' },
      ],
    },
    {
      origin: 'kiel',
      publisher: 'Kiel Institute for the World Economy',
      kind: 'think-tank',
      via: 'idw',
      stance: 'conflicts',
      value: 114.2,
      reports: 'About $114 billion allocated by then.',
      differs: [{ slot: 'action', says: 'allocated' }],
    },
    {
      origin: 'csis',
      publisher: 'CSIS',
      kind: 'think-tank',
      stance: 'qualifies',
      reports: 'About 25% is spent in Ukraine, 60% in the US and 15% elsewhere.',
    },
    {
      origin: 'fullFact',
      publisher: 'Full Fact',
      stance: 'qualifies',
      value: 175,
      reports: '$175 billion is what Congress approved.',
    },
    {
      origin: 'zelenskyAp',
      publisher: 'Voz',
      stance: 'conflicts',
      value: 76,
      reports: 'Of $177 billion approved, Ukraine had received about $76 billion, mostly as weapons.',
    },
  ],
  mentions: [
    {
      sentence: 22,
      text: 'The United States has provided about $175 billion in aid to Ukraine since the full-scale invasion began in February 2022.',
      assertion: {
        polarity: 'asserts',
        attribution: null,
        quantity: {
          value: 175,
          low: 166,
          high: 184,
          unit: 'USD billion',
          bound: 'about',
          text: 'about $175 billion',
        },
      },
      compared: {
        0: {
          relation: 'corroborates',
          why: { code: 'figure-agrees', article: 'about $175 billion', source: '$174 billion' },
        },
        1: {
          relation: 'qualifies',
          why: { code: 'figure-differs', article: 'about $175 billion', source: '$182.99 billion' },
        },
        2: {
          relation: 'conflicts',
          why: { code: 'figure-differs', article: 'about $175 billion', source: 'about $114 billion' },
        },
      },
    },
  ],
};

/** Reports of one origin, one of them by the article's own outlet; state media beside it. */
const attack: ClaimSketch = {
  id: 'attack',
  title: 'Russia fired about 210 missiles and drones',
  quantity: {
    what: 'missiles and drones launched',
    unit: 'missiles and drones',
    value: 210,
    low: 200,
    high: 215,
    nature: 'count',
  },
  sources: [
    {
      origin: 'telegram',
      publisher: 'Mid-day',
      stance: 'corroborates',
      value: 210,
      reports: 'About 120 missiles and 90 drones in one night, most of them at the power grid.',
    },
    {
      origin: 'telegram',
      publisher: 'The Northern Courier',
      sameOutlet: true,
      stance: 'corroborates',
      value: 210,
      reports: 'About 210 missiles and drones.',
    },
    {
      origin: 'ministry',
      publisher: 'Sputnik',
      kind: 'state-media',
      country: 'RU',
      stance: 'qualifies',
      reports: 'A massed strike at energy sites that serve the arms industry; no number given.',
      differs: [{ slot: 'number', says: 'no number given' }],
    },
  ],
  mentions: [
    {
      sentence: 15,
      text: 'Overnight Russia had launched about 210 missiles and drones at Ukraine, most of them at the power grid.',
      assertion: {
        polarity: 'asserts',
        attribution: null,
        quantity: {
          value: 210,
          low: 200,
          high: 220,
          unit: 'missiles and drones',
          bound: 'about',
          text: 'about 210',
        },
      },
    },
  ],
};

/** Denied in the article: what corroborates the claim conflicts with it; one source cannot be told. */
const denied: ClaimSketch = {
  id: 'denied',
  title: 'North Korea and Kremlin deny troop deployment',
  sources: [
    {
      origin: 'peskov',
      publisher: 'News.az',
      stance: 'corroborates',
      reports: 'Called reports of North Korean soldiers another invention.',
    },
    {
      origin: 'unMission',
      publisher: 'Agence France-Presse',
      via: 'Daily Tribune',
      kind: 'wire',
      stance: 'corroborates',
      reports: 'Called the claims baseless rumour meant to smear the country.',
    },
    {
      origin: 'putin',
      publisher: 'The Independent',
      stance: 'qualifies',
      reports: 'Did not deny the presence of troops when asked about satellite images.',
      differs: [{ slot: 'status', says: 'did not deny it' }],
    },
  ],
  mentions: [
    {
      sentence: 27,
      text: 'Moscow and Pyongyang have never denied that the soldiers are there.',
      assertion: { polarity: 'denies', quantity: null, attribution: null },
      compared: {
        0: { relation: 'conflicts', why: { code: 'article-denies' } },
        1: { relation: 'conflicts', why: { code: 'article-denies' } },
        2: { relation: 'unclear', why: { code: 'denial-unsettled' } },
      },
    },
  ],
};

/** Left open in the article, and known only later. */
const hedged: ClaimSketch = {
  id: 'hedged',
  title: 'White House acknowledges the changed guidance',
  sources: [
    {
      origin: 'kirby',
      publisher: 'Anadolu Agency',
      kind: 'state-media',
      country: 'TR',
      stance: 'corroborates',
      reports: 'Confirmed the changed guidance to reporters.',
    },
  ],
  mentions: [
    {
      sentence: 30,
      text: 'It was not clear whether the White House would ever acknowledge the new guidance.',
      assertion: { polarity: 'hedges', quantity: null, attribution: null },
      compared: { 0: { relation: 'corroborates', why: { code: 'article-hedges' } } },
    },
  ],
};

/** Its only source has no date. */
const undated: ClaimSketch = {
  id: 'undated',
  title: 'A quarter of the money is spent in Ukraine',
  sources: [
    {
      origin: 'csis',
      publisher: 'CSIS',
      kind: 'think-tank',
      stance: 'corroborates',
      reports: 'About 25% is spent in Ukraine, 60% in the US and 15% elsewhere.',
    },
  ],
  mentions: [
    {
      sentence: 31,
      text: 'Only about a quarter of the money is ever spent in Ukraine itself.',
    },
  ],
};

type SampleName =
  | 'authorization'
  | 'troops'
  | 'attack'
  | 'leFigaro'
  | 'aid'
  | 'denied'
  | 'hedged'
  | 'undated';

export const sampleSketches: Record<SampleName, ClaimSketch> = {
  authorization,
  troops,
  attack,
  leFigaro,
  aid,
  denied,
  hedged,
  undated,
};

/** The article's day in the samples. */
export const sampleDay: Day = '2024-11-17';

/** An analysis of an article with 41 sentences and all sample claims. `day` null: the article has no date. */
export function sampleAnalysis(day: Day | null = sampleDay, overrides: Partial<Analysis> = {}): Analysis {
  const claims = Object.values(sampleSketches).map((sketch) => sampleClaim(sketch, day));
  return {
    pack: {
      id: 'sample',
      title: 'US long-range missiles for Ukraine',
      about:
        'the US decision of November 2024 on long-range missiles for Ukraine, and what led to it and followed',
      version: '2026.11',
      compiled: '2026-11-22',
      claims: 122,
      sources: 675,
      origins: 336,
    },
    topic: { onTopic: true, score: 0.9, reason: { code: 'on-topic', words: ['ATACMS', 'Kursk'] } },
    language: { code: 'en', supported: true },
    headline: 'US clears Kyiv to fire long-range missiles into Russia, officials say',
    publisher: 'The Northern Courier',
    domain: 'northern-courier.example',
    day,
    published: day,
    modified: null,
    hidden: 0,
    coverage: {
      sentences: 41,
      matched: new Set(claims.flatMap(({ mentions }) => mentions.map(({ sentence }) => sentence))).size,
      beyondLimit: 0,
    },
    claims,
    ...overrides,
  };
}
