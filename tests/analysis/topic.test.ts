import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import type { Analysis, Topic } from '../../src/model.ts';
import { article, bridgePack } from './bridge-pack.ts';

/** The topic of a page, by terms and rules of the test's own. */
function topicOf(texts: string[], topic: Partial<Topic>): Analysis['topic'] {
  return createAnalyzer(bridgePack({ terms: TERMS, ...topic })).analyze(article(texts)).topic;
}

const TERMS = [
  { word: 'bridge', weight: 2 },
  { word: 'harbour office', weight: 1 },
  { word: 'close', weight: 1 },
  { word: 'shut', weight: 1 },
  { word: 'navy', weight: 3 },
];
const page = { required: [['bridge'], ['Halden', 'Ember']], minScore: 4 };
/** Enough sentences for a term to stand behind the opening. */
const filler = Array.from({ length: 5 }, () => 'The weather was fine on the coast.');

describe('a page is on topic', () => {
  test('if each required group has a member on it and the terms weigh enough', () => {
    const topic = topicOf(['headline: Bridge in Halden closed'], { page });
    expect(topic).toEqual({
      onTopic: true,
      score: 6 / 10,
      reason: { code: 'on-topic', words: ['bridge', 'close'] },
    });
  });

  test('not if a required group is missing, and it says which', () => {
    expect(topicOf(['headline: Bridge closed by the navy'], { page })).toEqual({
      onTopic: false,
      score: 0,
      reason: { code: 'required-missing', missing: ['Halden', 'Ember'] },
    });
  });

  test('not if the terms weigh too little, and it says which were found', () => {
    const topic = topicOf([...filler, 'A bridge in Halden.'], { page });
    expect(topic.onTopic).toBe(false);
    expect(topic.score).toBeCloseTo(2 / 6);
    expect(topic.reason).toEqual({ code: 'too-few-terms', words: ['bridge'] });
  });

  test('not if the subject is only mentioned in passing: head terms count twice', () => {
    const inPassing = [...filler, 'The bridge in Halden was closed.'];
    expect(topicOf(inPassing, { page }).onTopic).toBe(false);
    expect(topicOf([`standfirst: ${inPassing.at(-1)}`, ...filler], { page }).onTopic).toBe(true);
  });
});

describe('terms', () => {
  test('each counts once, however often it stands on the page', () => {
    const once = topicOf(['headline: Bridge in Halden', 'The bridge.'], { page }).score;
    const often = topicOf(['headline: Bridge in Halden', 'The bridge. The bridge. A bridge.'], {
      page,
    }).score;
    expect(often).toBe(once);
  });

  test('two that mean the same by the aliases count once', () => {
    const aliases = [['close', 'shut']];
    const reason = topicOf(['headline: Bridge in Halden closed and shut'], { page, aliases }).reason;
    expect(reason).toEqual({ code: 'on-topic', words: ['bridge', 'close'] });
  });

  test('a term of two words needs both', () => {
    const reason = topicOf(['headline: Office at a bridge in Halden'], { page }).reason;
    expect(reason).toMatchObject({ words: ['bridge'] });
  });
});
