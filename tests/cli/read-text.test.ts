import { describe, expect, test } from 'vitest';
import { readText } from '../../src/cli/read-text.ts';

const HEADLINE = 'Harbour office closes the Ember bridge to all traffic until further notice';
const LEAD = 'The harbour office has closed the Ember bridge to all traffic, it said on Sunday in a notice.';

/** Blocks in short: "headline: …". */
const blocksOf = (text: string, headline: string | null = null): string[] =>
  readText(text, headline).blocks.map(({ kind, text: words }) => `${kind}: ${words}`);

describe('the headline of a plain text', () => {
  test('is the first line of four words or more that is repeated', () => {
    const text = `Home\nNews\nHome\n${HEADLINE}\nBy Jane Doe\n${HEADLINE}\n\n${LEAD}\n`;
    expect(readText(text).headline).toBe(HEADLINE);
    expect(blocksOf(text)).toEqual([`headline: ${HEADLINE}`, `headline: ${HEADLINE}`, `paragraph: ${LEAD}`]);
  });

  test('even where it comes after a line that ends a short block', () => {
    const text = `Home\nRead more about our values\n\n${HEADLINE}\n\n${HEADLINE}\n\n${LEAD}`;
    expect(readText(text).headline).toBe(HEADLINE);
  });

  test('else the first of four words or more that ends a short block', () => {
    const text = `Home\nNews\n\nSunday\n${HEADLINE}\n\n${LEAD} ${LEAD}\n\nA short block of four words\n`;
    expect(readText(text).headline).toBe(HEADLINE);
  });

  test('is no line of fewer words', () => {
    expect(readText(`Home\nNews\nHome\n\n${`${LEAD} `.repeat(5)}`).headline).toBeNull();
  });

  test('is the one that is given', () => {
    expect(readText(LEAD, 'Bridge closed').headline).toBe('Bridge closed');
    expect(blocksOf(LEAD, 'Bridge closed')).toEqual(['headline: Bridge closed', `paragraph: ${LEAD}`]);
    expect(blocksOf(`Bridge closed\n\n${LEAD}`, 'Bridge closed')).toEqual([
      'headline: Bridge closed',
      `paragraph: ${LEAD}`,
    ]);
  });
});

describe('the paragraphs of a plain text', () => {
  test('what stands before the headline is not read, nor are lines of few words that end no sentence', () => {
    const text = `Skip to content and then on\n\n${HEADLINE}\n${HEADLINE}\nShare\nJane Doe\n\nIt is over.\n${LEAD}`;
    expect(blocksOf(text).slice(2)).toEqual(['paragraph: It is over.', `paragraph: ${LEAD}`]);
  });

  test('each line of a text that was not wrapped is one', () => {
    const long = `${LEAD} ${LEAD}`;
    expect(blocksOf(`${HEADLINE}\n${HEADLINE}\n${long}\n${LEAD}`).slice(2)).toEqual([
      `paragraph: ${long}`,
      `paragraph: ${LEAD}`,
    ]);
  });

  test('the lines of a wrapped one are joined, up to a blank line', () => {
    const wrapped =
      'The harbour office has closed the Ember bridge to all traffic. It\nwas damaged, the office said, by a ship that nobody has named\nyet.\n\nThe mayor said so too, in a speech at the market.';
    expect(blocksOf(`${HEADLINE}\n${HEADLINE}\n\n${wrapped}`).slice(2)).toEqual([
      'paragraph: The harbour office has closed the Ember bridge to all traffic. It was damaged, the office said, by a ship that nobody has named yet.',
      'paragraph: The mayor said so too, in a speech at the market.',
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('line ends of every kind', (end) => {
    expect(blocksOf([HEADLINE, HEADLINE, '', LEAD].join(end))).toHaveLength(3);
  });

  test('a byte-order mark is no letter', () => {
    expect(readText(`\uFEFF${HEADLINE}\n${HEADLINE}\n${LEAD}`).headline).toBe(HEADLINE);
  });

  test('a text without a sentence has no block', () => {
    expect(blocksOf('Menu\nHome\n')).toEqual([]);
    expect(blocksOf('')).toEqual([]);
  });

  test('a very long text is read', () => {
    expect(readText('It is closed.\n'.repeat(200_000)).blocks).toHaveLength(200_000);
  });
});

test('what a text does not say is null', () => {
  expect(readText(LEAD)).toMatchObject({
    url: null,
    published: null,
    modified: null,
    publisher: null,
    domain: null,
    language: null,
  });
});
