import { generalStem } from '../text/word-weights.ts';
import families from './word-families.json' with { type: 'json' };

/**
 * How words are related, by stems: from families of word-families.json, each a head, the general word ("metal"), and its
 * members, each a group of synonyms ("iron", "lead pb").
 */
const synonyms = new Map<string, Set<number>>();
const members = new Map<string, Set<number>>();
const heads = new Map<string, Set<number>>();

function add(map: Map<string, Set<number>>, stems: string[], group: number): void {
  for (const stem of stems) {
    const groups = map.get(stem) ?? new Set();
    groups.add(group);
    map.set(stem, groups);
  }
}

/** Each stem stands as its rank in general English, in base 36. */
const stemsOf = (ranks: string): string[] =>
  ranks === '' ? [] : ranks.split(' ').map((rank) => generalStem(Number.parseInt(rank, 36)));

let group = 0;
families.families.split(';').forEach((line, family) => {
  const [head = '', groups = ''] = line.split(':');
  add(heads, stemsOf(head), family);
  add(synonyms, stemsOf(head), group++);
  for (const ranks of groups.split(',')) {
    add(synonyms, stemsOf(ranks), group++);
    add(members, stemsOf(ranks), family);
  }
});

function meet(one: Set<number> | undefined, other: Set<number> | undefined): boolean {
  if (!one || !other) return false;
  for (const group of one) if (other.has(group)) return true;
  return false;
}

/** "film" and "movie". */
export function areSynonyms(one: string, other: string): boolean {
  return meet(synonyms.get(one), synonyms.get(other));
}

/** "iron" and "copper": two of a kind, which a statement cannot mean both of. */
export function areSisters(one: string, other: string): boolean {
  return meet(members.get(one), members.get(other));
}

/** "iron" is a kind of "metal". */
export function isKindOf(one: string, other: string): boolean {
  return meet(members.get(one), heads.get(other));
}
