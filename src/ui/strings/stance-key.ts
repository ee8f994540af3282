import type { Stance } from '../../model.ts';
import { inLocale } from './in-locale.ts';

/* What shapes and lines mean, where readers are told so: welcome and options. */

const english = {
  means: {
    corroborates: 'A source says the same as the sentence.',
    qualifies: 'A source agrees in part, or adds a limit, another figure or a condition.',
    conflicts: 'A source says something that cannot hold together with the sentence.',
  } satisfies Record<Stance, string>,
  outline: 'Outline',
  outlineMeans:
    'Any shape in outline became known only after the article was written. It never changes the line.',
};

export type StanceKeyStrings = typeof english;
export const stanceKeyStrings: StanceKeyStrings = inLocale({ en: english });
