import { describe, expect, test } from 'vitest';
import type {
  Assertion,
  Claim,
  ClaimQuantity,
  Comparison,
  Difference,
  Evidence,
  Slot,
  Stance,
} from '../../src/model.ts';
import { createSourceComparer } from '../../src/stance/compare-source.ts';
import { claimFigure, prepareFigures, prepareQuantity } from '../../src/text/claim-figure.ts';
import { createConcepts } from '../../src/text/concepts.ts';
import { figuresOf } from '../../src/text/quantities.ts';
import { sampleClaim } from '../corpus/sample-pack.ts';

const concepts = createConcepts([['ships', 'ship', 'vessels']]);
const compareSource = createSourceComparer(concepts);

const counted: ClaimQuantity = {
  what: 'ships stopped at the bridge',
  unit: 'ships',
  value: 12,
  low: 11,
  high: 13,
  nature: 'count',
};
const estimated: ClaimQuantity = { ...counted, nature: 'estimate' };

const differs = (...slots: Slot[]): Difference[] => slots.map((slot) => ({ slot, says: 'otherwise' }));

function source(change: Partial<Evidence>): Evidence {
  return { ...(sampleClaim('any', {}).evidence[0] as Evidence), ...change };
}

/** What a sentence says, its figure read from words. */
function says(change: Partial<Omit<Assertion, 'quantity'>>, figure?: string): Assertion {
  const quantity = figure
    ? claimFigure(prepareFigures(figuresOf(figure), concepts), prepareQuantity(counted, concepts))
    : null;
  if (figure && !quantity) throw new Error(`No figure in ${figure}`);
  return { polarity: 'asserts', attribution: null, ...change, quantity };
}

function compare(quantity: ClaimQuantity | null, evidence: Evidence, assertion: Assertion): Comparison {
  const claim: Claim = sampleClaim('bridge', { quantity });
  return compareSource(claim, evidence, assertion);
}

describe('a sentence that asserts the claim', () => {
  test.each<Stance>(['corroborates', 'qualifies', 'conflicts'])('the coded stance stands: %s', (stance) => {
    expect(compare(null, source({ stance }), says({}))).toEqual({
      relation: stance,
      why: { code: 'as-coded' },
    });
  });

  test('without a figure in the sentence the coded stance stands', () => {
    const row = source({ stance: 'conflicts', value: 30, reports: '30 ships.', differs: differs('number') });
    expect(compare(counted, row, says({})).relation).toBe('conflicts');
  });

  test('without a figure in the source the coded stance stands', () => {
    const row = source({ stance: 'qualifies', value: null });
    expect(compare(counted, row, says({}, '30 ships')).relation).toBe('qualifies');
  });
});

describe('figures', () => {
  const row = source({ stance: 'corroborates', value: 12, reports: 'The office stopped 12 ships.' });

  test('the same figure corroborates', () => {
    expect(compare(counted, row, says({}, '12 ships'))).toEqual({
      relation: 'corroborates',
      why: { code: 'figure-agrees', article: '12', source: '12' },
    });
  });

  test('so does one within the tolerance', () => {
    expect(compare(counted, row, says({}, '13 ships')).relation).toBe('corroborates');
  });

  test('another count of one event conflicts, though the row is coded as corroborating', () => {
    expect(compare(counted, row, says({}, '20 ships'))).toEqual({
      relation: 'conflicts',
      why: { code: 'figure-differs', article: '20', source: '12' },
    });
  });

  test('another estimate qualifies', () => {
    expect(compare(estimated, row, says({}, '20 ships')).relation).toBe('qualifies');
  });

  test('a row that differs from the claim by its number alone corroborates an article with that number', () => {
    const other = source({
      stance: 'conflicts',
      value: 20,
      reports: 'It stopped 20 ships.',
      differs: differs('number'),
    });
    expect(compare(counted, other, says({}, '20 ships')).relation).toBe('corroborates');
    expect(compare(counted, other, says({}, '12 ships')).relation).toBe('conflicts');
  });

  test('a row that differs in more than its number keeps its stance where the figures agree', () => {
    const other = source({
      stance: 'qualifies',
      value: 12,
      reports: 'It let 12 ships pass.',
      differs: differs('number', 'action'),
    });
    expect(compare(counted, other, says({}, '12 ships')).relation).toBe('qualifies');
  });

  test('and where they differ: what it conflicts in is not the figure', () => {
    const other = source({
      stance: 'conflicts',
      value: 20,
      reports: 'The navy stopped 20 ships.',
      differs: differs('who'),
    });
    expect(compare(estimated, other, says({}, '12 ships')).relation).toBe('conflicts');
    expect(compare(counted, { ...other, stance: 'qualifies' }, says({}, '12 ships')).relation).toBe(
      'qualifies',
    );
  });

  test('bounds of the sentence are read: "more than 10" holds 12', () => {
    expect(compare(counted, row, says({}, 'more than 10 ships')).relation).toBe('corroborates');
    expect(compare(counted, row, says({}, 'more than 20 ships')).relation).toBe('conflicts');
    expect(compare(counted, row, says({}, 'fewer than 10 ships')).relation).toBe('conflicts');
  });

  test('bounds of the source are read from its report: "at least 12" holds 30', () => {
    const atLeast = source({ value: 12, reports: 'The office stopped at least 12 ships.' });
    expect(compare(counted, atLeast, says({}, '30 ships'))).toEqual({
      relation: 'corroborates',
      why: { code: 'figure-agrees', article: '30', source: 'at least 12' },
    });
  });

  test('"up to 12" counts as 12', () => {
    const upTo = source({ value: 12, reports: 'The office stopped up to 12 ships.' });
    expect(compare(counted, upTo, says({}, '5 ships')).relation).toBe('conflicts');
    expect(compare(counted, row, says({}, 'up to 20 ships')).relation).toBe('conflicts');
  });

  test('ranges agree where they overlap', () => {
    const range = source({ value: 15, reports: 'The office stopped 14 to 16 ships.' });
    expect(compare(counted, range, says({}, '10 to 13 ships')).relation).toBe('corroborates');
    expect(compare(counted, range, says({}, '5 to 8 ships')).relation).toBe('conflicts');
  });

  test('a value that its report does not hold in one figure stands as it is', () => {
    const sum = source({ value: 12, reports: 'Seven ferries in the morning and five at noon.' });
    expect(compare(counted, sum, says({}, '12 ships')).why).toEqual({
      code: 'figure-agrees',
      article: '12',
      source: '12 ships',
    });
  });

  test('another figure is never a denial', () => {
    const why = compare(counted, row, says({}, '20 ships')).why.code;
    expect(why).toBe('figure-differs');
  });
});

describe('a sentence that denies the claim', () => {
  const denies = says({ polarity: 'denies' });

  test('conflicts with a row that corroborates', () => {
    expect(compare(null, source({ stance: 'corroborates' }), denies)).toEqual({
      relation: 'conflicts',
      why: { code: 'article-denies' },
    });
  });

  test('is corroborated by a row that conflicts', () => {
    expect(compare(null, source({ stance: 'conflicts', differs: differs('status') }), denies)).toEqual({
      relation: 'corroborates',
      why: { code: 'both-deny' },
    });
  });

  test.each<Slot>(['number', 'date', 'place', 'scope', 'wording', 'reason', 'saidBy'])(
    'conflicts with a row that qualifies by its %s alone',
    (slot) => {
      const row = source({ stance: 'qualifies', differs: differs(slot) });
      expect(compare(null, row, denies)).toEqual({ relation: 'conflicts', why: { code: 'article-denies' } });
    },
  );

  test.each<Slot>(['status', 'who', 'action', 'object'])(
    'is not settled by a row that qualifies by its %s',
    (slot) => {
      const row = source({ stance: 'qualifies', differs: differs('number', slot) });
      expect(compare(null, row, denies)).toEqual({ relation: 'unclear', why: { code: 'denial-unsettled' } });
    },
  );

  test('is not settled by a row that qualifies and does not say in what', () => {
    expect(compare(null, source({ stance: 'qualifies', differs: [] }), denies).relation).toBe('unclear');
  });

  describe('a row that denies something in the words of the claim itself', () => {
    const statement = 'The harbour office closed the bridge.';
    const row = source({
      stance: 'qualifies',
      reports: 'The office says it never closed the bridge.',
      differs: differs('wording'),
    });
    const compareTo = (text: string, evidence: Evidence): string =>
      compareSource({ ...sampleClaim('bridge', { quantity: null }), statement: text }, evidence, denies)
        .relation;

    test('may say what the sentence says: unclear', () => {
      expect(compareTo(statement, row)).toBe('unclear');
      const says: Difference[] = [{ slot: 'wording', says: 'did not call the bridge closed' }];
      expect(compareTo(statement, { ...row, reports: 'Halden has a harbour.', differs: says })).toBe(
        'unclear',
      );
    });

    test('denies another thing, in other words: conflicts', () => {
      expect(compareTo(statement, { ...row, reports: 'It shut the road, and nobody was hurt.' })).toBe(
        'conflicts',
      );
    });

    test('agrees with a claim that says no itself: conflicts', () => {
      expect(compareTo('The harbour office never closed the bridge.', row)).toBe('conflicts');
    });
  });

  test('figures do not matter to it', () => {
    const row = source({ stance: 'corroborates', value: 12, reports: 'The office stopped 12 ships.' });
    const figure = says({ polarity: 'denies' }, '12 ships');
    expect(compare(counted, row, figure).why.code).toBe('article-denies');
  });
});

describe('a sentence that leaves the claim open', () => {
  const hedges = says({ polarity: 'hedges' });

  test.each<[Stance, Comparison['relation']]>([
    ['corroborates', 'corroborates'],
    ['qualifies', 'qualifies'],
    ['conflicts', 'unclear'],
  ])('a row that %s: %s', (stance, relation) => {
    expect(compare(null, source({ stance }), hedges)).toEqual({ relation, why: { code: 'article-hedges' } });
  });

  test('no figure conflicts with an open question', () => {
    const row = source({ stance: 'corroborates', value: 12, reports: 'The office stopped 12 ships.' });
    const open = says({ polarity: 'hedges' }, '20 ships');
    expect(compare(counted, row, open)).toEqual({ relation: 'unclear', why: { code: 'article-hedges' } });
    expect(compare(estimated, row, open).relation).toBe('qualifies');
  });
});

test('who is said to have said it makes no difference: the sources stand to the statement', () => {
  for (const polarity of ['asserts', 'denies', 'hedges'] as const) {
    const row = source({ stance: 'qualifies', differs: differs('date') });
    const plain = compare(null, row, says({ polarity }));
    expect(compare(null, row, says({ polarity, attribution: 'the mayor' }))).toEqual(plain);
  }
});
