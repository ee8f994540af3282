/** Words of a text in lower case; a Han, kana or Thai character counts as a word. */
export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu) ??
    []
  );
}

/** From this likeness on, two texts are the same but for a sign or two. */
const SAME = 0.99;

/** Whether two texts have the same words, whatever stands between them. */
export function haveSameWords(one: string, other: string): boolean {
  return similarity(one, other) > SAME;
}

/** 0 to 1: how much two texts have in common, as the share of words of both that the other has (Dice). */
export function similarity(one: string, other: string): number {
  return sharedWords(wordsIn(one), wordsIn(other));
}

/** As `similarity`, of texts whose words were taken before. */
export function sharedWords(one: string[], other: string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / (one.length + other.length);
}
