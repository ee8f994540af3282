/** A pair with the score that some way of deciding gives it. */
export interface ScoredPair {
  score: number;
  positive: boolean;
}

/** What can be reached by moving the threshold. */
export interface Reach {
  /** All labelled pairs, those never considered included. */
  labelled: number;
  /** Recall at each wanted precision, and the score from which on it is reached; left out where it never is. */
  at: { precision: number; recall: number; score: number }[];
  best: { f1: number; precision: number; recall: number; score: number };
}

const WANTED = [0.98, 0.96, 0.95, 0.93, 0.9, 0.85];

/** Highest recall at each of some precisions. `lost`: labelled pairs that were never scored. */
export function reachOf(pairs: ScoredPair[], lost: number): Reach {
  const labelled = pairs.filter((one) => one.positive).length + lost;
  const sorted = [...pairs].sort((a, b) => b.score - a.score);
  const at = new Map<number, Reach['at'][number]>();
  let best = { f1: 0, precision: 0, recall: 0, score: 1 };
  let hits = 0;
  sorted.forEach(({ positive, score }, i) => {
    if (positive) hits++;
    const precision = hits / (i + 1);
    const recall = hits / labelled;
    for (const wanted of WANTED)
      if (precision >= wanted) at.set(wanted, { precision: wanted, recall, score });
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    if (f1 > best.f1) best = { f1, precision, recall, score };
  });
  return { labelled, at: WANTED.flatMap((wanted) => at.get(wanted) ?? []), best };
}

/** Bins of scores with what share of their pairs is positive: for a calibrated score the two agree. */
export function reliabilityOf(
  pairs: ScoredPair[],
  bins = 10,
): {
  from: number;
  to: number;
  pairs: number;
  meanScore: number;
  share: number;
  low: number;
  high: number;
}[] {
  return Array.from({ length: bins }, (_, i) => {
    const [from, to] = [i / bins, (i + 1) / bins];
    const inside = pairs.filter(({ score }) => score >= from && (score < to || i === bins - 1));
    const hits = inside.filter((one) => one.positive).length;
    const [low, high] = wilson(hits, inside.length);
    return {
      from,
      to,
      pairs: inside.length,
      meanScore: inside.reduce((sum, one) => sum + one.score, 0) / (inside.length || 1),
      share: hits / (inside.length || 1),
      low,
      high,
    };
  });
}

/** Wilson's interval of a share, 95 %: Wilson 1927. */
function wilson(hits: number, of: number): [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = hits / of;
  const middle = share + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return [(middle - spread) / scale, (middle + spread) / scale];
}
