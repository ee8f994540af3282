/** Average precision over the first five, as the CheckThat! labs have it: divided by the number of answers. */
export function averagePrecisionAt5(ranked: string[], answers: ReadonlySet<string>): number {
  let found = 0;
  let sum = 0;
  ranked.slice(0, 5).forEach((claim, place) => {
    if (!answers.has(claim)) return;
    found++;
    sum += found / (place + 1);
  });
  return answers.size > 0 ? sum / answers.size : 0;
}

export function precisionAt1(ranked: string[], answers: ReadonlySet<string>): number {
  return answers.has(ranked[0] ?? '') ? 1 : 0;
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

/** Interval of 95 % of a mean by resampling the queries, with a fixed seed. */
export function bootstrapInterval(values: number[], rounds = 1000): { low: number; high: number } {
  let state = 12345;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const means = Array.from({ length: rounds }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] as number)),
  ).sort((a, b) => a - b);
  return { low: means[Math.floor(rounds * 0.025)] ?? 0, high: means[Math.floor(rounds * 0.975)] ?? 0 };
}
