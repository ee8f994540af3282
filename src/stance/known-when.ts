import type { Day, Evidence, Origin, When } from '../model.ts';

/**
 * The day from which a source could be known: for a public statement or document that of its origin, else that of
 * publication, else the origin's; null if neither is held.
 */
export function knownOn(evidence: Evidence, origin: Origin | undefined): Day | null {
  const isPublic = origin?.basis === 'on-record-official' || origin?.basis === 'document';
  if (isPublic && origin.date) return origin.date;
  return evidence.published ?? origin?.date ?? null;
}

/** On or before the article's day: then. Without a date on the source: undated. Without one on the article: then. */
export function knownWhen(known: Day | null, articleDay: Day | null): When {
  if (known === null) return 'undated';
  return articleDay === null || known <= articleDay ? 'then' : 'later';
}
