import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/page/read-article.ts';
import { atOnce } from '../../src/page/steps.ts';
import { rangeFor } from '../../src/page/text-map.ts';
import { textRuns } from '../../src/page/text-runs.ts';
import { openPage } from './support/open-page.ts';
import { reRender } from './support/re-render.ts';

const pages = import.meta.glob<string>('./pages/*.html', { query: '?raw', import: 'default', eager: true });

/** Inline markup with text, as random as pages are. */
const inline: fc.Arbitrary<string> = fc.letrec((again) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.stringMatching(/^[a-zé„“”’ \n\u00a0\u00ad]{1,12}$/),
    fc.constantFrom('<br>', '<wbr>', '<!-- note -->', ' ', '&amp;'),
    fc
      .tuple(
        fc.constantFrom('b', 'em', 'span', 'a href="/x"', 'strong', 'span class="x"'),
        fc.array(again('node'), { maxLength: 3 }),
      )
      .map(([tag, children]) => `<${tag}>${children.join('')}</${tag.split(' ')[0]}>`),
  ),
})).node as fc.Arbitrary<string>;

const blocksOfMarkup = fc.array(fc.array(inline, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 4,
});

test('any stretch of any run leads to a range with the same text', () => {
  const place = document.createElement('div');
  document.body.append(place);
  fc.assert(
    fc.property(blocksOfMarkup, fc.nat(), fc.nat(), (blocks, a, b) => {
      place.innerHTML = blocks.map((parts) => `<p>${parts.join('')}</p>`).join('');
      const runs = atOnce(textRuns(place));
      const map = {
        root: place,
        trees: new Set<ShadowRoot>(),
        blocks: runs.map((run) => ({ element: run.container, text: run.text, pieces: run.pieces })),
      };
      runs.forEach((run, i) => {
        const [start, end] = [a % run.text.length, (b % run.text.length) + 1].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const range = rangeFor(map, i, start, end);
        // A <br> is "\n" in the text and nothing in a range.
        const wanted = run.text.slice(start, end);
        if (range) {
          expect(wanted.replace(/\n/g, '')).toBe(range.toString().replace(/\n/g, ''));
          expect(run.container.contains(range.commonAncestorContainer)).toBe(true);
        } else {
          expect(wanted.replace(/\n/g, '')).toBe('');
        }
      });
    }),
    { numRuns: 300 },
  );
  place.remove();
});

test('runs hold all text of a page in its order, and each text node once', () => {
  const place = document.createElement('div');
  document.body.append(place);
  fc.assert(
    fc.property(blocksOfMarkup, (blocks) => {
      place.innerHTML = blocks.map((parts) => `<p>${parts.join('')}</p>`).join('');
      const together = atOnce(textRuns(place))
        .map((run) => run.text)
        .join('');
      expect(together.replace(/\s/g, '')).toBe((place.textContent ?? '').replace(/\s/g, ''));
    }),
  );
  place.remove();
});

describe('ranges in written pages', () => {
  test.each(Object.keys(pages))('%s: each block is found where it stands', async (path) => {
    const document = await openPage(pages[path] ?? '');
    const { article, map } = readArticle(document);
    article.blocks.forEach((block, i) => {
      const range = rangeFor(map, i, 0, block.text.length);
      expect(range, block.text).not.toBeNull();
      expect(map.blocks[i]?.element.contains(range?.commonAncestorContainer ?? null)).toBe(true);
    });
  });
});

describe('a range is refused', () => {
  async function firstParagraph() {
    const document = await openPage(
      '<article><h1>Title of it</h1><p>One <b>two</b> three. Four.</p></article>',
    );
    const { article, map } = readArticle(document);
    const block = article.blocks.findIndex(({ kind }) => kind === 'paragraph');
    return { document, article, map, block, paragraph: document.querySelector('p') as HTMLElement };
  }

  test('where the text has changed since', async () => {
    const { map, block, paragraph } = await firstParagraph();
    expect(rangeFor(map, block, 0, 14)?.toString()).toBe('One two three.');
    (paragraph.lastChild as Text).data = ' three! Four.';
    expect(rangeFor(map, block, 0, 14)).toBeNull();
    expect(rangeFor(map, block, 0, 7)?.toString()).toBe('One two');
  });

  test('where the nodes are gone, though others with the same text have come', async () => {
    const { map, block, paragraph } = await firstParagraph();
    reRender(paragraph);
    expect(rangeFor(map, block, 0, 14)).toBeNull();
  });

  test('where a part of it was taken to another place, though it holds what it held', async () => {
    const { document, map, block, paragraph } = await firstParagraph();
    document.body.append('Between. ', paragraph.lastChild as Text);
    expect(rangeFor(map, block, 0, 14)).toBeNull();
    expect(rangeFor(map, block, 0, 7)?.toString()).toBe('One two');
  });

  test('where its paragraph has gone and left it behind', async () => {
    const { map, block, paragraph } = await firstParagraph();
    paragraph.replaceWith(...paragraph.childNodes);
    expect(rangeFor(map, block, 0, 14)).toBeNull();
  });

  test('for offsets that hold nothing', async () => {
    const { map, block } = await firstParagraph();
    expect(rangeFor(map, block, 5, 5)).toBeNull();
    expect(rangeFor(map, block, 500, 510)).toBeNull();
    expect(rangeFor(map, 99, 0, 1)).toBeNull();
  });
});

test('a footnote number within a sentence is not in its text, but its range goes on behind it', async () => {
  const document = await openPage(
    '<article><h1>Title of it</h1><p>The yield rose<sup><a href="#n1">1</a></sup> by a third. Then it fell.</p></article>',
  );
  const { article, map } = readArticle(document);
  expect(article.blocks[1]?.text).toBe('The yield rose by a third. Then it fell.');
  expect(rangeFor(map, 1, 0, 26)?.toString()).toBe('The yield rose1 by a third.');
});
