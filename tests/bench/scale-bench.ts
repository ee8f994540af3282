/**
 * What the core costs as packs grow: an article of about 1,000 words at 122, 10,000 and 100,000 claims, by step, and the longest
 * slice of building the index of `rank`. The pack is filled up with claims recombined from its own (seeded).
 * `node tests/bench/scale-bench.ts [SIZE…]`. Figures depend on the machine: compare ratios within one run.
 */
import { createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import { readPack } from '../../src/cli/read-pack.ts';
import { buildTextIndex } from '../../src/matching/build-text-index.ts';
import { createMatcher } from '../../src/matching/create-matcher.ts';
import { plainWords, toIndexed } from '../../src/matching/text-search.ts';
import type { Pack } from '../../src/model.ts';
import { createAssertionReader } from '../../src/stance/read-assertion.ts';
import { createConcepts } from '../../src/text/concepts.ts';
import { normalize } from '../../src/text/normalize.ts';
import { readSentence } from '../../src/text/sentence-text.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import { fillPack } from './fill-pack.ts';
import { thousandWords } from './thousand-words.ts';
import { printTiming, time } from './timing.ts';

const SEED = 20_241_117;
const RUNS = 20;

const { pack } = readPack();
const { article, words } = thousandWords();
const concepts = createConcepts(pack.topic.aliases);
const sentences = sentencesOf(article.blocks);
const texts = sentences.map((sentence) => readSentence(sentence, concepts));
console.log(`${words} words, ${sentences.length} sentences, ${RUNS} runs each, seed ${SEED}`);
const floor = time(() => sentences.map((sentence) => tokensOf(normalize(sentence.text).text)), RUNS);
printTiming('floor: normalise and tokenise', floor);

const asked = process.argv.slice(2).map(Number);
for (const size of asked.length > 0 ? asked : [pack.claims.length, 10_000, 100_000]) {
  const filled = fillPack(pack, size, SEED);
  console.log(`\n${filled.claims.length} claims`);
  sliceIndex(filled);
  analyzeWhole(filled);
  stepByStep(filled);
}

/** Each in a function of its own, so that one size's indexes are gone before the next is built. */
function analyzeWhole(filled: Pack): void {
  const start = performance.now();
  const analyzer = createAnalyzer(filled);
  printBuild('the analyzer', start);
  printTiming(
    'text to Analysis',
    time(() => analyzer.analyze(article), RUNS),
    floor.median,
  );
}

function stepByStep(filled: Pack): void {
  const start = performance.now();
  const matcher = createMatcher(filled.claims, concepts);
  printBuild('the matcher', start);
  const readAssertions = createAssertionReader(filled.claims, concepts);
  const matches = matcher.match(texts, article.published);
  printTiming(
    '  reading words, figures, cues',
    time(() => sentences.map((sentence) => readSentence(sentence, concepts)), RUNS),
  );
  printTiming(
    `  matching (${matches.length} matches)`,
    time(() => matcher.match(texts, article.published), RUNS),
  );
  printTiming(
    '  polarity, figures, speakers',
    time(() => matches.map(readAssertions(texts)), RUNS),
  );
}

function sliceIndex(filled: Pack): void {
  const claims = filled.claims.map(({ id, statement, title }) => toIndexed({ id, text: statement, title }));
  const building = buildTextIndex(claims, plainWords);
  const slices: number[] = [];
  for (let done = false; !done; ) {
    const start = performance.now();
    done = building.next().done === true;
    slices.push(performance.now() - start);
  }
  const total = slices.reduce((sum, slice) => sum + slice, 0);
  console.log(
    `index of statements: ${total.toFixed(0)} ms in ${slices.length} slices, the longest ${Math.max(...slices).toFixed(1)} ms`,
  );
}

function printBuild(what: string, start: number): void {
  const ms = performance.now() - start;
  const mb = process.memoryUsage().rss / 2 ** 20;
  console.log(`building ${what}: ${ms.toFixed(0)} ms, process at ${mb.toFixed(0)} MB`);
}
