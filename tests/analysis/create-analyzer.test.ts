import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnalyzeOptions, createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import type { Analysis, Article, ClaimAnalysis } from '../../src/model.ts';
import { article, bridgePack, SENTENCES } from './bridge-pack.ts';

const analyzer = createAnalyzer(bridgePack());
const { closed, closedHeadline, notClosed, waiting, waiting20, waitingNoFigure, blame, weather } = SENTENCES;

const analyze = (texts: string[], change: Partial<Article> = {}, options: AnalyzeOptions = {}): Analysis =>
  analyzer.analyze(article(texts, change), options);

function claimOf(analysis: Analysis, claimId: string): ClaimAnalysis {
  const claim = analysis.claims.find((one) => one.claimId === claimId);
  if (!claim) throw new Error(`${claimId} was not matched`);
  return claim;
}

describe('claims', () => {
  test('stand in reading order, each with its mentions in reading order', () => {
    const analysis = analyze([waiting, weather, blame, closed, `${weather} ${waiting20}`]);
    expect(
      analysis.claims.map((claim) => [claim.claimId, claim.mentions.map((mention) => mention.sentence)]),
    ).toEqual([
      ['ships-waiting', [0, 5]],
      ['mayor-blames-navy', [2]],
      ['bridge-closed', [3]],
    ]);
  });

  test('a mention is found again in its block by its offsets', () => {
    const text = `${weather}\n  The harbour\u00A0office has closed the Em\u00ADber bridge to all traffic. ${weather}`;
    const [mention] = claimOf(analyze([weather, text]), 'bridge-closed').mentions;
    expect(mention).toMatchObject({ block: 1, kind: 'paragraph', text: closed });
    expect(text.slice(mention?.start, mention?.end)).toBe(
      'The harbour\u00A0office has closed the Em\u00ADber bridge to all traffic.',
    );
  });

  test('a repeated headline is counted once', () => {
    const analysis = analyze([closedHeadline, closedHeadline, weather]);
    expect(analysis.coverage).toEqual({ sentences: 2, matched: 1, beyondLimit: 0 });
    expect(claimOf(analysis, 'bridge-closed').mentions).toHaveLength(1);
  });

  test('the mention that speaks for a claim is the first with a figure, else the first', () => {
    expect(claimOf(analyze([waitingNoFigure, waiting20]), 'ships-waiting').lead).toBe(1);
    expect(claimOf(analyze([waitingNoFigure]), 'ships-waiting').lead).toBe(0);
  });

  test('each mention says why it was matched', () => {
    const [mention] = claimOf(analyze([closed]), 'bridge-closed').mentions;
    expect(mention?.score).toBeGreaterThan(0.5);
    expect(mention?.score).toBeLessThanOrEqual(1);
    expect(mention?.reason.words).toEqual(expect.arrayContaining(['closed', 'bridge']));
    expect(bridgePack().claims[0]?.phrasings).toContain(mention?.reason.phrasing);
  });

  test('totals count sources, and origins once', () => {
    expect(claimOf(analyze([closed]), 'bridge-closed').totals).toEqual({ sources: 4, origins: 3 });
    expect(analyze([closed]).pack).toMatchObject({ claims: 3, sources: 7, origins: 4 });
  });
});

describe('what a sentence says', () => {
  test('asserting, a source known then corroborates it', () => {
    const claim = claimOf(analyze([closed]), 'bridge-closed');
    expect(claim.mentions[0]?.assertion).toEqual({ polarity: 'asserts', quantity: null, attribution: null });
    expect(claim.mentions[0]?.origins).toEqual({ corroborates: 1, qualifies: 0, conflicts: 0 });
    expect(claim.mentions[0]?.mark.line).toBe('corroborates');
  });

  test('denying, the same source conflicts with it', () => {
    const [mention] = claimOf(analyze([weather, notClosed]), 'bridge-closed').mentions;
    expect(mention?.assertion.polarity).toBe('denies');
    expect(mention?.mark.line).toBe('conflicts');
  });

  test('its own figure is compared, both ways', () => {
    const relations = (text: string) =>
      claimOf(analyze([text]), 'ships-waiting').mentions[0]?.comparisons.map(({ relation }) => relation);
    expect(relations(waiting)).toEqual(['corroborates', 'conflicts']);
    expect(relations(waiting20)).toEqual(['conflicts', 'corroborates']);
    expect(relations(waitingNoFigure)).toEqual(['corroborates', 'conflicts']);
  });

  test('a figure is given with its words', () => {
    const [mention] = claimOf(analyze([waiting]), 'ships-waiting').mentions;
    expect(mention?.assertion.quantity).toMatchObject({ value: 12, unit: 'ships', text: 'A dozen' });
  });

  test('who said it, and that the sources stand to the statement', () => {
    const [mention] = claimOf(analyze([blame]), 'mayor-blames-navy').mentions;
    expect(mention?.assertion.attribution).toBe('The mayor of Port Halden');
    expect(mention?.comparisons.map(({ relation }) => relation)).toEqual(['corroborates']);
  });

  test('a pronoun means the speaker of the sentence before', () => {
    const said = 'She said that a navy vessel had damaged the bridge, as the mayor of Port Halden.';
    const analysis = analyze([`Jane Doe said that the day was long. ${said}`], {}, { anyTopic: true });
    expect(claimOf(analysis, 'mayor-blames-navy').mentions[0]?.assertion.attribution).toBe('Jane Doe');
  });
});

describe('time', () => {
  const whenOf = (analysis: Analysis) =>
    claimOf(analysis, 'bridge-closed').sources.map(({ when, knownOn }) => `${knownOn} ${when}`);

  test('sources are known then, later, or undated; a public notice is known from its own day', () => {
    expect(whenOf(analyze([closed]))).toEqual([
      '2031-05-02 then',
      '2031-05-02 then',
      '2031-05-10 later',
      'null undated',
    ]);
  });

  test('a public statement was known though its report is younger than the article', () => {
    const [source] = claimOf(analyze([blame]), 'mayor-blames-navy').sources;
    expect(source).toMatchObject({ published: '2031-05-20', knownOn: '2031-05-03', when: 'then' });
  });

  test('another day moves them', () => {
    const later = analyze([closed], {}, { day: '2031-05-10' });
    expect(later.day).toBe('2031-05-10');
    expect(whenOf(later)[2]).toBe('2031-05-10 then');
    expect(claimOf(later, 'bridge-closed').mentions[0]?.mark.line).toBe('conflicts');
    expect(whenOf(analyze([closed], {}, { day: '2031-05-01' }))[0]).toBe('2031-05-02 later');
  });

  test('without a date of the article there is one group of all sources, and nothing is later', () => {
    for (const analysis of [analyze([closed], { published: null }), analyze([closed], {}, { day: null })]) {
      expect(analysis.day).toBeNull();
      const claim = claimOf(analysis, 'bridge-closed');
      expect(claim.later).toBeNull();
      expect(claim.mentions[0]?.groups.map(({ when, sourceCount }) => [when, sourceCount])).toEqual([
        ['all', 4],
      ]);
      expect(claim.mentions[0]?.mark.later).toEqual([]);
      expect(claim.sources.some(({ when }) => when === 'later')).toBe(false);
    }
  });

  test('the later fact is shown only if it came after the day', () => {
    expect(claimOf(analyze([closed]), 'bridge-closed').later?.date).toBe('2031-06-01');
    expect(claimOf(analyze([closed], { published: '2031-05-31' }), 'bridge-closed').later).not.toBeNull();
    expect(claimOf(analyze([closed], { published: '2031-06-01' }), 'bridge-closed').later).toBeNull();
    expect(claimOf(analyze([closed], { published: '2031-07-01' }), 'bridge-closed').later).toBeNull();
  });

  test('a day of change is given only if it is later than the day', () => {
    expect(analyze([closed], { modified: '2031-05-06' }).modified).toBe('2031-05-06');
    expect(analyze([closed], { modified: '2031-05-04' }).modified).toBeNull();
    expect(analyze([closed], { modified: '2031-05-06', published: null }).modified).toBeNull();
  });
});

describe('the article’s own outlet', () => {
  test('is shown as such and not counted', () => {
    const claim = claimOf(analyze([closed], { publisher: 'Halden Courier' }), 'bridge-closed');
    expect(claim.sources.map(({ sameOutlet }) => sameOutlet)).toEqual([true, false, false, false]);
    expect(claim.mentions[0]?.origins.corroborates).toBe(1);
    const gull = analyze([waiting], { domain: 'www.gull.example' });
    expect(claimOf(gull, 'ships-waiting').mentions[0]?.origins).toEqual({
      corroborates: 1,
      qualifies: 0,
      conflicts: 0,
    });
    expect(claimOf(gull, 'ships-waiting').mentions[0]?.mark.line).toBe('corroborates');
  });
});

describe('coverage', () => {
  test('counts each sentence of every kind of block once, and those that match', () => {
    const analysis = analyze([
      closedHeadline,
      `standfirst: ${weather}`,
      `${weather} ${waiting}`,
      `list: ${weather}`,
      `quote: ${blame}`,
      'caption: A gull on the roof of the market.',
      '* * *',
    ]);
    expect(analysis.coverage).toEqual({ sentences: 7, matched: 3, beyondLimit: 0 });
  });

  test('counts a sentence that states two claims once', () => {
    const both = `${waiting.slice(0, -1)}, because the harbour office has closed the Ember bridge to all traffic.`;
    const analysis = analyze([both]);
    expect(analysis.claims.length).toBeGreaterThan(0);
    expect(analysis.coverage).toEqual({ sentences: 1, matched: 1, beyondLimit: 0 });
  });
});

describe('what is not compared', () => {
  test('a page off topic: no claims, but the sentences are counted', () => {
    const analysis = analyze(['The harbour office has closed the market.', weather]);
    expect(analysis.topic).toMatchObject({ onTopic: false, reason: { code: 'required-missing' } });
    expect(analysis.claims).toEqual([]);
    expect(analysis.coverage).toEqual({ sentences: 2, matched: 0, beyondLimit: 0 });
  });

  test('unless the reader asks for it', () => {
    const strict = createAnalyzer(bridgePack({ page: { required: [['tunnel']], minScore: 1 } }));
    expect(strict.analyze(article([closed])).claims).toEqual([]);
    const asked = strict.analyze(article([closed]), { anyTopic: true });
    expect(asked.topic.onTopic).toBe(false);
    expect(asked.claims.map((claim) => claim.claimId)).toEqual(['bridge-closed']);
  });

  test('a page in a language without phrasings is said to be so', () => {
    const german =
      'Das Hafenamt hat die Ember bridge für den Verkehr gesperrt, und die Schiffe warten seit dem Morgen vor der Stadt. ' +
      'Der Bürgermeister sagte am Sonntag, dass ein Schiff der Marine die Brücke beschädigt habe und dass niemand verletzt sei. ' +
      'Die Sperre soll noch einige Tage dauern, wie es hieß.';
    const analysis = analyze([german, closed], { language: 'de' }, { anyTopic: true });
    expect(analysis.language).toEqual({ code: 'de', supported: false });
    expect(analysis.topic.reason).toEqual({ code: 'other-language' });
    expect(analysis.claims).toEqual([]);
    expect(analysis.coverage.sentences).toBe(4);
  });

  test('a page without text', () => {
    const analysis = analyze([]);
    expect(analysis.topic).toEqual({ onTopic: false, score: 0, reason: { code: 'no-text' } });
    expect(analysis.coverage).toEqual({ sentences: 0, matched: 0, beyondLimit: 0 });
  });
});

describe('the same article gives the same answer', () => {
  const texts = [closedHeadline, closed, waiting20, `${weather} ${blame}`, notClosed];

  test('byte for byte, whatever was analyzed between and whichever analyzer is asked', () => {
    const first = JSON.stringify(analyze(texts));
    analyze([waiting, blame]);
    analyze([weather]);
    expect(JSON.stringify(analyze(texts))).toBe(first);
    expect(JSON.stringify(createAnalyzer(bridgePack()).analyze(article(texts)))).toBe(first);
  });

  test('and leaves article and pack as they are', () => {
    const pack = bridgePack();
    const page = article(texts);
    createAnalyzer(pack).analyze(page);
    expect(pack).toEqual(bridgePack());
    expect(page).toEqual(article(texts));
  });

  test('is plain JSON but for open ends of figures', () => {
    const analysis = analyze(texts);
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });
});

test('any text is analyzed without an exception, and every mention lies in its block', () => {
  const text = fc.oneof(
    fc.constantFrom(
      ...Object.values(SENTENCES),
      '12',
      '?',
      '—',
      'bridge',
      '“',
      'U.S.',
      '\u00AD',
      '1/0',
      '10-5%',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const block = fc.array(text, { maxLength: 5 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      const page = article(blocks);
      for (const claim of analyzer.analyze(page, { anyTopic: true }).claims)
        for (const { block: at, start, end } of claim.mentions)
          expect(page.blocks[at]?.text.slice(start, end)).not.toBe('');
    }),
    { numRuns: 60 },
  );
});
