import { describe, expect, test } from 'vitest';
import { attributionOf } from '../../src/text/attribution.ts';
import { normalize } from '../../src/text/normalize.ts';

const speakerOf = (text: string): string | null => attributionOf(normalize(text).text)?.speaker ?? null;

describe('who is credited', () => {
  test.each([
    // before the verb
    ['The minister said the bridge was closed.', 'The minister'],
    ['Jane Doe has also said that it was closed.', 'Jane Doe'],
    ['On Sunday the mayor said it was closed.', 'the mayor'],
    ['In a statement, the harbour office said it was closed.', 'the harbour office'],
    ['The office confirmed the closing.', 'The office'],
    ['Jane Doe denied that it was closed.', 'Jane Doe'],
    ['Officials believe it is closed.', 'Officials'],
    ['The report said nothing of it.', 'The report'],
    ["The office wouldn't say.", 'The office'],
    // appositions and insets
    ['The defence minister, Jane Doe, rejects that.', 'The defence minister, Jane Doe'],
    ['Jane Doe, who leads the office, said it was closed.', 'Jane Doe'],
    ['Jane Doe, who leads the office, has insisted that it was closed.', 'Jane Doe'],
    ['Jane Doe, on her way to Halden, would not say.', 'Jane Doe'],
    // after the verb, with quotation marks or without
    ['The bridge was closed, the minister said.', 'the minister'],
    ['“It is closed,” said the minister.', 'the minister'],
    ['"It is closed," the minister said.', 'the minister'],
    ['“It is closed,” said Jane Doe, the harbour minister.', 'Jane Doe, the harbour minister'],
    ['The bridge, said a source close to the matter, is closed.', 'a source close to the matter'],
    ['The United States, said the mayor, had nothing to do with it.', 'the mayor'],
    // according to
    ['According to the harbour office, the bridge is closed.', 'the harbour office'],
    ['The bridge is closed, according to two senior officials.', 'two senior officials'],
    ['Citing two officials, the paper wrote that it was closed.', 'two officials'],
    ['In the words of the mayor, it was closed.', 'the mayor'],
    ['She was told by four people that it was closed.', 'four people'],
    // unnamed
    ['Two officials told the Courier on condition of anonymity that it was closed.', 'Two officials'],
    ['Officials who spoke on condition of anonymity said it was closed.', 'Officials'],
    // headlines
    ['Halden: bridge is closed', 'Halden'],
    ['Port Halden says bridge is closed', 'Port Halden'],
    ['Bridge closed, officials say', 'officials'],
    ['Bridge closed, says mayor', 'mayor'],
    // pronouns stand as they are
    ['He said it was closed.', 'He'],
    ['In an interview last week he said it was closed.', 'he'],
  ])('%s', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker);
  });
});

describe('nobody is credited', () => {
  test.each([
    'The bridge is closed.',
    'Why is the bridge closed?',
    'UPDATE: bridge is closed',
    'Live: bridge closed',
    'Thursday: ships hit the bridge',
    'It is believed that the bridge is closed.',
    'There is said to be a leak.',
    'The mayor was told in advance.',
    'The soldier reported for duty.',
    'The number of ships counts for little.',
    "The ministry's claim that it was closed is disputed.",
    'The company, which reported a loss, closed the bridge.',
    'The ships were supplied by the United States.',
  ])('%s', (text) => {
    expect(speakerOf(text)).toBeNull();
  });
});
