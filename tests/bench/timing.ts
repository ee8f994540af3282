export interface Timing {
  median: number;
  least: number;
  most: number;
}

/** Milliseconds of so many runs after a sixth as many to warm up, at least one. */
export function time(run: () => unknown, runs: number): Timing {
  for (let i = 0; i < Math.max(1, runs / 6); i++) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: times[runs >> 1] ?? 0, least: times[0] ?? 0, most: times.at(-1) ?? 0 };
}

export function printTiming(what: string, { median, least, most }: Timing, floor?: number): void {
  const ratio = floor ? `, ${(median / floor).toFixed(0)} × the floor` : '';
  console.log(
    `${what.padEnd(34)} median ${median.toFixed(2)} ms (${least.toFixed(2)} to ${most.toFixed(2)})${ratio}`,
  );
}
