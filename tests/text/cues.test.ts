import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuesOf } from '../../src/text/cues.ts';
import { normalize } from '../../src/text/normalize.ts';

/** Cues in short: "negation: not". */
const read = (source: string): string[] => {
  const { text } = normalize(source);
  return cuesOf(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).trim()}`);
};

describe('negation', () => {
  test.each([
    ['They did not close it.', 'not'],
    ["They didn't close it.", "n't"],
    ['They didn’t close it.', "n't"],
    ['No bridge was closed.', 'No'],
    ['It was never closed.', 'never'],
    ['They cannot close it.', 'cannot'],
    ['Without a bridge, ships pass.', 'Without'],
    ['It failed to close.', 'failed to'],
    ['It is far from closed.', 'far from'],
    ['Nobody closed it.', 'Nobody'],
  ])('%s', (text, cue) => {
    expect(read(text)).toEqual([`negation: ${cue}`]);
  });

  test.each([
    'Not only the bridge was closed.',
    'No fewer than 12 were lost.',
    'No less than 12 were lost.',
    'Not more than 50 were lost.',
    'No. 10 closed it.',
    'No 10 closed it.',
    'There is no doubt that it closed.',
    'Nothing less than a disaster.',
    'It is notable, and nobly meant.',
  ])('none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('denial', () => {
  test.each([
    ['He denied that it was closed.', 'denied'],
    ['She rejected the report.', 'rejected'],
    ['The report is false.', 'is false'],
    ['They ruled it out.', 'ruled it out'],
    ['The tunnel has nothing to do with it.', 'nothing to do with'],
    ['Contrary to reports, it is open.', 'Contrary to'],
    ['They took back the claim.', 'took back'],
    ['They have not done so.', 'have not done so'],
    ['The office corrected its figure.', 'corrected'],
  ])('%s', (text, cue) => {
    expect(read(text)).toEqual([`denial: ${cue}`]);
  });
});

describe('what is left open', () => {
  test.each([
    ['He did not rule out closing it.', 'did not rule out'],
    ['The office declined to comment.', 'declined to comment'],
    ['The office would not comment.', 'would not comment'],
    ['They neither confirmed nor denied it.', 'neither confirmed nor denied'],
    ['It has not been independently verified.', 'not been independently verified'],
    ['That is still unclear.', 'is still unclear'],
    ['It remains to be seen.', 'remains to be seen'],
    ['It is too early to tell.', 'too early to tell'],
  ])('%s', (text, cue) => {
    expect(read(text)).toEqual([`non-committal: ${cue}`]);
  });

  test.each([
    ['If it closes, ships wait.', 'If'],
    ['Unless it closes, ships pass.', 'Unless'],
    ['Whether it closes depends.', 'Whether'],
  ])('a condition: %s', (text, cue) => {
    expect(read(text)).toEqual([`condition: ${cue}`]);
  });

  test.each([
    ['Were they to close it, ships wait.', 'Were they to'],
    ['Had it come sooner, ships had waited.', 'Had it come sooner,'],
  ])('an inverted condition: %s', (text, cue) => {
    expect(read(text)).toEqual([`condition: ${cue}`]);
  });

  test('a source that is believed makes no condition', () => {
    expect(read('If the tally is right, 12 were lost.')).toEqual([]);
    expect(read('If one believes the mayor, 12 were lost.')).toEqual([]);
  });

  test.each([
    ['It may close.', 'may'],
    ['Perhaps it closed.', 'Perhaps'],
    ['It allegedly closed.', 'allegedly'],
  ])('a possibility: %s', (text, cue) => {
    expect(read(text)).toEqual([`possibility: ${cue}`]);
  });

  test('the month of May is no possibility', () => {
    expect(read('It closed in May.')).toEqual([]);
    expect(read('It closed on May 5.')).toEqual([]);
  });

  test.each([
    ['They plan to close it.', 'plan to'],
    ['It will close.', 'will'],
    ['It is due to close.', 'due to'],
    ['They are considering closing it.', 'are considering'],
  ])('a plan: %s', (text, cue) => {
    expect(read(text)).toEqual([`plan: ${cue}`]);
  });

  test('a question', () => {
    expect(read('Is it closed?')).toEqual(['question: ?']);
    expect(read('“Is it closed?”')).toEqual(['question: ?"']);
    expect(read('"Is it closed?" she asked.')).toEqual([]);
  });
});

describe('reach', () => {
  test('a cue reaches from the beginning to the end of its clause', () => {
    const text = 'The bridge closed, but the tunnel did not close; the ferry sails.';
    const [cue] = cuesOf(text);
    expect(text.slice(cue?.scopeStart, cue?.scopeEnd).trim()).toBe('the tunnel did not close');
  });

  test('cues stand in order, never overlap and lie in their own reach', () => {
    const words = fc.constantFrom(
      'They',
      'did not',
      'deny',
      'rule out',
      'if',
      'may',
      'never',
      'would not say',
      'plan to',
      ', but',
      ';',
      'no one',
      'close it',
      '?',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 15 }), (chosen) => {
        const text = chosen.join(' ');
        let end = 0;
        for (const cue of cuesOf(text)) {
          expect(cue.start).toBeGreaterThanOrEqual(end);
          expect(cue.scopeStart).toBeLessThanOrEqual(cue.start);
          expect(cue.scopeEnd).toBeGreaterThanOrEqual(cue.end);
          end = cue.end;
        }
      }),
    );
  });
});
