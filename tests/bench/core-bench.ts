/**
 * What the core costs in Node: an article of about 1,000 words from text to Analysis, whole and step by step, and building
 * the analyzer. `node tests/bench/core-bench.ts`. Figures depend on the machine: compare ratios within one run.
 */
import { createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import { readPack } from '../../src/cli/read-pack.ts';
import { createMatcher } from '../../src/matching/create-matcher.ts';
import { createAssertionReader } from '../../src/stance/read-assertion.ts';
import { createConcepts } from '../../src/text/concepts.ts';
import { normalize } from '../../src/text/normalize.ts';
import { readSentence } from '../../src/text/sentence-text.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import { thousandWords } from './thousand-words.ts';
import { printTiming, time as timeRuns } from './timing.ts';

const RUNS = 60;
const print = printTiming;
const time = (run: () => unknown) => timeRuns(run, RUNS);

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
  time(() => matches.map(readAssertions(texts))),
  floor.median,
);
