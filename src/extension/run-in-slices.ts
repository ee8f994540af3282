/** Below the 50 ms from which on a pause is felt, with room for a step that takes longer than the others. */
const SLICE_MS = 25;

/** Runs a builder to its end, and lets others have their turn every 25 ms. */
export async function runInSlices<Built>(building: Generator<void, Built>): Promise<Built> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const { done, value } = building.next();
      if (done) return value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
