import type {
  Comparison,
  MarkState,
  OriginCounts,
  OriginItem,
  Relation,
  Source,
  SourceGroup,
  Stance,
} from '../model.ts';

const STANCES: Stance[] = ['corroborates', 'qualifies', 'conflicts'];
const ORDER: Relation[] = [...STANCES, 'unclear'];

/**
 * Sources under their headings, one item an origin and stance; within a heading by the day of an item's earliest source,
 * then by stance. An item's sources stand by day too. Without a day of the article there is one heading, `all`.
 */
export function groupSources(sources: Source[], comparisons: Comparison[], hasDay: boolean): SourceGroup[] {
  const headings = hasDay ? (['then', 'later', 'undated'] as const) : (['all'] as const);
  return headings
    .map((when) => {
      const indices = sources
        .map((_, index) => index)
        .filter((index) => when === 'all' || sources[index]?.when === when);
      const items = originItems(indices, sources, comparisons);
      return {
        when,
        items,
        sourceCount: indices.length,
        originCount: new Set(items.map((item) => item.originId)).size,
      };
    })
    .filter((group) => group.items.length > 0);
}

function originItems(indices: number[], sources: Source[], comparisons: Comparison[]): OriginItem[] {
  const items = new Map<string, OriginItem>();
  for (const index of indices) {
    const originId = sources[index]?.origin ?? '';
    const relation = comparisons[index]?.relation ?? 'unclear';
    const key = `${originId} ${relation}`;
    const item = items.get(key) ?? { originId, relation, sources: [] };
    item.sources.push(index);
    items.set(key, item);
  }
  const day = (index = -1): string => sources[index]?.knownOn ?? UNDATED;
  for (const item of items.values()) item.sources.sort((a, b) => compareDays(day(a), day(b)) || a - b);
  return [...items.values()].sort(
    (a, b) =>
      compareDays(day(a.sources[0]), day(b.sources[0])) ||
      ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) ||
      (a.originId < b.originId ? -1 : 1),
  );
}

/** Behind every day. */
const UNDATED = '9999';

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Independent origins by stance among the sources known then, the article's own outlet left out. */
export function countOrigins(sources: Source[], comparisons: Comparison[], hasDay: boolean): OriginCounts {
  const origins: Record<Stance, Set<string>> = {
    corroborates: new Set(),
    qualifies: new Set(),
    conflicts: new Set(),
  };
  sources.forEach((source, index) => {
    const relation = comparisons[index]?.relation ?? 'unclear';
    if (relation === 'unclear' || source.sameOutlet) return;
    if (hasDay && source.when !== 'then') return;
    origins[relation].add(source.origin);
  });
  return {
    corroborates: origins.corroborates.size,
    qualifies: origins.qualifies.size,
    conflicts: origins.conflicts.size,
  };
}

/**
 * What a mark shows: the line from what was known then (any conflict, else any qualification, else agreement), the
 * shapes of all stances then and later. Undated sources are never in the line; without a day of the article all are.
 */
export function markState(sources: Source[], comparisons: Comparison[], hasDay: boolean): MarkState {
  const present = (when: 'then' | 'later'): Stance[] =>
    STANCES.filter((stance) =>
      sources.some(
        (source, index) =>
          comparisons[index]?.relation === stance &&
          !source.sameOutlet &&
          (hasDay ? source.when === when : when === 'then'),
      ),
    );
  const then = present('then');
  return { line: then.at(-1) ?? null, then, later: present('later') };
}
