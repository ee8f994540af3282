import { beforeAll, describe, expect, inject, test } from 'vitest';
import { commands } from 'vitest/browser';
import { createLabelLookup, type LabelledArticle, plainText } from '../../scripts/articles/label-lookup.ts';
import { type Analyzer, createAnalyzer } from '../../src/analysis/create-analyzer.ts';
import { readArticle } from '../../src/page/read-article.ts';
import { rangeFor } from '../../src/page/text-map.ts';
import { visibleText } from '../../src/text/normalize.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { openPage } from './support/open-page.ts';
import { DISGUISES, disguise } from './support/real-markup.ts';

const slugs = inject('savedPages');
if (slugs.length === 0) console.log('Skipped: the saved pages (../shared/pages) are not here.');

/** Pages whose paragraphs are replaced, and the fewest paragraphs that a page must have for it. */
const PAGES = 20;
const FEWEST = 8;
/** Of the labelled pairs that were put into the pages; as on the articles themselves. */
const LEAST_PRECISION = 0.95;
const LEAST_RECALL = 0.8;

let analyzer: Analyzer;
let articles: LabelledArticle[];
beforeAll(async () => {
  analyzer = createAnalyzer(await commands.readShippedPack());
  articles = await commands.readTuningArticles();
});

/** Puts a labelled article's paragraphs in the place of a page's own. Null for pages with too few. */
function replaceParagraphs(
  document: Document,
  { article }: LabelledArticle,
  variant: number,
): Map<string, Element[]> | null {
  const { article: own, map } = readArticle(document);
  const paragraphs = map.blocks
    .filter(({ element }, i) => own.blocks[i]?.kind === 'paragraph' && element.localName === 'p')
    .map(({ element }) => element);
  const places = paragraphs.filter((element) => (element.textContent ?? '').length > 80);
  if (places.length < FEWEST) return null;
  const holders = new Map<string, Element[]>();
  const blocks = article.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, places.length);
  const sentences = sentencesOf(blocks);
  for (const paragraph of paragraphs) paragraph.replaceChildren();
  for (const { block, index, text } of sentences) {
    const holder = disguise(document, text, (index + variant) % DISGUISES);
    places[block]?.append(holder, ' ');
    holders.set(text, [...(holders.get(text) ?? []), holder]);
  }
  return holders;
}

describe.skipIf(slugs.length === 0)('marks on saved pages', () => {
  test('stand at the labelled sentences of an article in the page’s own markup', {
    timeout: 240_000,
  }, async () => {
    let pages = 0;
    let hits = 0;
    const wrong: string[] = [];
    const missed: string[] = [];
    for (const slug of slugs) {
      if (pages === PAGES) break;
      const document = await openPage(await commands.readSavedPage(slug, 'source.html'));
      const labelled = articles[pages % articles.length] as LabelledArticle;
      const holders = replaceParagraphs(document, labelled, pages);
      if (holders) {
        pages++;
        const { article, map } = readArticle(document);
        const { claims } = analyzer.analyze(
          { ...article, published: labelled.article.published },
          { anyTopic: true },
        );
        const { verdict } = createLabelLookup(labelled.labels);
        const found = new Set<string>();
        for (const { claimId, mentions } of claims)
          for (const { block, start, end, text } of mentions) {
            const range = rangeFor(map, block, start, end);
            expect(visibleText(range?.toString() ?? ''), slug).toBe(text);
            const answer = verdict(text, claimId).kind;
            if (answer === 'negative') wrong.push(`${slug}: ${claimId} at “${text}”`);
            if (answer !== 'positive') continue;
            const own = holders.get(text) ?? [];
            expect(
              own.some(
                (holder) =>
                  holder.contains(range?.startContainer ?? null) &&
                  holder.contains(range?.endContainer ?? null),
              ),
              `${slug}: “${text}” is marked in another place`,
            ).toBe(true);
            found.add(`${claimId} ${plainText(text)}`);
          }
        for (const text of holders.keys())
          for (const label of createLabelLookup(labelled.labels).labelsOf(text))
            for (const { id } of label.claims)
              if (found.has(`${id} ${plainText(text)}`)) hits++;
              else missed.push(`${slug}: ${id} at “${text}”`);
      }
      document.defaultView?.frameElement?.remove();
    }
    const precision = hits / (hits + wrong.length);
    const recall = hits / (hits + missed.length);
    console.log(
      `${pages} saved pages with labelled paragraphs: ${hits} marks at their sentences, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    expect(pages).toBe(PAGES);
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_PRECISION);
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(LEAST_RECALL);
  });

  test.each(slugs)('%s is off topic as it is', async (slug) => {
    const document = await openPage(await commands.readSavedPage(slug, 'source.html'));
    const { topic, claims } = analyzer.analyze(readArticle(document).article);
    expect(topic.onTopic).toBe(false);
    expect(claims).toEqual([]);
  });
});
