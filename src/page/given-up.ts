import { MOST_CHARACTERS, MOST_NODES, MOST_READINGS, MOST_WORK_MS } from './budget.ts';

/** Why a page is not read, or not read on. */
export type GiveUpReason = 'too-many-nodes' | 'too-much-text' | 'too-long' | 'no-rest';

/** What a reader is told. Made when it is: a format of numbers costs every page more than all else that is ready on it. */
const messages = (): Record<GiveUpReason, string> => ({
  'too-many-nodes': `This page has more than ${MOST_NODES.toLocaleString('en-GB')} parts: too many to read without slowing it down.`,
  'too-much-text': `This page holds more than ${MOST_CHARACTERS.toLocaleString('en-GB')} characters: too many to read without slowing it down.`,
  'too-long': `Reading this page took more than ${MOST_WORK_MS / 1000} seconds, so it was stopped.`,
  'no-rest': `This page changed its text ${MOST_READINGS} times, so it is not followed any more. Reload it to begin anew.`,
});

/** The page costs more than it may, or cannot be read. The message is for the reader. */
export class GivenUp extends Error {
  readonly reason: GiveUpReason;

  constructor(reason: GiveUpReason) {
    super(messages()[reason]);
    this.name = 'GivenUp';
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
