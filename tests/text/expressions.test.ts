import { describe, expect, test } from 'vitest';
import { builtExpressions, writtenExpressions } from '../../scripts/regular-expressions.ts';

const expressions = [...writtenExpressions(), ...(await builtExpressions())];

/*
 * Groups that are repeated and hold a repetition of their own, by the reason why they can take a text apart in one way only.
 * Without one, such a group may try as many ways as the text has partitions.
 */

/** Each turn begins with a sign that the rest of the turn cannot hold. */
const BY_ITS_BEGIN = [
  String.raw`(?:['’.-][\p{L}\d]+)*`,
  String.raw`(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*`,
  String.raw`(-[a-z0-9]+)*`,
  String.raw`(?:\.\d+){3}`,
  String.raw`(?:\.[\w-]+)+`,
  String.raw`(?:\s\p{Lu}[\p{L}.'-]*){0,3}`,
  String.raw`(?: \p{L}+){1,3}`,
  String.raw`(?: \p{Ll}+){0,2}`,
  String.raw`(?: \S+){0,5}`,
  String.raw`(?: \S+){0,8}`,
  String.raw`(?:'\p{L}+)*`,
  String.raw`(?:[.,]\d+)*`,
  String.raw`(?: (?:[\p{L}\d][\p{L}\p{M}\d.'-]*)){0,9}`,
];

/** Each turn ends with a sign that the rest of the turn cannot hold. */
const BY_ITS_END = [
  String.raw`([a-z0-9-]+\.)+`,
  String.raw`(?:\S+ ){1,4}`,
  String.raw`(?:\S+ ){0,2}`,
  String.raw`(?:\S+ ){1,5}`,
  String.raw`(?:\S+ ){1,6}`,
  String.raw`(?:[\p{L}.'-]+ ){0,5}`,
  String.raw`(?:[\p{L}.'-]+ ){0,4}`,
  String.raw`(?:\d[\d.:]* )+`,
  String.raw`(?:\p{Ll}[\p{L}-]* ){1,3}`,
  String.raw`(?:\w+ ){0,3}`,
  String.raw`(?:\w+ ){0,2}`,
];

/** Of the stemmer: vowels and consonants take turns, and "y" can only be the first of either. */
const BY_VOWELS = [String.raw`(([aeiouy][aeiou]*)([^aeiou][^aeiouy]*)){2,}`];

/** The repeated groups of an expression in which something without an upper bound is repeated too. */
function nestedRepetitions(source: string): string[] {
  const found: string[] = [];
  /** Of each open group: where it begins, and whether something in it is repeated without bound. */
  const open: { from: number; repeats: boolean }[] = [];
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (sign === '\\') at++;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') open.push({ from: at, repeats: false });
    else if (sign === '*' || sign === '+' || /^\{\d+,\}/.test(source.slice(at))) {
      for (const group of open) group.repeats = true;
    } else if (sign === ')') {
      const group = open.pop();
      const after = /^(?:[*+]|\{\d*,?\d*\})/.exec(source.slice(at + 1))?.[0];
      if (group?.repeats && after) found.push(source.slice(group.from, at + 1) + after);
    }
  }
  return found;
}

describe('the regular expressions of the program', () => {
  test('are all found', () => {
    expect(expressions.length).toBeGreaterThan(300);
    expect(new Set(expressions.map(({ place }) => place.split(':')[0])).size).toBeGreaterThan(60);
  });

  test('take a text apart in one way: no repetition within a repetition without a reason', () => {
    const allowed = new Set([...BY_ITS_BEGIN, ...BY_ITS_END, ...BY_VOWELS]);
    const found = expressions.flatMap(({ place, expression }) =>
      nestedRepetitions(expression.source).map((group) => ({ place, group })),
    );
    expect(found.filter(({ group }) => !allowed.has(group))).toEqual([]);
    const used = new Set(found.map(({ group }) => group));
    expect([...allowed].filter((group) => !used.has(group))).toEqual([]);
  });
});

test.each([
  ['(a+)+', ['(a+)+']],
  ['((?:\\p{Lu}\\w*\\s?){1,4}): ', ['(?:\\p{Lu}\\w*\\s?){1,4}']],
  ['(?:[+*]|\\+){2,}', []],
  ['(?:,\\d{3})+', []],
  ['((x+)y)*', ['((x+)y)*']],
  ['(x{2,})?', []],
])('in %s the repetitions within repetitions are %j', (source, groups) => {
  expect(nestedRepetitions(source)).toEqual(groups);
});
