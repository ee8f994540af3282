import type { Block } from '../model.ts';

/** Whether two readings found the same text, so that every place in the one is the same place in the other. */
export function isSameText(before: Block[], after: Block[]): boolean {
  return (
    before.length === after.length &&
    before.every((block, i) => block.text === after[i]?.text && block.kind === after[i]?.kind)
  );
}
