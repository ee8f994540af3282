import antonyms from './antonyms.json' with { type: 'json' };

const NONE: ReadonlySet<string> = new Set();

const opposites: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const map = new Map<string, Set<string>>();
  const add = (a: string, b: string): void => {
    const set = map.get(a) ?? new Set();
    set.add(b);
    map.set(a, set);
  };
  for (const pair of antonyms.pairs) {
    const [a, b] = pair.split(' ') as [string, string];
    add(a, b);
    add(b, a);
  }
  return map;
})();

/** Stems of the words that mean the opposite of a stem's. */
export function oppositesOf(stem: string): ReadonlySet<string> {
  return opposites.get(stem) ?? NONE;
}
