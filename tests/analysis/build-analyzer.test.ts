import { expect, test } from 'vitest';
import { readLabelledArticles } from '../../scripts/articles/labelled-articles.ts';
import { buildAnalyzer, createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import { readPack } from '../../src/cli/read-pack.ts';

const { pack } = readPack();

test('built in slices or at one go, the analyzer answers alike', () => {
  const building = buildAnalyzer(pack);
  let slices = 0;
  let step = building.next();
  for (; !step.done; step = building.next()) slices++;
  expect(slices).toBeGreaterThan(pack.claims.length);
  const article = readLabelledArticles('tuning')?.find(({ onTopic }) => onTopic)?.article;
  if (!article) throw new Error('tests/articles/tuning holds no article on the topic');
  expect(step.value.analyze(article)).toEqual(createAnalyzer(pack).analyze(article));
});

test('the order of claims changes nothing', () => {
  const article = readLabelledArticles('tuning')?.find(({ onTopic }) => onTopic)?.article;
  if (!article) throw new Error('tests/articles/tuning holds no article on the topic');
  // Sums of floating-point numbers in another order differ in the last digits.
  const marksOf = (claims: typeof pack.claims) =>
    createAnalyzer({ ...pack, claims })
      .analyze(article)
      .claims.map(({ claimId, mentions }) => ({
        claimId,
        mentions: mentions.map(({ score, mark, assertion, sentence }) => ({
          sentence,
          score: score.toFixed(6),
          mark,
          assertion,
        })),
      }));
  expect(marksOf([...pack.claims].reverse())).toEqual(marksOf(pack.claims));
});

test('a block that is a list of a thousand clauses is read with few spans', () => {
  const analyzer = createAnalyzer(pack);
  const words = pack.claims.flatMap((claim) => claim.statement.split(' ').slice(0, 3));
  const text = Array.from({ length: 8000 }, (_, i) => words[i % words.length]).join(', and ');
  const article = {
    url: null,
    headline: null,
    published: null,
    modified: null,
    publisher: null,
    domain: null,
    language: 'en',
    blocks: [{ kind: 'paragraph' as const, text }],
  };
  expect(analyzer.analyze(article, { anyTopic: true }).coverage.sentences).toBeGreaterThan(0);
});
