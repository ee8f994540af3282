import type { MarkState } from '../model.ts';
import { stanceOrder } from './stance-order.ts';

/** With more sentences than this, unmatched neighbours share a dot: the strip is 368 px wide in the popup. */
const MOST_TICKS = 60;

/** What stands in the strip, in reading order: the mark of a sentence, or null for one or more that were not checked. */
export function coverageTicks(
  sentences: number,
  marks: { sentence: number; mark: MarkState }[],
): (MarkState | null)[] {
  const bySentence = new Map<number, MarkState>();
  for (const { sentence, mark } of marks) {
    const other = bySentence.get(sentence);
    if (!other || care(mark) > care(other)) bySentence.set(sentence, mark);
  }
  const room = Math.max(0, MOST_TICKS - bySentence.size);
  const unmatched = sentences - bySentence.size;
  const perDot = sentences <= MOST_TICKS ? 1 : Math.ceil(unmatched / Math.max(1, room));
  const ticks: (MarkState | null)[] = [];
  let waiting = 0;
  for (let sentence = 0; sentence < sentences; sentence++) {
    const mark = bySentence.get(sentence);
    // Each run of unmatched sentences keeps a dot, however short it is.
    if (!mark && waiting % perDot === 0) ticks.push(null);
    if (mark) ticks.push(mark);
    waiting = mark ? 0 : waiting + 1;
  }
  return ticks;
}

/** Of two marks on one sentence the strip shows the one that asks for more care. */
function care({ line }: MarkState): number {
  return line ? stanceOrder.indexOf(line) : -1;
}
