import type { Comparison, Slot, Source } from '../model.ts';

/**
 * The points in which a source that qualifies or conflicts differs. Empty where it stands otherwise, and where this
 * article denies what it says: then they differ in the statement as a whole.
 */
export function differingSlots({ relation, why }: Comparison, { differs }: Source): Slot[] {
  if (relation !== 'qualifies' && relation !== 'conflicts') return [];
  const slots = differs.map(({ slot }) => slot);
  if (why.code === 'figure-differs') return [...new Set<Slot>(['number', ...slots])];
  return why.code === 'as-coded' || why.code === 'article-hedges' ? [...new Set(slots)] : [];
}
