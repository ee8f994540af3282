import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLabelLookup, plainText } from '../../scripts/articles/label-lookup.ts';
import { readLabelledArticles } from '../../scripts/articles/labelled-articles.ts';
import { readPack } from '../../src/cli/read-pack.ts';
import { type Answer, createMatcher } from '../../src/matching/create-matcher.ts';
import { createConcepts } from '../../src/text/concepts.ts';
import { readSentence } from '../../src/text/sentence-text.ts';
import { sentencesOf } from '../../src/text/sentences.ts';

const { pack } = readPack();
const concepts = createConcepts(pack.topic.aliases);
const matcher = createMatcher(pack.claims, concepts);

interface NearMiss {
  page: string;
  sentence: string;
  nearTo: string[];
}

/** The answers for the labelled near misses of a set, and for the labelled pairs that are not marked. */
function answersOn(set: 'tuning' | 'held'): { nearMisses: Answer[]; unmarked: Answer[] } {
  const nearMisses: Answer[] = [];
  const unmarked: Answer[] = [];
  const file = join(import.meta.dirname, '../articles', set, 'nearmiss.jsonl');
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): NearMiss => JSON.parse(line));
  for (const { slug, article, labels, onTopic } of readLabelledArticles(set) ?? []) {
    if (!onTopic) continue;
    const sentences = sentencesOf(article.blocks);
    const considered = matcher.consider(
      sentences.map((sentence) => readSentence(sentence, concepts)),
      article.published,
    );
    for (const { sentence, nearTo } of rows.filter(({ page }) => page === slug)) {
      const index = sentences.findIndex(({ text }) => plainText(text).includes(plainText(sentence)));
      for (const id of nearTo)
        nearMisses.push(
          considered.find((one) => one.sentence === index && one.claimId === id)?.answer ?? 'none',
        );
    }
    const { verdict } = createLabelLookup(labels);
    for (const { sentence, claimId, answer } of considered)
      if (answer !== 'same' && verdict(sentences[sentence]?.text ?? '', claimId).kind === 'positive')
        unmarked.push(answer);
  }
  return { nearMisses, unmarked };
}

test.each([
  ['tuning', 0],
  ['held', 1],
] as const)('of the near misses on the %s pages at most %i is taken for the claim', (set, most) => {
  const { nearMisses } = answersOn(set);
  expect(nearMisses.length).toBeGreaterThanOrEqual(15);
  expect(nearMisses.filter((answer) => answer === 'same').length).toBeLessThanOrEqual(most);
});

test('what is not marked though it states the claim is nearly always seen to be related', () => {
  const { unmarked } = answersOn('tuning');
  const related = unmarked.filter((answer) => answer === 'related').length;
  expect(related / unmarked.length).toBeGreaterThanOrEqual(0.9);
});
