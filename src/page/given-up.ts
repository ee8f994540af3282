import { MOST_CHARACTERS, MOST_NODES } from './budget.ts';

/** Why a page is not read, or not read on. What readers are told of it is in src/ui/strings/popup.ts. */
export type GiveUpReason = 'too-many-nodes' | 'too-much-text' | 'too-long' | 'no-rest';

/** The page costs more than it may. The message is the reason too. */
export class GivenUp extends Error {
  readonly reason: GiveUpReason;

  constructor(reason: GiveUpReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Counts what a reading looks at, and ends it with `GivenUp` when it is too much. */
export interface Meter {
  countNode(): void;
  countText(characters: number): void;
}

/** A meter at zero, for one reading. */
export function createMeter(): Meter {
  let nodes = 0;
  let characters = 0;
  return {
    countNode() {
      nodes += 1;
      if (nodes > MOST_NODES) throw new GivenUp('too-many-nodes');
    },
    countText(more) {
      characters += more;
      if (characters > MOST_CHARACTERS) throw new GivenUp('too-much-text');
    },
  };
}
