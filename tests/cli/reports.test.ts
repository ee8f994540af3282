import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import { analysisJson } from '../../src/cli/analysis-json.ts';
import { reportOf } from '../../src/cli/report.ts';
import { whyText } from '../../src/cli/why-text.ts';
import type { Article, WhyRelation } from '../../src/model.ts';
import { article, bridgePack, SENTENCES } from '../analysis/bridge-pack.ts';

const analyzer = createAnalyzer(bridgePack());
const { closedHeadline, waiting20, blame, weather } = SENTENCES;
const page = article([closedHeadline, waiting20, `${weather} ${blame}`], {
  url: 'https://courier.example/a',
  headline: 'Port Halden closes the Ember bridge',
  publisher: 'Halden Courier',
  domain: 'courier.example',
});
const jsonOf = (one: Article): unknown =>
  JSON.parse(JSON.stringify(analysisJson('a.html', one, analyzer.analyze(one), 1.23456)));

describe('the JSON of one file', () => {
  test('has the fixed form', () => {
    expect(jsonOf(page)).toEqual({
      file: 'a.html',
      article: {
        url: 'https://courier.example/a',
        headline: 'Port Halden closes the Ember bridge',
        published: '2031-05-04',
        publisher: 'Halden Courier',
        domain: 'courier.example',
        language: 'en',
      },
      topic: { onTopic: true, score: 0.8 },
      coverage: { sentences: 4, matched: 3 },
      claims: [
        {
          claimId: 'bridge-closed',
          statement: 'On 2 May 2031 the harbour office closed the Ember bridge to all traffic.',
          mentions: [
            {
              text: 'Port Halden closes the Ember bridge',
              score: expect.closeTo(0.9, 0),
              assertion: { polarity: 'asserts', quantity: null, attribution: null },
            },
          ],
          sources: [
            {
              url: 'https://courier.example/bridge',
              publisher: 'Halden Courier',
              published: '2031-05-03',
              relation: 'corroborates',
              when: 'then',
              why: 'the source corroborates the statement',
              origin: 'harbour-office-2031',
              sameOutlet: true,
            },
            expect.objectContaining({ publisher: 'Northern Wire', when: 'then', sameOutlet: false }),
            expect.objectContaining({ publisher: 'Gull Gazette', when: 'later', relation: 'conflicts' }),
            expect.objectContaining({ published: null, when: 'undated', relation: 'qualifies' }),
          ],
          origins: { corroborates: 1, qualifies: 0, conflicts: 0 },
        },
        {
          claimId: 'ships-waiting',
          statement: 'Some 12 ships waited at the Ember bridge on 3 May 2031.',
          mentions: [
            {
              text: waiting20,
              score: expect.closeTo(0.9, 0),
              assertion: {
                polarity: 'asserts',
                quantity: { value: 20, low: 20, high: 20, unit: 'ships' },
                attribution: null,
              },
            },
          ],
          sources: [
            expect.objectContaining({
              relation: 'conflicts',
              why: 'the figures differ: Twenty here, 12 there',
            }),
            expect.objectContaining({
              relation: 'corroborates',
              why: 'the figures agree: Twenty here, 20 there',
            }),
          ],
          origins: { corroborates: 1, qualifies: 0, conflicts: 0 },
        },
        {
          claimId: 'mayor-blames-navy',
          statement: 'The mayor of Port Halden said that a navy vessel had damaged the bridge.',
          mentions: [
            expect.objectContaining({
              assertion: { polarity: 'asserts', quantity: null, attribution: 'The mayor of Port Halden' },
            }),
          ],
          sources: [expect.objectContaining({ published: '2031-05-20', when: 'then' })],
          origins: { corroborates: 0, qualifies: 0, conflicts: 0 },
        },
      ],
      timings: { totalMs: 1.235 },
    });
  });

  test('an open end of a figure is null', () => {
    const open = jsonOf(article([closedHeadline, 'More than ten ships were waiting at the Ember bridge.']));
    expect(open).toMatchObject({
      claims: [{}, { mentions: [{ assertion: { quantity: { value: 10, low: 10, high: null } } }] }],
    });
  });

  test('off topic it has no claims', () => {
    expect(jsonOf(article([weather]))).toMatchObject({
      topic: { onTopic: false },
      coverage: { sentences: 1, matched: 0 },
      claims: [],
    });
  });
});

describe('the report for people', () => {
  test('says what the article says, who stands how to it and on what basis, by time', () => {
    const report = reportOf('a.html', analyzer.analyze(page));
    expect(report.split('\n').slice(0, 4)).toEqual([
      'a.html',
      '  Port Halden closes the Ember bridge',
      '  Article dated 2031-05-04',
      '  3 of 4 sentences match a claim we hold; the other 1 was not checked.',
    ]);
    expect(report).toContain('1. Ember bridge closed  [bridge-closed]');
    expect(report).toContain('4 sources · 3 origins');
    expect(report).toMatch(
      /Known then: 2 sources · 1 origin\n\s+corroborates: Halden Courier, Northern Wire, 2031-05-02/,
    );
    expect(report).toContain('Since then: 1 source · 1 origin');
    expect(report).toContain('No date on the source: 1 source · 1 origin');
    expect(report).toContain('Since then: The bridge opened again, harbour office, 2031-06-01');
    expect(report).toContain('figure: Twenty');
    expect(report).toContain('reported as: The mayor of Port Halden');
  });

  test('says that the end of a very long text was not compared, and why', () => {
    const analysis = analyzer.analyze(page);
    const cut = (beyondLimit: number) =>
      reportOf('a.html', { ...analysis, coverage: { ...analysis.coverage, beyondLimit } });
    expect(cut(0)).not.toContain('not compared');
    expect(cut(1)).toContain(
      'Of these the last 1 was not compared: the text is longer than Sidelight compares.',
    );
    expect(cut(300)).toContain('Of these the last 300 were not compared: the text is longer');
  });

  test('says that an article has no date, and what to do', () => {
    const report = reportOf('a.txt', analyzer.analyze({ ...page, published: null }));
    expect(report).toContain('No article date found');
    expect(report).toContain('--published YYYY-MM-DD');
    expect(report).toContain('All sources: 4 sources · 3 origins');
    expect(report).not.toContain('Since then');
  });

  test('says that nothing was compared off topic and in another language', () => {
    expect(reportOf('a.txt', analyzer.analyze(article([weather])))).toContain(
      'Outside the topic (The Ember bridge); nothing was compared with a source.',
    );
    expect(reportOf('a.txt', analyzer.analyze(article([weather])))).toMatch(
      /It has (?:none of the words|too few of the topic’s words).*--any-topic compares it all the same\./s,
    );
    const other = analyzer.analyze(article(['Die Brücke ist zu.'], { language: 'de' }));
    expect(reportOf('a.txt', other)).toContain(
      'In a language that this corpus has no phrasings for (de); nothing was compared.',
    );
    expect(reportOf('a.txt', other)).toContain('(no headline found)');
  });

  test('compares a text off topic where that was asked for, and says that it is off topic', () => {
    const analysis = analyzer.analyze(page);
    const off = { ...analysis, topic: { onTopic: false, score: 0, reason: { code: 'no-text' as const } } };
    const report = reportOf('a.txt', off, true);
    expect(report).toContain('Outside the topic (The Ember bridge); compared all the same.');
    expect(report).toContain('1. Ember bridge closed  [bridge-closed]');
  });

  test('holds none of the words that would judge', () => {
    const report = reportOf('a.html', analyzer.analyze(page));
    expect(report).not.toMatch(/\b(?:true|false|fake|verified|debunked|accurate|misleading|fact-check)/i);
  });
});

describe('why a source stands as it does', () => {
  const source = { stance: 'qualifies' as const, differs: [{ slot: 'date' as const, says: '1 May' }] };

  test.each<[WhyRelation, RegExp]>([
    [{ code: 'as-coded' }, /^the source qualifies the statement: date: 1 May$/],
    [{ code: 'figure-agrees', article: 'a dozen', source: '12' }, /agree: a dozen here, 12 there$/],
    [{ code: 'figure-differs', article: '20', source: 'at least 30' }, /differ: 20 here, at least 30 there$/],
    [{ code: 'article-denies' }, /denies what the source reports$/],
    [{ code: 'both-deny' }, /both contradict the statement$/],
    [{ code: 'denial-unsettled' }, /does not settle it$/],
    [{ code: 'article-hedges' }, /leaves it open/],
  ])('%j', (why, text) => {
    expect(whyText(why, source)).toMatch(text);
  });
});
