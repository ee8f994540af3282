/** A linear congruential generator (Numerical Recipes), so that a fit can be repeated. */
export function seeded(seed: number): { random: () => number } {
  let state = seed >>> 0;
  return {
    random() {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    },
  };
}
