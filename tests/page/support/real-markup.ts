/** What pages do to the words of a sentence. Each takes an element that holds one text node with the sentence. */
const disguises: ((holder: HTMLElement) => void)[] = [
  () => {},
  (holder) => wrapWords(holder, 1, 3, 'a', { href: 'https://elsewhere.example/report' }),
  (holder) => wrapWords(holder, 2, 3, 'em'),
  (holder) => {
    const text = holder.firstChild as Text;
    text.data = text.data.replace(' ', '\u00a0');
  },
  (holder) => {
    const text = holder.firstChild as Text;
    text.data = text.data.replace(/\p{L}{7,}/u, (word) => `${word.slice(0, 4)}\u00ad${word.slice(4)}`);
  },
  (holder) => (holder.firstChild as Text).splitText(Math.floor((holder.textContent ?? '').length / 2)),
  (holder) => {
    wrapWords(holder, 0, 2, 'strong');
    const strong = holder.querySelector('strong') as HTMLElement;
    wrapWords(strong, 1, 2, 'a', { href: '#note' });
  },
  (holder) => {
    const text = holder.firstChild as Text;
    text.data = `\n        ${text.data.replace(/ /g, (space, at: number) => (at % 5 === 0 ? '\n          ' : space))}\n      `;
  },
  (holder) => wrapWords(holder, 0, 99, 'span', { class: 'text' }),
];

/** Number of ways in which `disguise` can hide a sentence. */
export const DISGUISES = disguises.length;

/** A span with the sentence in markup as sites write it: links, emphasis, nbsp, soft hyphens, split and broken text. */
export function disguise(document: Document, sentence: string, how: number): HTMLElement {
  const holder = document.createElement('span');
  holder.textContent = sentence;
  disguises[how % disguises.length]?.(holder);
  return holder;
}

/** Wraps the words from `from` to before `to`, counted from 0, of the element's first text node. */
function wrapWords(
  holder: HTMLElement,
  from: number,
  to: number,
  tag: string,
  attributes: Record<string, string> = {},
): void {
  const text = holder.firstChild as Text;
  const words = [...text.data.matchAll(/\S+/g)];
  const first = words[Math.min(from, words.length - 1)];
  const last = words[Math.min(to, words.length) - 1] ?? first;
  if (!first || !last) return;
  const range = holder.ownerDocument.createRange();
  range.setStart(text, first.index);
  range.setEnd(text, Math.max(last.index + last[0].length, first.index + first[0].length));
  const wrapper = holder.ownerDocument.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) wrapper.setAttribute(name, value);
  range.surroundContents(wrapper);
}
