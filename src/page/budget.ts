/**
 * What Sidelight may cost a page, all in one place; milliseconds unless it says otherwise. Reading is cut into small
 * steps, and steps are put together to slices that run in the page's idle time. A page that would cost more is given up
 * with a reason: see `given-up.ts`.
 */

/** A slice takes up to so much of the page's idle time, and so much where the page has none to give. */
export const LONGEST_SLICE_MS = 25;
export const SHORTEST_SLICE_MS = 8;

/** A page that is never idle is read all the same after this. */
export const IDLE_TIMEOUT_MS = 1000;

/** Nodes and characters met while a page is read. It is walked twice; a page of 50,000 nodes and 2 MB of text is below both. */
export const MOST_NODES = 400_000;
export const MOST_CHARACTERS = 10_000_000;

/** Script time of one reading, all slices together. */
export const MOST_WORK_MS = 5000;

/** Marks shown on one page. */
export const MOST_MARKS = 300;

/** Readings of one page after which it is not followed any more: more than four hours of a text that never rests. */
export const MOST_READINGS = 250;

/** A page is read again once it has been left alone for this long: frameworks change it in bursts. */
export const QUIET_MS = 300;

/** … and after this at the latest, however restless it is. */
export const LONGEST_WAIT_MS = 2000;

/**
 * A page that shows no article when it has come to rest is looked at again after these, one after the other, if elements
 * have come or gone: some fetch their text only then, and slowly. A look costs up to a millisecond.
 */
export const LATER_LOOKS_MS = [1000, 2000, 2000, 4000];

/**
 * Time between two readings. Doubles with each from the first to the last value, so that a page with a clock or a ticker
 * in its text costs one reading a minute; starts anew when nothing has changed for `CALM_MS`.
 */
export const FIRST_SPACING_MS = 300;
export const LONGEST_SPACING_MS = 60_000;
export const CALM_MS = 30_000;

/** With this much time to the next reading, changes until then are not even listened to. */
export const DEAF_FROM_MS = 4000;

/** Changes looked at one by one in a batch; a larger batch counts as a change of the article. */
export const MOST_RECORDS = 50;

/** Shadow trees within shadow trees that are read; applications have some twenty. Asking across their borders costs. */
export const DEEPEST_TREE = 50;

/**
 * Elements asked for a shadow tree where one is looked for outside a reading: .2 ms where there is none. Once one is found
 * others may stand further down.
 */
export const FIRST_HOSTS = 60;
export const MOST_HOSTS = 300;

/**
 * Elements of a page's own tree up to which an article of a page without data is looked for in shadow trees: a page that has
 * more would pay the .2 ms for nothing.
 */
export const LARGEST_FRAME = 1000;

/** Characters that something added outside the article must hold to be worth another look. */
export const LEAST_ADDED_TEXT = 100;

/** Paragraphs that are measured to find the columns of text, taken from all over the article. */
export const MOST_MEASURED = 300;

/** In an article of more than these, blocks before and after a marked one whose lines are kept clear of its badge. */
export const AROUND_MARKED = 20;

/** Elements looked at in one place for what may stand beside the text, or move it. */
export const MOST_BESIDE = 150;
