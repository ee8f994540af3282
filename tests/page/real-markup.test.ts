import { describe, expect, inject, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { Block } from '../../src/model.ts';
import { readArticle } from '../../src/page/read-article.ts';
import { rangeFor } from '../../src/page/text-map.ts';
import { normalize, visibleText } from '../../src/text/normalize.ts';
import { openPage } from './support/open-page.ts';
import { reRender } from './support/re-render.ts';
import { DISGUISES, disguise } from './support/real-markup.ts';

const slugs = inject('savedPages');
const sentences = inject('practiceSentences').map(({ sentence }) => sentence);
const isMissing = slugs.length === 0 || sentences.length === 0;
if (isMissing) console.log('Skipped: saved pages or practice sentences (../shared) are not here.');

/** Pages whose paragraphs are replaced, and how many of each. */
const PAGES = 20;
const PARAGRAPHS = 6;
const SENTENCES_EACH = 2;

interface Inserted {
  sentence: string;
  paragraph: Element;
  /** The element that holds the sentence and nothing else. */
  holder: Element;
}

/** Puts sentences into the first long paragraphs of a page's article. Null for pages that have too few. */
function insertSentences(document: Document, from: number): Inserted[] | null {
  const { article, map } = readArticle(document);
  const paragraphs = map.blocks
    .filter(
      (block, i) =>
        article.blocks[i]?.kind === 'paragraph' && block.text.length > 80 && block.element.localName === 'p',
    )
    .map(({ element }) => element)
    .slice(0, PARAGRAPHS);
  if (paragraphs.length < PARAGRAPHS) return null;
  return paragraphs.flatMap((paragraph, p) => {
    const inserted = Array.from({ length: SENTENCES_EACH }, (_, s) => {
      const at = from + p * SENTENCES_EACH + s;
      const sentence = sentences[at % sentences.length] as string;
      return { sentence, paragraph, holder: disguise(document, sentence, at % DISGUISES) };
    });
    paragraph.replaceChildren(...inserted.flatMap(({ holder }) => [holder, ' ']));
    return inserted;
  });
}

/** A place in the text of an article. */
interface Anchored {
  block: number;
  start: number;
  end: number;
}

/** Where a sentence stands in the blocks, as the matcher would find it; the nth of several. */
function place(blocks: Block[], sentence: string, nth: number): Anchored | null {
  const wanted = normalize(sentence).text;
  let seen = 0;
  for (const [block, { text }] of blocks.entries()) {
    const normal = normalize(text);
    for (let at = normal.text.indexOf(wanted); at >= 0; at = normal.text.indexOf(wanted, at + 1)) {
      if (seen++ < nth) continue;
      return {
        block,
        start: normal.offsets[at] as number,
        end: (normal.offsets[at + wanted.length - 1] as number) + 1,
      };
    }
  }
  return null;
}

describe.skipIf(isMissing)('sentences in real markup', () => {
  test('are read, lead back to their own nodes, and are found again when the page renders anew', {
    timeout: 120_000,
  }, async () => {
    let pages = 0;
    let found = 0;
    for (const slug of slugs) {
      if (pages === PAGES) break;
      const document = await openPage(await commands.readSavedPage(slug, 'source.html'));
      const inserted = insertSentences(document, pages * PARAGRAPHS * SENTENCES_EACH);
      if (inserted) {
        pages++;
        const check = ({ article, map }: ReturnType<typeof readArticle>, isIn: 'holder' | 'paragraph') => {
          inserted.forEach((one, i) => {
            const nth = inserted.slice(0, i).filter((other) => other.sentence === one.sentence).length;
            const at = place(article.blocks, one.sentence, nth);
            expect(at, `${slug}: “${one.sentence}” was not read`).not.toBeNull();
            const range = at && rangeFor(map, at.block, at.start, at.end);
            expect(visibleText(range?.toString() ?? ''), slug).toBe(one.sentence);
            expect(one[isIn].contains(range?.startContainer ?? null), slug).toBe(true);
            expect(one[isIn].contains(range?.endContainer ?? null), slug).toBe(true);
            found++;
          });
        };
        check(readArticle(document), 'holder');
        for (const { paragraph } of inserted) reRender(paragraph);
        // New nodes: the holders are gone from the page.
        check(readArticle(document), 'paragraph');
      }
      document.defaultView?.frameElement?.remove();
    }
    expect(pages).toBe(PAGES);
    expect(found).toBe(2 * PAGES * PARAGRAPHS * SENTENCES_EACH);
  });
});
