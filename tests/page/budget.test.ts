import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  AROUND_MARKED,
  MOST_BESIDE,
  MOST_CHARACTERS,
  MOST_MEASURED,
  MOST_NODES,
  MOST_READINGS,
  MOST_WORK_MS,
} from '../../src/page/budget.ts';
import { createMeter, GivenUp } from '../../src/page/given-up.ts';
import { measureFrame } from '../../src/page/measure.ts';
import { readArticle, readArticleWhenIdle, readingSteps } from '../../src/page/read-article.ts';
import { atOnce, ITEMS_A_STEP } from '../../src/page/steps.ts';
import { rangeFor } from '../../src/page/text-map.ts';
import { textRuns } from '../../src/page/text-runs.ts';
import { popupStrings } from '../../src/ui/strings/popup.ts';
import { openPage } from './support/open-page.ts';

const sentence = 'The mill at the upper lock ground its last sack of barley on a wet Thursday in March.';
const last = 'Nobody had told the miller’s cat, which stayed.';

/** An article of many nodes: paragraphs with links and emphasis between boxes of other things. */
function manyNodes(paragraphs: number): string {
  const one = `<div class="box"><p>${sentence} <a href="/x">More</a> was <em>said</em>, <b>too</b>.</p><span></span><span></span></div>`;
  return `<h1>Mill grinds its last sack of barley</h1><article>${one.repeat(paragraphs)}<p>${last}</p></article>`;
}

function nodesIn(document: Document): number {
  let count = 0;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) count++;
  return count;
}

/** How often the costly questions are asked, since last looked at. */
function countQuestions(document: Document): () => number {
  let asked = 0;
  const view = document.defaultView as Window & typeof globalThis;
  const style = view.getComputedStyle.bind(view);
  view.getComputedStyle = (element: Element) => {
    asked++;
    return style(element);
  };
  const spies = (['closest', 'checkVisibility', 'querySelector'] as const).map((name) => {
    const own = Element.prototype[name] as (...given: unknown[]) => unknown;
    return vi.spyOn(Element.prototype, name as 'closest').mockImplementation(function (
      this: Element,
      ...given
    ) {
      asked++;
      return own.apply(this, given) as null;
    });
  });
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return () => {
    const now = asked;
    asked = 0;
    return now;
  };
}

describe('a large page is read in small steps', () => {
  test('of 50,000 nodes', { timeout: 60_000 }, async () => {
    const document = await openPage(manyNodes(4200));
    expect(nodesIn(document)).toBeGreaterThan(50_000);
    const questions = countQuestions(document);
    const steps = readingSteps(document, null);
    let count = 0;
    let most = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      count++;
      most = Math.max(most, questions());
    }
    // Per step no more than some questions about each item.
    expect(most).toBeLessThanOrEqual(4 * ITEMS_A_STEP);
    expect(count).toBeGreaterThan(50_000 / ITEMS_A_STEP);
    const { article, map } = step.value;
    expect(article.blocks.length).toBe(4202);
    expect(article.blocks.at(-1)?.text).toBe(last);
    expect(rangeFor(map, 4201, 0, last.length)?.toString()).toBe(last);
  });

  test('of 2 MB of text between line breaks', { timeout: 60_000 }, async () => {
    const line = `${sentence.slice(0, -1)} and so on`;
    const document = await openPage(
      `<article><h1>Mill grinds on</h1><div>${`${line}<br>`.repeat(20_000)}</div></article>`,
    );
    const steps = readingSteps(document, null);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(count).toBeGreaterThan(40_000 / ITEMS_A_STEP);
    const length = step.value.article.blocks.reduce((sum, { text }) => sum + text.length, 0);
    expect(length).toBeGreaterThan(1_900_000);
  });

  test('and is not measured as a whole for the lines that a badge is to keep clear of', {
    timeout: 60_000,
  }, async () => {
    const document = await openPage(manyNodes(1500));
    const { map } = readArticle(document);
    let asked = 0;
    const blocks = map.blocks.map((block) => ({
      ...block,
      get element() {
        asked++;
        return block.element;
      },
    }));
    const range = rangeFor(map, 700, 0, 20) as Range;
    const frame = measureFrame({ ...map, blocks }, [range]);
    expect(asked).toBeLessThanOrEqual(1 + 2 * MOST_MEASURED + MOST_BESIDE + 2 * (2 * AROUND_MARKED + 1));
    const { top } = range.getBoundingClientRect();
    expect(frame?.taken.some((box) => Math.abs(box.top - top) < 2) ?? false).toBe(true);
  });

  test('that nests deeper than a stack is long', () => {
    const root = document.createElement('div');
    let at: Element = root;
    for (let depth = 0; depth < 10_000; depth++) {
      const inner = document.createElement('span');
      at.append(inner);
      at = inner;
    }
    at.textContent = sentence;
    expect(atOnce(textRuns(root)).map(({ text }) => text)).toEqual([sentence]);
  });

  test('and gives in idle time what it gives at once', { timeout: 60_000 }, async () => {
    const document = await openPage(manyNodes(800));
    const { article } = await readArticleWhenIdle(document, new AbortController().signal);
    expect(article).toEqual(readArticle(document).article);
  });

  test('and is left alone from the moment on that its signal is aborted', async () => {
    const document = await openPage(manyNodes(800));
    const stop = new AbortController();
    const reading = readArticleWhenIdle(document, stop.signal);
    stop.abort(new Error('left'));
    await expect(reading).rejects.toThrow('left');
  });
});

describe('a page that costs more than it may is given up, with a reason', () => {
  test('that is told with the figures of the budget', () => {
    const { givenUp } = popupStrings;
    expect(givenUp['too-many-nodes']).toContain(` ${MOST_NODES.toLocaleString('en-GB')} parts`);
    expect(givenUp['too-much-text']).toContain(` ${MOST_CHARACTERS.toLocaleString('en-GB')} characters`);
    expect(givenUp['too-long']).toContain(` ${MOST_WORK_MS / 1000} seconds`);
    expect(givenUp['no-rest']).toContain(` ${MOST_READINGS} times`);
  });

  test('for its nodes or its characters', () => {
    const meter = createMeter();
    for (let i = 0; i < MOST_NODES; i++) meter.countNode();
    expect(() => meter.countNode()).toThrow(expect.objectContaining({ reason: 'too-many-nodes' }));
    const other = createMeter();
    other.countText(MOST_CHARACTERS);
    expect(() => other.countText(1)).toThrow(expect.objectContaining({ reason: 'too-much-text' }));
  });

  test('a page below both limits is not', async () => {
    const document = await openPage(manyNodes(100));
    let nodes = 0;
    const meter = createMeter();
    const steps = readingSteps(document, null, { ...meter, countNode: () => nodes++ });
    while (!steps.next().done);
    expect(nodes).toBeGreaterThan(nodesIn(document));
    expect(nodes).toBeLessThan(2 * nodesIn(document));
  });

  test('for the text of one node that is longer than all may be', async () => {
    const document = await openPage('<style>p{display:none}</style><article><h1>Long</h1><p></p></article>');
    (document.querySelector('p') as Element).textContent = 'word '.repeat(MOST_CHARACTERS / 5 + 1);
    const reading = readArticleWhenIdle(document, new AbortController().signal);
    await expect(reading).rejects.toThrow(GivenUp);
    await expect(reading).rejects.toMatchObject({ reason: 'too-much-text' });
  });

  test('for the time that its reading takes', async () => {
    const document = await openPage(manyNodes(50));
    const view = document.defaultView as Window;
    let now = 0;
    // A clock by which each look at it is two seconds later.
    vi.spyOn(view.performance, 'now').mockImplementation(() => (now += 2000));
    await expect(readArticleWhenIdle(document, new AbortController().signal)).rejects.toMatchObject({
      reason: 'too-long',
    });
  });
});
