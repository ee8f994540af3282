import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readLabelledArticles } from '../../scripts/articles/labelled-articles.ts';
import { createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import { MOST_SENTENCES, MOST_TEXT } from '../../src/analysis/reading-limits.ts';
import { readPack } from '../../src/cli/read-pack.ts';
import { matchingSettings } from '../../src/matching/settings.ts';
import type { Analysis, Article } from '../../src/model.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { countExpressionWork } from '../support/expression-work.ts';
import { article } from './bridge-pack.ts';

/* Work is counted, never timed: a count is the same on every machine. The time to run is for machines that do much else. */
vi.setConfig({ testTimeout: 60_000 });

const claimsMeasured = vi.hoisted(() => ({ count: 0 }));
vi.mock('../../src/matching/similarity.ts', async (load) => {
  const own = await load<typeof import('../../src/matching/similarity.ts')>();
  return {
    ...own,
    createSimilarityMeter(...parts: Parameters<typeof own.createSimilarityMeter>) {
      const meter = own.createSimilarityMeter(...parts);
      const measure: typeof meter.measure = (...asked) => {
        claimsMeasured.count += 1;
        return meter.measure(...asked);
      };
      return { ...meter, measure };
    },
  };
});

const { pack } = readPack();
const analyzer = createAnalyzer(pack);

/** Runs an analysis to its end. */
function countSteps(one: Article): { steps: number; analysis: Analysis } {
  const analysing = analyzer.analyzeInSteps(one, { anyTopic: true });
  for (let steps = 0; ; steps++) {
    const { done, value } = analysing.next();
    if (done) return { steps, analysis: value };
  }
}

const mentionsOf = ({ claims }: Analysis) => claims.flatMap(({ mentions }) => mentions);

const phrasings = pack.claims.flatMap((claim) => claim.phrasings);
const ofTopic = pack.topic.terms.map(({ word }) => word).join(' of the ');

/** What hostile texts are made of. English words among it, or the text is in no language of the pack and is not compared. */
const PARTS = [
  'twenty-one thousand three hundred and 10,000 of the ',
  'more than 300 km and 190 miles, up to 5 kg, $4 million, ',
  '“A” said the “b” he said. ',
  'On 17 November 2024, in May 2024, by the end of last year, ',
  'The Aa Bb Cc of Dd ',
  'not denied refused said if might never would have allegedly reportedly no nobody according to the ',
  'He has not denied that it might never be. ',
  'said that A, according to B, who said that the ',
  'It is. ',
  'the (a) of [b] {c} — ',
  'A. B. of the ',
  `${phrasings[0]}. `,
  `${phrasings.slice(0, 40).join(', and ')}, `,
  `${phrasings.join('. ')}. `,
  `${ofTopic}, `,
  'a'.repeat(1_500),
  '🙂 of ',
];

const filled = (part: string, length: number): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** What steps come to at most: one for the block, one for each piece of text, then for each sentence and match. */
function mostSteps(one: Article, { coverage, ...analysis }: Analysis): number {
  const pieces = one.blocks.reduce((sum, { text }) => sum + splitSentences(text).length, 0);
  const compared = Math.min(coverage.sentences, MOST_SENTENCES);
  // A sentence is read, compared and decided on; a match is read and put together with its sources.
  return one.blocks.length + pieces + 3 * compared + 2 * mentionsOf({ coverage, ...analysis }).length;
}

describe('an analysis in steps', () => {
  test('answers as at one go, whatever other analyses take turns with it', () => {
    const articles = (readLabelledArticles('tuning') ?? []).slice(0, 3).map((labelled) => labelled.article);
    expect(articles).toHaveLength(3);
    const alone = articles.map((one) => JSON.stringify(analyzer.analyze(one)));
    const running = articles.map((one) => analyzer.analyzeInSteps(one));
    const answers = running.map(() => '');
    let left = running.length;
    while (left > 0)
      running.forEach((analysing, at) => {
        const { done, value } = analysing.next();
        if (!done || answers[at] !== '') return;
        answers[at] = JSON.stringify(value);
        left -= 1;
      });
    expect(answers).toEqual(alone);
  });

  test('may be left in the middle', () => {
    const one = article([phrasings[0] ?? '', phrasings[1] ?? '']);
    const before = JSON.stringify(analyzer.analyze(one, { anyTopic: true }));
    const left = analyzer.analyzeInSteps(article(phrasings.slice(0, 20)), { anyTopic: true });
    for (let step = 0; step < 50; step++) expect(left.next().done).toBe(false);
    expect(JSON.stringify(analyzer.analyze(one, { anyTopic: true }))).toBe(before);
  });
});

describe('the whole chain on 300,000 hostile characters', () => {
  test.each(PARTS.map((part) => [part.slice(0, 50), part]))('%s', (_name, part) => {
    const one = article([filled(part, 300_000)], { published: '2024-11-18' });
    const { steps, analysis } = countSteps(one);
    expect(steps).toBeLessThanOrEqual(mostSteps(one, analysis));
    const { sentences, beyondLimit } = analysis.coverage;
    if (analysis.language.supported) {
      expect(beyondLimit).toBeGreaterThan(0);
      expect(sentences - beyondLimit).toBeLessThanOrEqual(MOST_SENTENCES);
    }
    const mentions = mentionsOf(analysis);
    expect(mentions.length).toBeLessThanOrEqual(MOST_SENTENCES * matchingSettings.closest);
    expect(mentions.every(({ text }) => text.length > 0)).toBe(true);
  });
});

describe('the work within the steps', () => {
  let work: ReturnType<typeof countExpressionWork>;
  beforeEach(() => {
    claimsMeasured.count = 0;
    work = countExpressionWork();
  });
  afterEach(() => work.stop());

  /**
   * Characters that regular expressions are handed for each character of a text: some forty expressions look at each sentence,
   * some of them once more from each thing that they found. An article comes to some 60, the worst of these texts to 160.
   */
  const LOOKS = 250;
  /** Claims that are compared with a sentence, text by text. */
  const { candidates, candidatesFromBefore } = matchingSettings;

  function expectBoundedWork(text: string): void {
    const one = article([text], { published: '2024-11-18' });
    const { steps, analysis } = countSteps(one);
    expect(steps).toBeLessThanOrEqual(mostSteps(one, analysis));
    expect(work.characters).toBeLessThanOrEqual(LOOKS * (text.length + 1_000));
    expect(claimsMeasured.count).toBeLessThanOrEqual(
      (candidates + candidatesFromBefore) * Math.min(analysis.coverage.sentences, MOST_SENTENCES),
    );
  }

  test.each(PARTS.map((part) => [part.slice(0, 50), part]))('is bounded by the length: %s', (_name, part) => {
    expectBoundedWork(filled(part, 20_000));
  });

  test('is bounded by the length, whatever is put together', () => {
    const pieces = fc.array(fc.tuple(fc.constantFrom(...PARTS), fc.integer({ min: 1, max: 30 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(pieces, fc.string({ unit: 'grapheme' }), (parts, rest) => {
        claimsMeasured.count = 0;
        work.characters = 0;
        const text = parts.map(([part, times]) => part.slice(0, 3_000).repeat(times)).join(rest);
        expectBoundedWork(text.slice(0, 12_000));
      }),
      { numRuns: 40 },
    );
  });

  test('is the work for what is compared: what lies beyond the limit is only split and counted', () => {
    const text = filled(`${phrasings[0]}. `, 2 * MOST_TEXT);
    countSteps(article([text.slice(0, MOST_TEXT)]));
    const within = { characters: work.characters, claims: claimsMeasured.count };
    work.characters = 0;
    claimsMeasured.count = 0;
    countSteps(article([text]));
    expect(claimsMeasured.count - within.claims).toBeLessThanOrEqual(candidates + candidatesFromBefore);
    expect(work.characters - within.characters).toBeLessThanOrEqual(20 * MOST_TEXT);
  });
});
