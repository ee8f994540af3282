import type { Pack } from '../model.ts';

/**
 * Source of a JavaScript module whose default export is the pack. The same pack gives the same text.
 *
 * Measured at the start of a background: JSON.parse of one ASCII string takes half the time of an object literal, and
 * a single character beyond ASCII doubles the string in memory. Interning repeated names and addresses was tried too:
 * 6 % off the zipped size, for code that puts them back at every start.
 */
export function compilePack(pack: Pack): string {
  const json = JSON.stringify(pack)
    .replace(/[\u0080-\uffff]/g, escapeUnit)
    .replace(/[\\']/g, '\\$&');
  return `export default JSON.parse('${json}');\n`;
}

/** A UTF-16 unit as JSON escapes it. */
function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
