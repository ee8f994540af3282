/** Counts what regular expressions are handed, until it is stopped. */
export interface ExpressionWork {
  /** Characters from where a search begins to the end of its match; to the end of the text where there is none and one was searched for. */
  characters: number;
  stop: () => void;
}

/**
 * Counts the characters that regular expressions of this process look at. Every way to use one (test, match, replace, split)
 * goes through `exec` by the language's own rules. How often an expression goes back within a text is counted apart: see
 * step-counter.ts.
 */
export function countExpressionWork(): ExpressionWork {
  const native = RegExp.prototype.exec;
  const work: ExpressionWork = {
    characters: 0,
    stop: () => {
      RegExp.prototype.exec = native;
    },
  };
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = native.call(this, text);
    // A sticky one is only tried where it stands; splitting tries it so at each character.
    const missed = this.sticky ? from : text.length;
    const to = match ? match.index + match[0].length : missed;
    work.characters += Math.max(1, to - from);
    return match;
  };
  return work;
}
