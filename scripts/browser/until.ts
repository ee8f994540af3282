/**
 * Looks every 40 ms until `look` gives something that `holds`, and gives it back. Throws with what was seen last when
 * `patience` milliseconds have gone by.
 */
export async function until<T>(
  look: () => Promise<T>,
  holds: (seen: T) => boolean = Boolean,
  patience = 10_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > end) {
      const last = JSON.stringify(seen)?.slice(0, 2_000);
      throw new Error(`Waited ${patience / 1_000} seconds in vain. Seen last: ${last}`);
    }
    await new Promise((done) => setTimeout(done, 40));
  }
}
