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
    ['The boats will stay, one said.', 'one'],
    // what stands before the name is no part of it
    ['16.10 A reader in Halden writes that it is closed.', 'A reader in Halden'],
    ['07:25 Halden Power says the lamps are out.', 'Halden Power'],
    ['On Monday 18 November Mr Doe told reporters that it was closed.', 'Mr Doe'],
    ['In September of 2024 Jane Doe told a reporter that it was closed.', 'Jane Doe'],
    ['Two days later the mayor said it was closed.', 'the mayor'],
    ['Over the weekend Halden Radio reported that it was closed.', 'Halden Radio'],
    ['Two divers, who saw it, I heard a former minister say, are ill.', 'a former minister'],
    // nor is what stands behind it
    ['The mayor just told us that it was closed.', 'The mayor'],
    ['He did not say when.', 'He'],
    ['Halden does not deny that it was closed.', 'Halden'],
    ['An article on this page last week said it was closed.', 'An article'],
    ['The mayor and the governor each said it was closed.', 'The mayor and the governor'],
    ["He's told them that it was closed.", 'He'],
    // a clause without "that": who speaks stands next to the verb
    ['There is talk of a toll on the bridge, terms critics argue would hurt the town.', 'critics'],
    ['It was a move analysts say came too late.', 'analysts'],
    ['It is closed, the arms experts say.', 'the arms experts'],
    // whom the writer leaves it to believe
    ['It is closed, if you believe the ferrymen of Halden.', 'the ferrymen of Halden'],
    ['If one believes Jane Doe, it is closed.', 'Jane Doe'],
    // the speaker of what somebody may have thought comes later
    ['"I thought it was thunder," said Jane Doe, a driver.', 'Jane Doe, a driver'],
    // a headline's own report
    ['TV reports say it is closed.', 'TV reports'],
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
    // a word that qualifies a noun is no name
    'A dozen boats sank, if the local counts are added up.',
    'Russian claims put the number at ten.',
    'The initial estimates were too high.',
    // nobody says it
    'Nobody in the harbour would say whether it was closed.',
    'No one has denied that it is closed.',
    'Neither town has said a word about it.',
    'Nor would the mayor say whether it was closed.',
    'Without saying why, they closed it.',
    'Whether the mayor believes it is another matter.',
    // the writer, the reader
    'On 2 May we wrote that it was closed.',
    'I thought it was closed.',
    'Eleven boats came, not eight as you write.',
    // what cannot speak
    'A ferry called Halden was closed for repairs.',
    'A frigate has called at Halden.',
    'No boat or plane reported damage.',
    'The boat posted a row of flags.',
    'The bridge was held up, citing a limited supply of paint.',
    'I have heard ten million, said with a straight face.',
    'The bulk, about 10,000 by most counts, was moved to Halden.',
    'Evening: the speech',
    'November: the ferries',
    'Factbox: the bridge in figures',
    'Hardly: it was closed.',
  ])('%s', (text) => {
    expect(speakerOf(text)).toBeNull();
  });
});

describe('what the speaker does', () => {
  const mannerOf = (text: string): string | null => attributionOf(normalize(text).text)?.manner ?? null;

  test.each([
    ['The minister said the bridge was closed.', 'says'],
    ['According to the harbour office, the bridge is closed.', 'says'],
    ['The bridge is closed, said the mayor.', 'says'],
    ['Jane Doe denied that it was closed.', 'denies'],
    ['The office has since rejected the report.', 'denies'],
    ['The mayor disputes that it was closed.', 'denies'],
    ["The office wouldn't say whether it was closed.", 'withholds'],
    ['Jane Doe, on her way to Halden, would not say.', 'withholds'],
    ['The mayor did not confirm that it was closed.', 'withholds'],
    ['The mayor has never denied that it was closed.', 'withholds'],
  ])('%s: %s', (text, manner) => {
    expect(mannerOf(text)).toBe(manner);
  });
});
