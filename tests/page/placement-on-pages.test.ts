import { describe, expect, test } from 'vitest';
import { openPage } from './support/open-page.ts';
import { badgesOn, overlaps, type PlacedOnPage, textUnder } from './support/placed-badges.ts';

/** Sentences to be marked hold this word. */
const word = 'lantern';

const filler =
  'The ferry crossed the bay at dusk while two clerks counted crates on the pier and the tide went out.';
const marked = `Every ${word} on the quay was lit by six, the harbour office said.`;

const paragraphs = (count: number, ...sentences: string[]) =>
  Array.from(
    { length: count },
    (_, i) => `<p>${filler} ${sentences.join(' ')} Paragraph ${i} ends so.</p>`,
  ).join('');

const head = '<style>body{margin:0;font:16px/24px sans-serif}p{margin:0 0 16px}</style>';
const title = '<h1>Lamps burn again along the old quay</h1>';

function page(body: string, style = '', attributes = ''): string {
  return `<!doctype html><html lang="en" ${attributes}><head><meta name="viewport" content="width=device-width">${head}<style>${style}</style></head><body>${body}</body></html>`;
}

/** What holds on any page: no badge reaches out of the view or the page, or covers another. */
function expectInView(document: Document, badges: PlacedOnPage[]): void {
  const { clientWidth, scrollHeight } = document.documentElement;
  badges.forEach(({ box, text }, i) => {
    expect(box.left, text).toBeGreaterThanOrEqual(0);
    expect(box.right, text).toBeLessThanOrEqual(clientWidth);
    for (const other of badges.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
  });
  // Drawn where they are placed, they give the page no scroll bar.
  for (const { box } of badges) {
    const badge = document.createElement('i');
    const { scrollX, scrollY } = document.defaultView as Window;
    badge.style.cssText = `position:absolute;left:${box.left + scrollX}px;top:${box.top + scrollY}px;width:${box.right - box.left}px;height:${box.bottom - box.top}px`;
    document.documentElement.append(badge);
  }
  expect(document.documentElement.scrollWidth).toBe(clientWidth);
  expect(document.documentElement.scrollHeight).toBe(scrollHeight);
  for (const badge of document.querySelectorAll('html > i')) badge.remove();
}

function expectNothingCovered(document: Document, badges: PlacedOnPage[]): void {
  for (const { box, text } of badges) expect(textUnder(document, box), text).toEqual([]);
}

/** Each badge stands no further from its sentence's lines than a line or two. */
function expectBeside(badges: PlacedOnPage[]): void {
  for (const { box, range, text } of badges) {
    const lines = range.getBoundingClientRect();
    expect(box.bottom, text).toBeGreaterThan(lines.top - 48);
    expect(box.top, text).toBeLessThan(lines.bottom + 48);
  }
}

describe('badges on', () => {
  test.each<[string, string, string, string]>([
    [
      'a page with a wide margin',
      `<article>${title}${paragraphs(8, marked)}</article>`,
      'article{width:640px;margin:0 auto}',
      '',
    ],
    [
      'a narrow column beside a rail',
      `<div class="grid"><article>${title}${paragraphs(8, marked)}</article><div class="rail">${`<p>${filler}</p>`.repeat(12)}</div></div>`,
      '.grid{display:grid;grid-template-columns:420px 300px;gap:40px;width:760px}',
      '',
    ],
    [
      'a column with a rail inside its own element',
      `<main>${title}<section>${paragraphs(8, marked)}</section><div class="rail"><div>${`<span>${filler}</span>`.repeat(9)}</div></div></main>`,
      'main{position:relative;width:1000px}section{width:600px}.rail{position:absolute;left:640px;top:0;width:300px;height:100%}',
      '',
    ],
    [
      'two columns',
      `<article>${title}<div class="cols">${paragraphs(9, marked)}</div></article>`,
      '.cols{columns:2;column-gap:40px;width:760px}',
      '',
    ],
    [
      'three columns',
      `<article>${title}<div class="cols">${paragraphs(9, marked)}</div></article>`,
      '.cols{columns:3;column-gap:36px;width:1080px}',
      '',
    ],
    [
      'a grid of two columns',
      `<article>${title}<div class="cols"><div>${paragraphs(6, marked)}</div><div>${paragraphs(6, marked)}</div></div></article>`,
      '.cols{display:grid;grid-template-columns:1fr 1fr;gap:32px;width:900px}',
      '',
    ],
    [
      'text beside floats and pictures',
      `<article>${title}<figure class="right"></figure>${paragraphs(4, marked)}<aside class="pull">${filler}</aside>${paragraphs(4, marked)}</article>`,
      'article{width:600px;margin-left:100px}.right{float:right;width:200px;height:180px;margin:0 0 10px 10px}.pull{float:right;width:260px;margin-right:-200px}',
      '',
    ],
    [
      'right-to-left text',
      `<article>${title}${paragraphs(8, marked)}</article>`,
      'article{width:640px;margin:0 auto}',
      'dir="rtl"',
    ],
    [
      'right-to-left columns',
      `<article>${title}<div class="cols">${paragraphs(9, marked)}</div></article>`,
      '.cols{columns:2;column-gap:40px;width:760px}',
      'dir="rtl"',
    ],
    [
      'a body that is positioned and moved',
      `<article>${title}${paragraphs(8, marked)}</article>`,
      'body{position:relative;margin:40px 0 0 70px}article{width:600px}',
      '',
    ],
    [
      'text that reaches out of a page as high as the window',
      `${title}${paragraphs(20, marked)}`,
      'html,body{height:100%}body{max-width:640px}',
      '',
    ],
    [
      'text that floats, or stands apart, in a page without height',
      `<article>${title}<div class="apart">${paragraphs(20, marked)}</div></article>`,
      'html,body{height:100%}article{height:0}.apart{position:absolute;width:640px}',
      '',
    ],
    [
      'an article that is scaled',
      `<article>${title}${paragraphs(8, marked)}</article>`,
      'article{width:600px;transform:scale(.8) translateX(40px)}',
      '',
    ],
    [
      'a very long article',
      `<article>${title}${paragraphs(700)}${paragraphs(6, marked)}</article>`,
      'article{width:640px}',
      '',
    ],
  ])('%s cover neither text nor each other, and stay in the view', async (_name, body, style, attributes) => {
    const document = await openPage(page(body, style, attributes));
    const { badges } = badgesOn(document, word);
    expect(badges.length).toBeGreaterThan(4);
    expectBeside(badges);
    expectInView(document, badges);
    expectNothingCovered(document, badges);
  });

  test.each([360, 390, 320])(
    'a phone %i px wide cover no text where there is room for them',
    async (width) => {
      const document = await openPage(
        page(`<article>${title}${paragraphs(10, marked)}</article>`, 'article{padding:0 16px}'),
        width,
      );
      const { upright, badges } = badgesOn(document, word);
      expect(upright).toBe(true);
      expect(badges.length).toBe(10);
      expectBeside(badges);
      expectInView(document, badges);
      expectNothingCovered(document, badges);
    },
  );

  test('a page without any margin stay in the view, at lines that leave them room', async () => {
    const document = await openPage(page(`<article>${title}${paragraphs(10, marked)}</article>`), 360);
    const { badges } = badgesOn(document, word);
    expectBeside(badges);
    expectInView(document, badges);
    expectNothingCovered(document, badges);
  });

  test('a short page full of marks make it no longer', async () => {
    const document = await openPage(
      page(`<article>${title}${paragraphs(5, marked, marked, marked)}</article>`, 'body{padding-top:250px}'),
    );
    const { badges } = badgesOn(document, word);
    expect(badges.length).toBe(15);
    expectInView(document, badges);
  });

  test('an article that scrolls in a box of its own, wherever it stands, give the page no scroll bar', async () => {
    const document = await openPage(
      page(
        `<div><article>${title}${paragraphs(30, marked)}</article></div>`,
        'div{height:100vh;overflow:auto}p{max-width:600px}',
      ),
    );
    const scroller = document.querySelector('div') as HTMLElement;
    for (let top = 0; top < 140; top += 4) {
      scroller.scrollTop = top;
      const { badges } = badgesOn(document, word);
      expect(badges.length).toBeGreaterThan(3);
      expectInView(document, badges);
    }
  });

  test('justified lines from edge to edge stay in the view, and cover as little as they can', async () => {
    const document = await openPage(
      page(`<article>${title}${paragraphs(10, marked)}</article>`, 'p{text-align:justify}'),
      320,
    );
    const { badges } = badgesOn(document, word);
    expect(badges.length).toBe(10);
    expectBeside(badges);
    expectInView(document, badges);
  });
});

describe('a sentence has its badge', () => {
  test('at the end of its own column, in the gap before the next', async () => {
    const document = await openPage(
      page(
        `<article>${title}<div class="cols">${paragraphs(9, marked)}</div></article>`,
        '.cols{columns:2;column-gap:40px;width:760px}',
      ),
    );
    const { upright, badges } = badgesOn(document, word);
    expect(upright).toBe(true);
    const first = badges.filter(({ box }) => box.left < 400);
    expect(first.length).toBeGreaterThan(2);
    for (const { box } of first) {
      expect(box.left).toBeGreaterThanOrEqual(360);
      expect(box.right).toBeLessThanOrEqual(400);
    }
    for (const { range, box } of badges) {
      const last = [...range.getClientRects()].at(-1) as DOMRect;
      expect(last.left < 400).toBe(box.left < 400);
    }
  });

  test('beside another on the same line', async () => {
    const document = await openPage(
      page(
        `<article>${title}${paragraphs(5)}<p>A ${word} fell. A ${word} broke.</p>${paragraphs(3)}</article>`,
        'article{width:640px}',
      ),
    );
    const { badges } = badgesOn(document, word);
    expect(badges.map(({ box }) => box.left)).toEqual([654, 696]);
    expect(badges[0]?.box.top).toBe(badges[1]?.box.top);
  });

  test('where it stands after the window has another width', async () => {
    const document = await openPage(
      page(`<article>${title}${paragraphs(8, marked)}</article>`, 'article{max-width:640px;padding:0 12px}'),
    );
    const frame = document.defaultView?.frameElement as HTMLElement;
    for (const width of [1280, 500, 320, 900]) {
      frame.style.width = `${width}px`;
      const { badges } = badgesOn(document, word);
      expect(badges.length).toBe(8);
      expectBeside(badges);
      expectInView(document, badges);
    }
  });

  test('of the text as it is set now, when a font has arrived', async () => {
    const document = await openPage(
      page(`<article>${title}${paragraphs(8, marked)}</article>`, 'article{width:640px}'),
    );
    const before = badgesOn(document, word).badges;
    document.body.style.fontSize = '19px';
    document.body.style.lineHeight = '30px';
    const { badges } = badgesOn(document, word);
    expect(badges.map(({ box }) => box.top)).not.toEqual(before.map(({ box }) => box.top));
    expectBeside(badges);
    expectNothingCovered(document, badges);
  });
});

describe('a sentence that cannot be seen has none', () => {
  const folded = (height: string) =>
    page(
      `<article>${title}<div class="fold">${paragraphs(12, marked)}</div></article><p>${filler}</p>`,
      `.fold{${height}}`,
    );

  test('where an article scrolls in a box of its own, until it is scrolled to', async () => {
    const document = await openPage(folded('height:200px;overflow:auto'));
    const seen = badgesOn(document, word).badges;
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(5);
    const fold = document.querySelector('.fold') as HTMLElement;
    for (const { box } of seen) expect(box.top).toBeLessThan(fold.getBoundingClientRect().bottom);
    fold.scrollTop = 600;
    const then = badgesOn(document, word).badges;
    expect(then.length).toBeGreaterThan(0);
    expect(then.map(({ range }) => range.getBoundingClientRect().top)).not.toEqual(
      seen.map(({ range }) => range.getBoundingClientRect().top),
    );
    expectBeside(then);
  });

  test('below the fold of “continue reading”, until it is opened', async () => {
    const document = await openPage(folded('max-height:240px;overflow:hidden'));
    expect(badgesOn(document, word).badges.length).toBeLessThan(5);
    (document.querySelector('.fold') as HTMLElement).style.maxHeight = 'none';
    expect(badgesOn(document, word).badges.length).toBe(12);
  });

  test('but the page’s own scrolling hides nothing, whichever element it is asked of', async () => {
    for (const style of [
      'body{overflow-y:scroll;height:100%}',
      'html{overflow-y:auto}',
      'html,body{overflow-x:hidden}',
    ]) {
      const document = await openPage(page(`<article>${title}${paragraphs(60, marked)}</article>`, style));
      expect(badgesOn(document, word).badges.length, style).toBe(60);
    }
  });
});
