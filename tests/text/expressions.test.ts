import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { builtExpressions, hostileTexts, writtenExpressions } from '../../scripts/regular-expressions.ts';
import { attackTexts } from '../support/attack-texts.ts';
import { createStepCounter, TooManySteps } from '../support/step-counter.ts';

vi.setConfig({ testTimeout: 120_000 });

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

/**
 * Steps for each character of a text, all matches of it searched for. What grows with the square of a text takes 600 at this
 * length. The most that are needed are 321, for thirty alternatives of which each is tried everywhere.
 */
const MOST_STEPS = 400;
const LENGTH = 300;
/** Of the worst text, when texts are twice as long: linear is 2. What takes no more than so many steps a character is not asked. */
const MOST_GROWTH = 2.6;
const FEW_STEPS = 40;

describe('the steps of the regular expressions', () => {
  const once = [...new Map(expressions.map((one) => [String(one.expression), one])).values()];
  const counters = once.map(({ place, expression }) => ({
    name: `${place} ${expression.source.slice(0, 60)}`,
    expression,
    counter: createStepCounter(expression),
  }));
  const textsFor = (expression: RegExp, length: number) => [
    ...hostileTexts(length),
    ...attackTexts(expression, length),
  ];

  test('grow as the text does, whatever it is, and are counted as the engine matches', () => {
    const faults: string[] = [];
    for (const { name, expression, counter } of counters) {
      const all = new RegExp(expression.source, `${expression.flags.replace('g', '')}g`);
      const worstOf = (length: number): number => {
        let worst = 0;
        for (const text of textsFor(expression, length)) {
          const { steps, matches } = counter.count(text);
          if (matches.join('\n') !== [...text.matchAll(all)].map(([match]) => match).join('\n'))
            faults.push(`counted otherwise than the engine matches: ${name}: ${text.slice(0, 40)}`);
          worst = Math.max(worst, steps);
        }
        return worst;
      };
      const worst = worstOf(LENGTH);
      const growth = worst > FEW_STEPS * LENGTH ? worst / worstOf(LENGTH / 2) : 2;
      if (worst > MOST_STEPS * LENGTH || growth > MOST_GROWTH)
        faults.push(`${worst} steps, grown ${growth.toFixed(1)} times: ${name}`);
    }
    expect(faults).toEqual([]);
  });

  test('are bounded by the length of any text', () => {
    const parts = [
      ...hostileTexts(1).map((part) => part.slice(0, 1)),
      'in May 1 ',
      'not said ',
      'nor ',
      '10,000 ',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...counters),
        fc.array(fc.tuple(fc.constantFrom(...parts), fc.integer({ min: 1, max: 60 })), { maxLength: 6 }),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.nat(),
        ({ counter, expression }, pieces, rest, which) => {
          const attacks = attackTexts(expression, 200);
          const attack = attacks.length > 0 ? (attacks[which % attacks.length] ?? '') : '';
          const text = `${pieces.map(([part, times]) => part.repeat(times)).join(rest)}${attack}${rest}`;
          counter.count(text, MOST_STEPS * (text.length + 20));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test.each([
    [/(a+)+$/, 1_000_000],
    [/\s+$/, MOST_STEPS * LENGTH],
    [/<meta[^>]+charset\s*=\s*["']?\s*\w/, MOST_STEPS * LENGTH],
    [/(?:x|y)*(?:y|z)*!/u, MOST_STEPS * LENGTH],
  ])('would not pass for %s', (expression, most) => {
    const counter = createStepCounter(expression);
    const attack = () => {
      for (const text of textsFor(expression, LENGTH)) counter.count(text, most);
    };
    expect(attack).toThrow(TooManySteps);
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
