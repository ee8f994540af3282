/**
 * One font name for whatever font is there, with the same height on every machine: what the browser's own numbers for a
 * font would move, stays.
 */
const evenFont = `
@font-face {
  font-family: Even;
  src: local("DejaVu Sans"), local("Liberation Sans"), local("Noto Sans"), local("Arial"), local("Helvetica");
  ascent-override: 95%;
  descent-override: 25%;
  line-gap-override: 0%;
}`;

/** Makes the heights of all fonts the same, for as long as the test's page lives. */
export async function evenFonts(): Promise<void> {
  const style = document.createElement('style');
  style.textContent = `${evenFont}
    :root { --sl-sans: Even; --sl-serif: Even; --sl-mono: Even }`;
  document.head.append(style);
  await document.fonts.load('14px Even');
}

/**
 * Puts a block in the place of each word, in its colour and as wide as it has letters: pictures of a component are then
 * the same with any fonts, and still show where text stands, how it wraps and in which colour.
 */
export function textAsBlocks(view: ParentNode & Node): void {
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const inRow = /flex|grid/.test(getComputedStyle(text.parentElement ?? document.body).display);
    const words = text.data.split(/\s+/).filter(Boolean);
    // White space alone is nothing in a flex container, and a gap elsewhere. Words end with theirs.
    if (words.length === 0 && (inRow || !/[ \u00a0]/.test(text.data))) continue;
    const blocks = document.createElement('span');
    blocks.append(...(words.length > 0 ? words : ['']).map(blockOf));
    text.replaceWith(blocks);
  }
}

function blockOf(word: string): HTMLElement {
  const block = document.createElement('span');
  block.style.cssText = `all: unset; display: inline-block; inline-size: ${word.length * 0.5}em; block-size: 0.6em; margin-inline-end: 0.3em; background: currentColor`;
  return block;
}
