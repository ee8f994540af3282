import type {
  ClaimAnalysis,
  Day,
  HeldClaim,
  HeldSource,
  Mention,
  OriginItem,
  Source,
  SourceGroup,
  Stance,
  When,
} from '../model.ts';
import { stanceOrder } from './stance-order.ts';

/** Behind every day. */
const UNDATED = '9999';

/**
 * A claim of the corpus as it stands to an article of this day that says just its statement: each source has the stance
 * that it was coded with. So the views that show claims of an article can show it. `day` null: nothing is told apart.
 */
export function heldClaimAsOf(held: HeldClaim, day: Day | null): { claim: ClaimAnalysis; mention: Mention } {
  const sources = held.sources
    .map((source): Source => ({ ...source, when: whenOf(source, day), sameOutlet: false }))
    .sort((a, b) => compareDays(a, b) || stanceOrder.indexOf(a.stance) - stanceOrder.indexOf(b.stance));
  const headings: SourceGroup['when'][] = day ? ['then', 'later', 'undated'] : ['all'];
  const groups = headings.map((when) => groupOf(sources, when)).filter(({ items }) => items.length > 0);
  const known = groups.find(({ when }) => when === 'then' || when === 'all')?.items ?? [];
  const later = groups.find(({ when }) => when === 'later')?.items ?? [];
  const then = stancesOf(known);
  const mention: Mention = {
    sentence: 0,
    block: 0,
    start: 0,
    end: held.statement.length,
    kind: 'paragraph',
    text: held.statement,
    score: 1,
    reason: { words: [], fromBefore: [], phrasing: held.statement, denial: null, nearest: null },
    assertion: { polarity: 'asserts', quantity: null, attribution: null },
    read: [],
    comparisons: sources.map(({ stance }) => ({ relation: stance, why: { code: 'as-coded' } })),
    groups,
    origins: {
      corroborates: known.filter(({ relation }) => relation === 'corroborates').length,
      qualifies: known.filter(({ relation }) => relation === 'qualifies').length,
      conflicts: known.filter(({ relation }) => relation === 'conflicts').length,
    },
    mark: { line: then.at(-1) ?? null, then, later: stancesOf(later) },
  };
  const { claimId, title, statement, group, quantity, summary, totals } = held;
  const claim: ClaimAnalysis = {
    claimId,
    title,
    statement,
    group,
    quantity,
    slots: {},
    summary,
    later: held.later && (day === null || held.later.date > day) ? held.later : null,
    sources,
    mentions: [mention],
    lead: 0,
    totals,
  };
  return { claim, mention };
}

function whenOf({ knownOn }: HeldSource, day: Day | null): When {
  if (knownOn === null) return 'undated';
  return day === null || knownOn <= day ? 'then' : 'later';
}

function compareDays(a: HeldSource, b: HeldSource): number {
  const [one, other] = [a.knownOn ?? UNDATED, b.knownOn ?? UNDATED];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The sources under one heading, an item an origin and stance. They keep their order, which is by day. */
function groupOf(sources: Source[], when: SourceGroup['when']): SourceGroup {
  const items = new Map<string, OriginItem>();
  sources.forEach(({ origin, stance, when: known }, index) => {
    if (when !== 'all' && when !== known) return;
    const key = `${origin} ${stance}`;
    const item = items.get(key) ?? { originId: origin, relation: stance, sources: [] };
    items.set(key, { ...item, sources: [...item.sources, index] });
  });
  const list = [...items.values()];
  return {
    when,
    items: list,
    sourceCount: list.reduce((sum, item) => sum + item.sources.length, 0),
    originCount: new Set(list.map(({ originId }) => originId)).size,
  };
}

function stancesOf(items: OriginItem[]): Stance[] {
  return stanceOrder.filter((stance) => items.some(({ relation }) => relation === stance));
}
