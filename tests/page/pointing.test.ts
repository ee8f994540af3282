import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { jumpTo } from '../../src/page/jump-to.ts';
import { sentenceAtPoint } from '../../src/page/sentence-at-point.ts';

afterEach(async () => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
  await commands.emulateMedia({ reducedMotion: null });
});

function sentenceIn(text: Text, sentence: string): Range {
  const range = new Range();
  const start = text.data.indexOf(sentence);
  range.setStart(text, start);
  range.setEnd(text, start + sentence.length);
  return range;
}

describe('a click', () => {
  async function clicked(
    html: string,
    at: (paragraph: HTMLElement) => { x: number; y: number },
    act?: () => void,
  ): Promise<number> {
    document.body.innerHTML = `<p style="width:320px;margin:20px;font:16px/24px sans-serif">${html}</p>`;
    const paragraph = document.querySelector('p') as HTMLElement;
    const ranges = ['First sentence of it.', 'Second one.'].map((sentence) =>
      sentenceIn(paragraph.firstChild as Text, sentence),
    );
    const hit = new Promise<number>((resolve) =>
      document.addEventListener('click', (event) => resolve(sentenceAtPoint(event, ranges)), { once: true }),
    );
    act?.();
    const { x, y } = at(paragraph);
    await commands.clickAt(x, y);
    return hit;
  }

  const middleOf = (sentence: string) => (paragraph: HTMLElement) => {
    const box = sentenceIn(paragraph.firstChild as Text, sentence).getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  const text = 'First sentence of it. Second one. Third. ';

  test('on a sentence finds it', async () => {
    expect(await clicked(text, middleOf('First sentence of it.'))).toBe(0);
    expect(await clicked(text, middleOf('Second one.'))).toBe(1);
  });

  test('on another sentence finds none', async () => {
    expect(await clicked(text, middleOf('Third.'))).toBe(-1);
  });

  test('beside the text finds none, though the caret goes to the nearest word', async () => {
    expect(
      await clicked('First sentence of it. Second one.', (paragraph) => {
        const box = paragraph.getBoundingClientRect();
        return { x: box.right - 3, y: box.top + 12 };
      }),
    ).toBe(-1);
  });

  test('on a link finds none', async () => {
    document.body.innerHTML = '<p>One <a href="#here">linked words</a> more.</p>';
    const range = new Range();
    range.selectNodeContents(document.querySelector('p') as HTMLElement);
    const hit = new Promise<number>((resolve) =>
      document.addEventListener('click', (event) => resolve(sentenceAtPoint(event, [range])), { once: true }),
    );
    const box = (document.querySelector('a') as HTMLElement).getBoundingClientRect();
    await commands.clickAt(box.left + 10, box.top + 5);
    expect(await hit).toBe(-1);
  });

  test('that ends a selection finds none', async () => {
    document.body.innerHTML = '<p>First sentence of it.</p>';
    const range = new Range();
    range.selectNodeContents(document.querySelector('p') as HTMLElement);
    getSelection()?.selectAllChildren(document.body);
    const box = range.getBoundingClientRect();
    const event = new MouseEvent('click', {
      clientX: box.left + 5,
      clientY: box.top + 5,
      bubbles: true,
      cancelable: true,
    });
    let found = 0;
    document.addEventListener('click', (click) => (found = sentenceAtPoint(click, [range])), { once: true });
    document.querySelector('p')?.dispatchEvent(event);
    expect(found).toBe(-1);
  });

  test.each([{ ctrlKey: true }, { shiftKey: true }, { button: 1 }])('with %o finds none', (how) => {
    document.body.innerHTML = '<p>First sentence of it.</p>';
    const range = new Range();
    range.selectNodeContents(document.querySelector('p') as HTMLElement);
    const box = range.getBoundingClientRect();
    const at = { clientX: box.left + 5, clientY: box.top + 5, bubbles: true };
    const found: number[] = [];
    document.addEventListener('click', (click) => found.push(sentenceAtPoint(click, [range])), {
      once: true,
    });
    document.querySelector('p')?.dispatchEvent(new MouseEvent('click', { ...at, ...how }));
    document.addEventListener('click', (click) => found.push(sentenceAtPoint(click, [range])), {
      once: true,
    });
    document.querySelector('p')?.dispatchEvent(new MouseEvent('click', at));
    expect(found).toEqual([-1, 0]);
  });
});

describe('jumping to a sentence', () => {
  const tall = (inner: string) =>
    `<div style="height:3000px"></div>${inner}<div style="height:3000px"></div>`;

  function rangeOfParagraph(): Range {
    const range = new Range();
    range.selectNodeContents(document.querySelector('p') as HTMLElement);
    return range;
  }

  test('brings it into the middle of the view', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    document.body.innerHTML = tall('<p>Here.</p>');
    const range = rangeOfParagraph();
    jumpTo(range);
    const box = range.getBoundingClientRect();
    expect(Math.abs((box.top + box.bottom) / 2 - innerHeight / 2)).toBeLessThan(5);
  });

  test('goes there smoothly unless the reader wants less motion', async () => {
    document.body.innerHTML = tall('<p>Here.</p>');
    const range = rangeOfParagraph();
    jumpTo(range);
    expect(range.getBoundingClientRect().top).toBeGreaterThan(innerHeight);
    await expect.poll(() => range.getBoundingClientRect().top, { timeout: 5000 }).toBeLessThan(innerHeight);
  });

  test('leaves a page alone that shows it already', () => {
    document.body.innerHTML = `<div style="height:${innerHeight / 2}px"></div><p>Here.</p><div style="height:3000px"></div>`;
    jumpTo(rangeOfParagraph());
    expect(scrollY).toBe(0);
  });

  test('keeps it above what covers the bottom of the view', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    document.body.innerHTML = tall('<p>Here.</p>');
    const range = rangeOfParagraph();
    const covered = innerHeight * 0.6;
    jumpTo(range, covered);
    const box = range.getBoundingClientRect();
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThan(innerHeight - covered);
  });

  test('scrolls the box that the text scrolls in', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    document.body.innerHTML = `<div style="height:200px;overflow:auto" id="box">${tall('<p>Here.</p>')}</div>`;
    const range = rangeOfParagraph();
    jumpTo(range);
    const box = (document.querySelector('#box') as HTMLElement).getBoundingClientRect();
    const { top, bottom } = range.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(box.top);
    expect(bottom).toBeLessThanOrEqual(box.bottom);
  });

  const bar = (style: string) =>
    `<header style="position:fixed;left:0;right:0;height:120px;background:#eee;${style}">Menu</header>`;

  test('brings it out from under a bar that stays at the top', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    document.body.innerHTML = `${bar('top:0')}${tall('<p>Here.</p>')}`;
    const range = rangeOfParagraph();
    scrollTo(0, range.getBoundingClientRect().top - 40);
    expect(range.getBoundingClientRect().bottom).toBeLessThan(120);
    jumpTo(range);
    expect(range.getBoundingClientRect().top).toBeGreaterThan(120);
  });

  test('shows a sentence longer than the view from its beginning, below the bar', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    document.body.innerHTML = `${bar('top:0;height:60px')}${bar('top:60px;height:30px;right:auto;width:50%')}${tall(`<p style="line-height:40px;width:100px">A sentence ${'that goes on and '.repeat(20)}ends.</p>`)}`;
    const range = rangeOfParagraph();
    expect(range.getBoundingClientRect().height).toBeGreaterThan(innerHeight - 90);
    jumpTo(range);
    expect(range.getBoundingClientRect().top).toBeGreaterThanOrEqual(90);
    expect(range.getBoundingClientRect().top).toBeLessThan(150);
  });

  test('brings it out from behind a bar at the bottom, and out from under one that sticks', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    document.body.innerHTML = `<nav style="position:sticky;top:0;height:80px;background:#eee">Menu</nav>${tall('<p>Here.</p>')}${bar('bottom:0')}`;
    const range = rangeOfParagraph();
    scrollTo(0, range.getBoundingClientRect().top + scrollY - innerHeight + 60);
    jumpTo(range);
    expect(range.getBoundingClientRect().bottom).toBeLessThan(innerHeight - 120);
    scrollTo(0, range.getBoundingClientRect().top + scrollY - 30);
    jumpTo(range);
    expect(range.getBoundingClientRect().top).toBeGreaterThan(80);
  });

  test('keeps free at the top what the page keeps free itself', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    document.documentElement.style.scrollPaddingTop = '90px';
    document.body.innerHTML = tall('<p>Here.</p>');
    const range = rangeOfParagraph();
    scrollTo(0, range.getBoundingClientRect().top - 50);
    jumpTo(range);
    document.documentElement.removeAttribute('style');
    expect(range.getBoundingClientRect().top).toBeGreaterThan(90);
  });

  test('a dialog over the whole page is no bar', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    document.body.innerHTML = `${bar('top:0;bottom:0;height:auto')}${tall('<p>Here.</p>')}`;
    const range = rangeOfParagraph();
    jumpTo(range);
    const { top, bottom } = range.getBoundingClientRect();
    expect(Math.abs((top + bottom) / 2 - innerHeight / 2)).toBeLessThan(5);
  });

  test('scrolls the body where it is the box that scrolls', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    document.documentElement.style.cssText = document.body.style.cssText =
      'height:100%;overflow:auto;margin:0';
    document.body.innerHTML = tall('<p>Here.</p>');
    const range = rangeOfParagraph();
    jumpTo(range);
    const { top } = range.getBoundingClientRect();
    const { scrollTop } = document.body;
    document.documentElement.removeAttribute('style');
    expect(scrollTop).toBeGreaterThan(0);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(innerHeight);
  });
});
