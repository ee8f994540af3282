import { type PseudoLocale, pseudoTable } from './pseudo-locale.ts';

/** The locale whose table is shown. English is complete; another language is one more table of the same type. */
const shown = 'en';

/**
 * The table for this reader. While the interface is developed, the browser languages `en-XA` (longer, accented) and
 * `ar-XB` (the same, from right to left) show where a view does not hold words of other lengths and directions.
 */
export function inLocale<Table extends object>(tables: { en: Table }): Table {
  if (import.meta.env?.DEV) {
    const pseudo = (['en-XA', 'ar-XB'] as const).find((tag) => globalThis.navigator?.language === tag);
    if (pseudo) return pseudoTable(tables.en, pseudo satisfies PseudoLocale);
  }
  return tables[shown];
}
