import type { Day } from '../model.ts';
import type { CheckRequest, JumpRequest } from './messages.ts';

/*
 * What the content script is sent, checked by hand: the validator of the background would be most of what a page loads.
 * Each throws, in words, if it is sent something else.
 */

/** How a page is to be checked. */
export function checkWish(data: unknown): CheckRequest {
  const { anyTopic, once } = fieldsOf(data);
  if (typeof anyTopic !== 'boolean' || typeof once !== 'boolean') throw badCall();
  return { anyTopic, once };
}

/** Which sentence is to be shown. Whether the page has it is another question. */
export function checkJump(data: unknown): JumpRequest {
  const { claimId, mention } = fieldsOf(data);
  if (
    typeof claimId !== 'string' ||
    typeof mention !== 'number' ||
    !Number.isSafeInteger(mention) ||
    mention < 0
  )
    throw badCall();
  return { claimId, mention };
}

/** The day that the reader chose; null for the article's own. */
export function checkChosenDay(data: unknown): Day | null {
  const { day } = fieldsOf(data);
  if (day === null) return null;
  if (typeof day !== 'string' || !isDay(day)) throw badCall();
  return day;
}

/** To the next mark or to the one before. */
export function checkStep(data: unknown): 1 | -1 {
  const { by } = fieldsOf(data);
  if (by !== 1 && by !== -1) throw badCall();
  return by;
}

/** Whether a text is a day as YYYY-MM-DD that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function fieldsOf(data: unknown): Partial<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null) throw badCall();
  return data as Partial<Record<string, unknown>>;
}

function badCall(): Error {
  return new Error('This page does not know what it was asked.');
}
