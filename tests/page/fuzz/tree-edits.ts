import { layerTag } from '../../../src/ui/layer-tag.ts';
import { type Random, randomFrom } from '../../support/random.ts';
import { hostileText, roughened } from './hostile-text.ts';
import { childNodesOf } from './page-picture.ts';

/** One thing that a script does to a page. The same edit does the same to the same page. */
export interface TreeEdit {
  how: keyof typeof edits;
  seed: number;
}

const WRAPPERS = (
  'div span section article main aside nav form blockquote p a em li ul td table details ' +
  'summary figure pre center button label x-part slot ruby h1 h2 dialog'
).split(' ');

const INLINE = 'a b em span strong q bdo sup sub font time x-word code mark slot button'.split(' ');

const STYLES = [
  'display:none',
  'display:contents',
  'display:inline',
  'display:block',
  'display:flex',
  'display:grid',
  'display:table-cell',
  'display:ruby',
  'display:inline-flex',
  'display:list-item',
  'display:-webkit-box;-webkit-line-clamp:1;overflow:hidden',
  'visibility:hidden',
  'visibility:collapse',
  'visibility:visible',
  'opacity:0',
  'font-size:0',
  'width:0;overflow:hidden',
  'float:left;width:40%',
  'float:right',
  'columns:2',
  'columns:40px',
  'writing-mode:vertical-rl',
  'direction:rtl',
  'position:absolute;left:-9999px',
  'position:fixed;top:0',
  'position:sticky;top:0',
  'position:absolute;clip:rect(0px,0px,0px,0px)',
  'position:relative;left:5000px',
  'transform:rotate(40deg) scale(.1)',
  'zoom:.3',
  'perspective:1px',
  'overflow:auto;height:40px',
  'white-space:pre',
  'white-space:pre-wrap',
  'white-space:nowrap',
  'white-space:break-spaces',
  'text-transform:uppercase',
  'content-visibility:hidden',
  'content-visibility:auto',
  'contain:strict',
  'container-type:size',
  'all:unset',
  'all:initial',
  'background:#000;color:#fff',
  'background:color-mix(in oklch, red, blue)',
  'background:linear-gradient(red,blue)',
  'color:transparent',
  'user-select:none',
  '-webkit-text-security:disc',
  'unicode-bidi:bidi-override',
  'line-height:0',
  'margin:-99999px',
  'padding:1e9px',
];

const ATTRIBUTES: [name: string, value: string][] = [
  ['hidden', ''],
  ['hidden', 'until-found'],
  ['dir', 'rtl'],
  ['dir', 'auto'],
  ['contenteditable', ''],
  ['contenteditable', 'false'],
  ['aria-hidden', 'true'],
  ['lang', 'de'],
  ['lang', 'x-nowhere'],
  ['class', 'related-articles'],
  ['class', 'comments'],
  ['class', 'sr-only'],
  ['class', 'caption'],
  ['class', 'article-body'],
  ['class', ''],
  ['id', 'comments'],
  ['id', 'body'],
  ['name', 'body'],
  ['name', 'parentElement'],
  ['name', 'childNodes'],
  ['role', 'dialog'],
  ['role', 'note'],
  ['role', 'button'],
  ['itemprop', 'headline'],
  ['itemprop', 'datePublished'],
  ['itemprop', 'articleBody'],
  ['itemtype', 'https://schema.org/NewsArticle'],
  ['open', ''],
  ['inert', ''],
  ['popover', ''],
  ['slot', 'nowhere'],
  ['is', 'x-part'],
  ['href', '/news/other'],
  ['href', '#note'],
  ['rel', 'author'],
  ['datetime', '2024-11-18'],
  ['tabindex', '0'],
  ['data-ground', 'dark'],
];

const HOSTS = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span|x-[a-z]+)$/;

const MOST_COPIED = 20_000;
const MOST_ELEMENTS = 20_000;

/** Makes an edit; where a page has nothing that it could be made to, nothing happens. */
export function makeEdit(document: Document, { how, seed }: TreeEdit): void {
  const random = randomFrom(seed);
  edits[how](createPicker(document, random), random);
}

/** Any edit, each about as often as the others. */
export function randomEdit(random: Random): TreeEdit {
  return { how: random.pick(usual), seed: random.below(2 ** 31) };
}

/** Chooses places in a page. */
interface Picker {
  document: Document;
  /** An element in the body; null if there is none. */
  element(isWanted?: (element: Element) => boolean): Element | null;
  /** A text node with something in it, or null. */
  text(): Text | null;
}

function createPicker(document: Document, random: Random): Picker {
  const one = <Item>(items: Item[]) => (items.length > 0 ? random.pick(items) : null);
  return {
    document,
    element(isWanted = () => true) {
      const all = [...document.querySelectorAll('body *')].filter(
        (element) => element.localName !== layerTag,
      );
      return one(all.filter(isWanted));
    },
    text() {
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.data.trim() !== '') nodes.push(node);
      }
      return one(nodes);
    },
  };
}

const edits = {
  remove({ element }: Picker) {
    element()?.remove();
  },
  removeText({ text }: Picker) {
    text()?.remove();
  },
  duplicate({ element, document }: Picker) {
    const copied = element(
      (one) => (one.textContent?.length ?? 0) < MOST_COPIED && !one.querySelector(layerTag),
    );
    if (copied && document.getElementsByTagName('*').length < MOST_ELEMENTS)
      copied.after(copied.cloneNode(true));
  },
  move({ element }: Picker) {
    const moved = element();
    const to = element((one) => !moved?.contains(one));
    if (moved && to) to.append(moved);
  },
  moveText({ element, text }: Picker) {
    const moved = text();
    if (moved) element()?.append(moved);
  },
  nest({ element, document }: Picker, random: Random) {
    const nested = element();
    const depth = random.below(20) === 0 ? 300 : 1 + random.below(3);
    for (let i = 0; nested && i < depth; i++) {
      const wrapper = document.createElement(random.pick(WRAPPERS));
      nested.replaceWith(wrapper);
      wrapper.append(nested);
    }
  },
  unwrap({ element }: Picker) {
    const unwrapped = element();
    if (unwrapped) unwrapped.replaceWith(...childNodesOf(unwrapped));
  },
  split({ text, document }: Picker, random: Random) {
    const node = text();
    const rest = node?.splitText(random.below(node.length + 1));
    if (random.below(3) === 0) rest?.before('');
    if (random.below(3) === 0) rest?.before(document.createComment('a word'));
    if (random.below(6) === 0) rest?.before(document.createProcessingInstruction('x', 'a word'));
  },
  wrap({ text, document }: Picker, random: Random) {
    const node = text();
    if (!node) return;
    const part = node.splitText(random.below(node.length + 1));
    part.splitText(random.below(part.length + 1));
    const wrapper = document.createElement(random.pick(INLINE));
    if (random.below(2) === 0)
      wrapper.setAttribute('href', random.pick(['/news/other', '#note', 'https://']));
    part.replaceWith(wrapper);
    wrapper.append(part);
  },
  attribute({ element }: Picker, random: Random) {
    element()?.setAttribute(...random.pick(ATTRIBUTES));
  },
  style({ element }: Picker, random: Random) {
    element()?.setAttribute('style', random.pick(STYLES));
  },
  breakLine({ text, document }: Picker, random: Random) {
    const node = text();
    node?.splitText(random.below(node.length + 1)).before(document.createElement('br'));
  },
  roughen({ text }: Picker, random: Random) {
    const node = text();
    if (node) node.data = roughened(node.data, random);
  },
  insertText({ element }: Picker, random: Random) {
    element()?.prepend(hostileText(random));
  },
  renew({ element }: Picker) {
    // As a framework does that renders anew.
    const renewed = element(
      (one) => (one.textContent?.length ?? 0) < MOST_COPIED && !one.querySelector(layerTag),
    );
    renewed?.replaceChildren(...childNodesOf(renewed).map((node) => node.cloneNode(true)));
  },
  join({ document }: Picker) {
    document.body?.normalize();
  },
  shadow({ element, document }: Picker, random: Random) {
    const host = element(
      (one) => one instanceof HTMLElement && HOSTS.test(one.localName) && !one.shadowRoot && !hosts.has(one),
    );
    if (!host) return;
    const shadow = host.attachShadow({ mode: random.pick(['open', 'closed']) });
    hosts.add(host);
    const text = host.textContent?.slice(0, 2_000) ?? '';
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    const slot = document.createElement('slot');
    if (random.below(4) === 0) slot.name = 'other';
    if (random.below(3) > 0) shadow.append(slot);
    if (random.below(3) === 0) shadow.append(paragraph);
    // The text itself, in the tree of the component.
    if (random.below(4) === 0) shadow.append(...childNodesOf(host));
  },
  replaceBody({ document }: Picker) {
    const { body } = document;
    if (body)
      body.replaceChildren(
        ...childNodesOf(body).filter(({ nodeName }) => nodeName.toLowerCase() !== layerTag),
      );
  },
  removeBody({ document }: Picker) {
    document.body?.remove();
  },
};

/** Of closed shadow trees nothing else tells that they are there. */
const hosts = new WeakSet<Element>();

/** How often each is made: what breaks a whole page, seldom. */
const usual = (Object.keys(edits) as (keyof typeof edits)[]).flatMap((how) =>
  how === 'removeBody'
    ? [how]
    : Array.from({ length: how === 'shadow' || how === 'replaceBody' ? 8 : 20 }, () => how),
);
