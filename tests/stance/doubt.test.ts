import { describe, expect, test } from 'vitest';
import { doubtsIn } from '../../src/stance/doubt.ts';

describe('doubt in plain words', () => {
  test.each([
    'One account has the ferry across by noon.',
    'Nobody can say when it crossed.',
    'Who can check it?',
    'The crossing could not be confirmed.',
    'It crossed, if the harbour office is to be believed.',
    'There is no evidence that it crossed.',
    'The number cannot be told.',
    'Unconfirmed: the ferry crossed.',
  ])('%s', (text) => {
    expect(doubtsIn(text).doubt).toBeGreaterThan(0);
  });

  test.each(['The ferry crossed at noon.', 'The mayor confirmed that it crossed.'])('none: %s', (text) => {
    expect(doubtsIn(text)).toEqual({ doubt: 0, disowned: 0 });
  });
});

describe('what is taken back without a negation', () => {
  test.each([
    'The report of a crossing was an error.',
    'The captain was misheard.',
    'On the contrary, it stayed in port.',
  ])('%s', (text) => {
    expect(doubtsIn(text).disowned).toBeGreaterThan(0);
  });
});
