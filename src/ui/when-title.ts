import type { Day, SourceGroup } from '../model.ts';
import { strings } from './strings/card.ts';

/** The heading of a group of sources: known by the article's day, since then, without a date; or all, where it has no day. */
export function whenTitle({ when }: SourceGroup, day: Day | null): string {
  if (when === 'later') return strings.sinceThen;
  if (when === 'undated') return strings.noDate;
  return when === 'then' && day ? strings.knownOn(day) : strings.allSources;
}
