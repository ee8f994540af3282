/** Numbers that look random and are the same for the same seed, so that what a run has found can be found again. */
export interface Random {
  /** 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** One of the items; throws if there is none. */
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, even enough to choose what a test spoils. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick(items) {
      if (items.length === 0) throw new RangeError('There is nothing to pick from.');
      return items[below(items.length)] as (typeof items)[number];
    },
  };
}
