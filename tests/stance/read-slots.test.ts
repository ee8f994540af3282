import { describe, expect, test } from 'vitest';
import type { Slot } from '../../src/model.ts';
import { createSlotReader } from '../../src/stance/read-slots.ts';
import { createConcepts } from '../../src/text/concepts.ts';
import { readSentence } from '../../src/text/sentence-text.ts';
import { sampleClaim } from '../corpus/sample-pack.ts';

/* An invented coast: a harbour region named Halden, a town Emberley, a country Norland with its capital Vik. */
const concepts = createConcepts([
  ['Norland', 'Norlandic', 'Vik'],
  ['inside Norland', 'into Norland', 'on Norlandic soil', 'Norlandic territory'],
  ['bridge', 'crossing'],
]);

/** What is read in a sentence for a claim with these slots. */
function read(slots: Partial<Record<Slot, string>>, text: string) {
  const reader = createSlotReader([sampleClaim('any', { slots })], concepts);
  const sentence = readSentence({ index: 0, kind: 'paragraph', text }, concepts);
  return reader(sentence, 'any').map(({ text: words }) => words);
}

describe('the place', () => {
  const halden = { place: 'Halden region, Norland' };

  test.each([
    [halden, 'Twelve ships now lie in the Halden region.', 'Halden region'],
    [halden, 'Twelve ships lie in Norland’s western Halden province.', 'Halden'],
    [halden, 'Twelve ships were brought into Halden’s harbours.', 'Halden'],
    [{ place: 'inside Norland' }, 'Ships may now sail deep into Norland.', 'into Norland'],
    [{ place: 'inside Norland' }, 'Ships were seen on Norlandic soil, oddly.', 'on Norlandic soil'],
    [{ place: 'inside Norland' }, 'Ships lie within Norlandic territory.', 'Norlandic territory'],
    [{ place: 'Emberley (north quay)' }, 'The bell rang at the old port of Emberley.', 'Emberley'],
    [{ place: 'Emberley and Halden' }, 'It was seen in Emberley and Halden.', 'Emberley and Halden'],
    [{ place: 'beyond the Halden region' }, 'Ships may not sail beyond the Halden region.', 'Halden region'],
  ])('%o in “%s” is “%s”', (slots, text, words) => {
    expect(read(slots, text)).toEqual([words]);
  });

  test.each([
    ['another place', halden, 'Twelve ships lie in the Emberley region.'],
    ['no word that says where', halden, 'Halden sent twelve ships.'],
    ['a word that says whence', halden, 'Twelve ships came from Halden.'],
    ['who says it', { place: 'Vik' }, 'Twelve ships sank, according to Vik.'],
    ['a name in another part of the sentence', halden, 'In the north, the mayor said, Halden was ready.'],
    ['the other side of the border', halden, 'Twelve ships lie outside Halden.'],
    ['the inside of what is meant from outside', { place: 'beyond Halden' }, 'Ships sail in Halden.'],
    ['the capital for its country', { place: 'across Norland' }, 'The lights went out in Vik.'],
    ['one of two places', { place: 'Emberley and Halden' }, 'It was seen in Emberley.'],
    [
      'two places that lie far apart',
      { place: 'Emberley and Halden' },
      'It was seen in Emberley before anybody had thought of sending word of it by boat across Halden.',
    ],
    ['a place without a name', { place: 'along the coast' }, 'It was seen along the coast.'],
    ['a word in lower case', { place: 'Halden' }, 'They sat in halden.'],
  ])('is not read from %s', (_what, slots, text) => {
    expect(read(slots, text)).toEqual([]);
  });
});

describe('the date', () => {
  test.each([
    ['19 May 2031', 'The bridge was closed on 19 May.', '19 May'],
    ['19 May 2031', 'The bridge was closed on May 19, 2031.', 'May 19, 2031'],
    ['reported 19 May 2031', 'The bridge was closed in May.', 'May'],
    ['May 2031', 'The bridge was closed on 19 May 2031.', '19 May 2031'],
    ['by mid-May 2031', 'The bridge was closed by mid-May.', 'by mid-May'],
    ['before 5 May 2031', 'It was decided before 5 May.', 'before 5 May'],
    ['2031', 'It was closed in 2031.', '2031'],
  ])('“%s” in “%s” is “%s”', (date, text, words) => {
    expect(read({ date }, text)).toEqual([words]);
  });

  test.each([
    ['another day', '19 May 2031', 'The bridge was closed on 20 May.'],
    ['another year', '19 May 2031', 'The bridge was closed in May 2030.'],
    ['the year alone', '19 May 2031', 'The bridge was closed in 2031.'],
    ['a weekday', '19 May 2031', 'The bridge was closed on Monday.'],
    ['the other side of the day', 'before 5 May 2031', 'It was decided after 5 May.'],
    ['a span that ends on the day', '5 May 2031', 'It stayed open until 5 May.'],
    ['one of two dates', '19 May 2031', 'Closed on 19 May, it opened in June.'],
    ['a claim with two dates', '3 and 19 May 2031, said 2 June 2031', 'It was closed on 2 June.'],
  ])('is not read from %s', (_what, date, text) => {
    expect(read({ date }, text)).toEqual([]);
  });
});

test('place and date of one sentence are read both, and nothing where the claim has neither', () => {
  const text = 'On 19 May the bell rang in Emberley.';
  expect(read({ place: 'Emberley', date: '19 May 2031' }, text)).toEqual(['Emberley', '19 May']);
  expect(read({}, text)).toEqual([]);
});
