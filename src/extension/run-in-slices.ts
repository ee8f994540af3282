/** Below the 50 ms from which on a pause is felt, with room for a step that takes longer than the others. */
const SLICE_MS = 25;

/**
 * Runs what is done in steps to its end, and lets others have their turn every 25 ms: several run side by side. Rejects between
 * two slices once `signal` says that nobody waits any more.
 */
export async function runInSlices<Done>(steps: Generator<void, Done>, signal?: AbortSignal): Promise<Done> {
  for (;;) {
    signal?.throwIfAborted();
    const until = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
