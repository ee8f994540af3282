/**
 * What takes long to build is built in slices: a generator that yields whenever it may be interrupted and returns what it
 * has built. It knows no clock; the caller decides when to go on. This takes it to its end at one go, where nobody waits.
 */
export function finish<Built>(building: Generator<void, Built>): Built {
  for (;;) {
    const { done, value } = building.next();
    if (done) return value;
  }
}
