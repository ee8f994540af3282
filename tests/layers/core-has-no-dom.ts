/**
 * Compiled with the core (tsconfig.core.json), never run: if these names are known there, some package has brought the
 * types of the browser or of Node into the core, and its purity is no longer checked.
 */

// @ts-expect-error The core has no DOM.
export const page = document;

// @ts-expect-error The core has no browser interface.
export const extension = browser;

// @ts-expect-error The core has no Node.
export const node = process;
