import { elementBefore, holds, tagOf } from './dom.ts';

/** `length` characters of `node`, from its offset `from` on, that stand in the run's text at `at`. */
export interface TextPiece {
  node: Text;
  from: number;
  at: number;
  length: number;
}

/** What stands between two block boundaries, with the text nodes it comes from. */
export interface TextRun {
  /** The nearest element around the run that starts a line of its own. */
  container: Element;
  /** What the text nodes hold, white space at both ends left out; a `<br>` is "\n". */
  text: string;
  /**
   * In order of `at`, all in one tree. Between two pieces may lie a "\n" that no text node holds, and words that a component
   * within the line has in a tree of its own.
   */
  pieces: TextPiece[];
  /** Characters of the text as a reader sees it: white space in the markup counts once. */
  size: number;
  /** Of `size`, how many are the text of links to elsewhere, and of `<time>`. */
  linked: number;
  timed: number;
}

/** Around a text node: where it stands, and what its characters count as. */
export interface TextContext {
  container: Element;
  /** What is around the host of the shadow tree that it stands in; null in the page's own tree. */
  frame: TextContext | null;
  inLink: boolean;
  inTime: boolean;
}

/** Puts runs together from the text nodes and line breaks of a page, in the order in which they are met. */
export interface RunBuilder {
  /** Adds the characters of a text node from `from` to before `to`. */
  add(node: Text, from: number, to: number, context: TextContext): void;
  /** A `<br>`. */
  breakLine(br: Element): void;
  /** Ends the run that is being built, if there is one. */
  end(): void;
  runs: TextRun[];
}

/** Ends of a line after which a single `<br>` ends the block, and beginnings that show a list typed by hand. */
const LINE_END = /[.!?…:;。!?]["'”’»)\]]*\s*$/;
const BULLET = /^\s*(?:[•·▪■●–—*-]\s|\d{1,2}[.)]\s)/;

/** Characters from the end of a line that tell whether it ends a sentence. */
const TAIL = 60;

const EMPHATIC = new Set(['b', 'strong', 'big', 'font', 'u']);

export function createRunBuilder(): RunBuilder {
  const runs: TextRun[] = [];
  let text = '';
  /** The end of `text`, as much as is asked for. */
  let tail = '';
  let pieces: TextPiece[] = [];
  let linked = 0;
  let timed = 0;
  let breaks = 0;
  /** Around the pieces. */
  let around: TextContext | null = null;

  const end = () => {
    const run = around && trimmed({ container: around.container, text, pieces, size: 0, linked, timed });
    if (run) runs.push(run);
    around = null;
    text = '';
    tail = '';
    pieces = [];
    linked = 0;
    timed = 0;
    breaks = 0;
  };

  return {
    runs,
    end,
    add(node, from, to, context) {
      const data = node.data.slice(from, to);
      const blank = !/\S/.test(data);
      if (breaks === 1 && !blank && (LINE_END.test(tail) || BULLET.test(data))) end();
      if (blank && text === '') return;
      around ??= context;
      if (!blank && around.frame !== context.frame && !isInside(context, around)) {
        // A range lies in one tree: that of the line, not that of a component in it.
        if (isInside(around, context)) pieces = [];
        else end();
        around = context;
      }
      if (around.frame === context.frame) pieces.push({ node, from, at: text.length, length: data.length });
      text += data;
      tail = (tail + data.slice(-TAIL)).slice(-TAIL);
      if (blank) return;
      breaks = 0;
      if (context.inLink) linked += sizeOf(data);
      if (context.inTime) timed += sizeOf(data);
    },
    breakLine(br) {
      breaks++;
      if (breaks > 1 || endsTitle(br, pieces)) end();
      else if (text !== '') text += '\n';
    },
  };
}

/** Whether a place is in a component that stands in the tree of the other. */
function isInside({ frame }: TextContext, other: TextContext): boolean {
  for (let at = frame; at; at = at.frame) if (at.frame === other.frame) return true;
  return false;
}

/** A `<br>` after text that stands out as a whole: "<b>Title</b><br>" is written where a heading should be. */
function endsTitle(br: Element, pieces: TextPiece[]): boolean {
  const before = elementBefore(br);
  if (!before || !EMPHATIC.has(tagOf(before))) return false;
  return pieces.every((piece) => holds(before, piece.node) || !/\S/.test(piece.node.data));
}

/** Counts without making a copy: a page may hold a megabyte in one run. */
function sizeOf(text: string): number {
  const seen = text.trim();
  let size = seen.length;
  for (const [space] of seen.matchAll(/\s{2,}/g)) size -= space.length - 1;
  return size;
}

/** A run without white space at its ends; null if nothing is left. */
function trimmed(run: TextRun): TextRun | null {
  const start = run.text.length - run.text.trimStart().length;
  const end = run.text.trimEnd().length;
  if (end <= start) return null;
  const text = run.text.slice(start, end);
  const pieces = run.pieces.flatMap(({ node, from, at, length }) => {
    const [first, last] = [Math.max(at, start), Math.min(at + length, end)];
    return last > first ? [{ node, from: from + first - at, at: first - start, length: last - first }] : [];
  });
  return { ...run, text, pieces, size: sizeOf(text) };
}
