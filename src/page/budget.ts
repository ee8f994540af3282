/**
 * What Sidelight may cost a page, in one place; milliseconds unless it says otherwise. Reading is cut into steps that run
 * in idle time; on the largest page measured (18,000 words) no step took 50 ms.
 */

/** A page that is never idle is read all the same after this. */
export const IDLE_TIMEOUT_MS = 1000;

/** A page is read again once it has been left alone for this long: frameworks change it in bursts. */
export const QUIET_MS = 300;

/** … and after this at the latest, however restless it is. */
export const LONGEST_WAIT_MS = 2000;

/**
 * Time between two readings. Doubles with each from the first to the last value, so that a page with a clock or a ticker
 * in its text costs one reading a minute; starts anew when nothing has changed for `CALM_MS`.
 */
export const FIRST_SPACING_MS = 300;
export const LONGEST_SPACING_MS = 60_000;
export const CALM_MS = 30_000;

/** Changes looked at one by one in a batch; a larger batch counts as a change of the article. */
export const MOST_RECORDS = 50;

/** Characters that something added outside the article must hold to be worth another look. */
export const LEAST_ADDED_TEXT = 100;

/** Paragraphs that are measured to find the columns of text, taken from all over the article. */
export const MOST_MEASURED = 300;

/** Elements looked at in one place for what may stand beside the text. */
export const MOST_BESIDE = 150;
