import { readLabelledArticles } from '../../scripts/articles/labelled-articles.ts';
import type { Article, Block } from '../../src/model.ts';

const WORDS = 1000;

/** About 1,000 words of invented agency reports: as dense in claims as reports of those days were. */
export function thousandWords(): { article: Article; words: number } {
  const reports = (readLabelledArticles('written') ?? []).filter(({ slug }) => /^c-wire/.test(slug));
  const blocks: Block[] = [];
  let words = 0;
  for (const block of reports.flatMap(({ article }) => article.blocks)) {
    if (words >= WORDS) break;
    blocks.push(block);
    words += block.text.split(/\s+/).length;
  }
  const first = reports[0]?.article;
  if (!first) throw new Error('tests/articles/written holds no agency reports (c-wire-*.json).');
  return { article: { ...first, blocks }, words };
}
