import type { Analysis, Day } from '../model.ts';
import { popupStrings } from './strings/popup.ts';

/** In days: readers are told of a corpus this old. */
const OLD = 180;
const MS_A_DAY = 86_400_000;

/** That the corpus is old, and how old; null while it is not. */
export function corpusAgeWords(pack: Analysis['pack'] | null, today: Day): string | null {
  if (!pack) return null;
  const days = Math.round((Date.parse(`${today}T00:00Z`) - Date.parse(`${pack.compiled}T00:00Z`)) / MS_A_DAY);
  return days >= OLD ? popupStrings.staleCorpus(days) : null;
}
