import type { Pack } from '../model.ts';

/**
 * Source of a JavaScript module whose default export is the pack. The same pack gives the same text.
 *
 * JSON.parse of one string is read faster at the start of a background than an object literal of that size. Interning
 * repeated names and addresses was tried: 6 % off the zipped size, for code that puts them back at every start.
 */
export function compilePack(pack: Pack): string {
  const json = JSON.stringify(pack).replace(/[\\']/g, '\\$&');
  return `export default JSON.parse('${json}');\n`;
}
