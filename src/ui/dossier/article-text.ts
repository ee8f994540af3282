import type { Article, Mention } from '../../model.ts';

/** Where a sentence stands in the text of its article. `start` and `end` count Unicode code points. */
export interface TextPlace {
  /** As the page holds it: white space and all. */
  exact: string;
  /** What stands before and after it in its own block; empty at the block's ends. */
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** In code points, as other annotation tools have it. */
const CONTEXT = 32;

/** The text in which places count: the texts of the blocks in their order, a line feed between two of them. */
export function articleText(article: Article): string {
  return article.blocks.map(({ text }) => text).join('\n');
}

/** Null if the article has no such place: then it is not the one that the sentence was read in. */
export function placeOf(article: Article, { block, start, end }: Mention): TextPlace | null {
  const text = article.blocks[block]?.text;
  if (text === undefined || start < 0 || start >= end || end > text.length) return null;
  const before = articleText({ ...article, blocks: article.blocks.slice(0, block) });
  const exact = text.slice(start, end);
  const from = codePoints(block === 0 ? '' : `${before}\n`).length + codePoints(text.slice(0, start)).length;
  return {
    exact,
    // Neighbouring blocks may stand far apart on the page, so nothing is taken from them.
    prefix: codePoints(text.slice(0, start)).slice(-CONTEXT).join(''),
    suffix: codePoints(text.slice(end)).slice(0, CONTEXT).join(''),
    start: from,
    end: from + codePoints(exact).length,
  };
}

function codePoints(text: string): string[] {
  return [...text];
}
