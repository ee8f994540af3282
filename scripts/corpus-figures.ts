import type { ReadFigures } from '../src/corpus/rules/values-are-in-reports.ts';
import { normalize } from '../src/text/normalize.ts';
import { figuresOf } from '../src/text/quantities.ts';

/** The figures that the extension itself reads in a text. */
export const readFigures: ReadFigures = (text) => figuresOf(normalize(text).text);
