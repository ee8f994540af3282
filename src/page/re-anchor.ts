import type { Block } from '../model.ts';
import { normalize } from '../text/normalize.ts';

/** A place in the text of an article. */
export interface Anchored {
  block: number;
  start: number;
  end: number;
}

interface Place extends Anchored {
  /** The new place; null until found. */
  found: Anchored | null;
}

/** Whether two readings found the same text, so that every place in the one is the same place in the other. */
export function isSameText(before: Block[], after: Block[]): boolean {
  return (
    before.length === after.length &&
    before.every((block, i) => block.text === after[i]?.text && block.kind === after[i]?.kind)
  );
}

/**
 * Finds marks again after the page has changed: each by the text of its sentence, whatever happened around it. Blocks that
 * stayed as they were keep their marks; of other sentences the first that no other mark has taken counts. Marks whose
 * sentence is gone are left out; marks that shared a sentence still share it, others never come to lie on one place.
 */
export function reAnchor<T extends Anchored>(marks: T[], before: Block[], after: Block[]): T[] {
  const places = new Map<string, Place>();
  const placeOf = ({ block, start, end }: Anchored) => `${block}:${start}:${end}`;
  for (const { block, start, end } of marks) {
    places.set(placeOf({ block, start, end }), { block, start, end, found: null });
  }
  const blockNow = sameBlocks(before, after);
  const taken = new Set<string>();
  for (const place of places.values()) {
    const block = blockNow.get(place.block);
    if (block === undefined) continue;
    place.found = { block, start: place.start, end: place.end };
    taken.add(placeOf(place.found));
  }
  const searched = after.map((block) => ({
    text: block.text,
    normal: null as ReturnType<typeof normalize> | null,
  }));
  for (const place of places.values()) {
    if (place.found) continue;
    const sentence = normalize(before[place.block]?.text.slice(place.start, place.end) ?? '').text;
    if (sentence === '') continue;
    for (const found of occurrences(sentence, searched)) {
      if (taken.has(placeOf(found))) continue;
      place.found = found;
      taken.add(placeOf(found));
      break;
    }
  }
  return marks.flatMap((mark) => {
    const found = places.get(placeOf(mark))?.found;
    return found ? [{ ...mark, ...found }] : [];
  });
}

/** Old index → new index of blocks with the same text; the second of two equal blocks goes to the second. */
function sameBlocks(before: Block[], after: Block[]): Map<number, number> {
  const waiting = new Map<string, number[]>();
  after.forEach((block, i) => {
    waiting.set(block.text, [...(waiting.get(block.text) ?? []), i]);
  });
  const indices = new Map<number, number>();
  before.forEach((block, i) => {
    const now = waiting.get(block.text)?.shift();
    if (now !== undefined) indices.set(i, now);
  });
  return indices;
}

/** Where the sentence stands in the blocks, not as a part of a longer word. */
function* occurrences(
  sentence: string,
  blocks: { text: string; normal: ReturnType<typeof normalize> | null }[],
): Generator<Anchored> {
  for (const [block, entry] of blocks.entries()) {
    entry.normal ??= normalize(entry.text);
    const { text, offsets } = entry.normal;
    for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1)) {
      const end = at + sentence.length;
      if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[end] ?? '')) continue;
      yield { block, start: offsets[at] as number, end: (offsets[end - 1] as number) + 1 };
    }
  }
}
