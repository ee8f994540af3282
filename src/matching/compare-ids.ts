/**
 * Order of ids as people count: "claim-9" before "claim-10". Where two claims say the same, the one that was entered first comes
 * first, in whatever order they are read.
 */
export function compareIds(a: string, b: string): number {
  const [left, right] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i] as string, right[i] as string];
    if (x === y) continue;
    // Every second part is a number.
    const [m, n] = i % 2 === 1 ? [x.replace(/^0+/, ''), y.replace(/^0+/, '')] : ['', ''];
    if (m.length !== n.length) return m.length - n.length;
    if (m !== n) return m < n ? -1 : 1;
    if (i % 2 === 0) return x < y ? -1 : 1;
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}
