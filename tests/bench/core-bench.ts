/**
 * What the core costs in Node: an article of about 1,000 words from text to Analysis, whole and step by step, and building
 * the analyzer. `node tests/bench/core-bench.ts`. Figures depend on the machine: compare ratios within one run.
 */
import { readLabelledArticles } from '../../scripts/articles/labelled-articles.ts';
import { createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import { readPack } from '../../src/cli/read-pack.ts';
import { createMatcher } from '../../src/matching/create-matcher.ts';
import type { Article, Block } from '../../src/model.ts';
import { createAssertionReader } from '../../src/stance/read-assertion.ts';
import { createConcepts } from '../../src/text/concepts.ts';
import { normalize } from '../../src/text/normalize.ts';
import { readSentence } from '../../src/text/sentence-text.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { tokensOf } from '../../src/text/tokens.ts';

const RUNS = 60;
const WORDS = 1000;

/** About 1,000 words of invented agency reports: as dense in claims as reports of those days were. */
function thousandWords(): { article: Article; words: number } {
  const reports = (readLabelledArticles('written') ?? []).filter(({ slug }) => /^c-wire/.test(slug));
  const blocks: Block[] = [];
  let words = 0;
  for (const block of reports.flatMap(({ article }) => article.blocks)) {
    if (words >= WORDS) break;
    blocks.push(block);
    words += block.text.split(/\s+/).length;
  }
  const first = reports[0]?.article;
  if (!first) throw new Error('tests/articles/written holds no agency reports (c-wire-*.json).');
  return { article: { ...first, blocks }, words };
}

function time(run: () => unknown): { median: number; least: number; most: number } {
  for (let i = 0; i < 10; i++) run();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: times[RUNS >> 1] ?? 0, least: times[0] ?? 0, most: times.at(-1) ?? 0 };
}

function print(what: string, { median, least, most }: ReturnType<typeof time>, floor?: number): void {
  const ratio = floor ? `, ${(median / floor).toFixed(0)} × the floor` : '';
  console.log(
    `${what.padEnd(34)} median ${median.toFixed(2)} ms (${least.toFixed(2)} to ${most.toFixed(2)})${ratio}`,
  );
}

const { pack } = readPack();
const start = performance.now();
const analyzer = createAnalyzer(pack);
console.log(
  `building the analyzer (${pack.claims.length} claims): ${(performance.now() - start).toFixed(0)} ms, once`,
);

const { article, words } = thousandWords();
const concepts = createConcepts(pack.topic.aliases);
const matcher = createMatcher(pack.claims, concepts);
const readAssertions = createAssertionReader(pack.claims, concepts);
const sentences = sentencesOf(article.blocks);
const texts = sentences.map((sentence) => readSentence(sentence, concepts));
const matches = matcher.match(texts, article.published);
console.log(`${words} words, ${sentences.length} sentences, ${matches.length} matches; ${RUNS} runs each`);

const floor = time(() => sentences.map((sentence) => tokensOf(normalize(sentence.text).text)));
print('floor: normalise and tokenise', floor);
print(
  'text to Analysis',
  time(() => analyzer.analyze(article)),
  floor.median,
);
print(
  '  sentences',
  time(() => sentencesOf(article.blocks)),
  floor.median,
);
print(
  '  reading words, figures, cues',
  time(() => sentences.map((sentence) => readSentence(sentence, concepts))),
  floor.median,
);
print(
  '  matching',
  time(() => matcher.match(texts, article.published)),
  floor.median,
);
print(
  '  polarity, figures, speakers',
  time(() => readAssertions(texts, matches)),
  floor.median,
);
