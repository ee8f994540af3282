import type { Page } from 'puppeteer-core';
import { highlightName } from '../../src/page/highlights.ts';
import { layerTag } from '../../src/ui/layer-tag.ts';

/** All that a page's own script can find out about what stands in it and what happened to it, by subject. */
export type Findings = Record<string, unknown>;

const styles = (['corroborates', 'qualifies', 'conflicts', 'active'] as const).flatMap((style) =>
  (['light', 'dark'] as const).map((ground) => highlightName(style, ground)),
);

/**
 * A script for a page's head that looks for extensions in every way that its author knows: it knows Sidelight's names. What it
 * found is `window.find()`'s. `extensionId` is what an extension's own events would be named after.
 */
export const probe = (extensionId: string): string => `<script>
{
  const seen = { events: new Set(), resized: 0, crossed: 0, performance: new Set(), called: new Set(), windowNames: null };
  const note = ({ type, target }) => {
    // Whether the window has the focus is the machine's doing.
    if (target === window && /^(?:focus|blur)$/.test(type)) return;
    seen.events.add(type + ' ' + (target === window ? 'window' : target.nodeName || target.constructor.name));
  };
  // Of events without an on… of their own, those that are known to come from programs that build extensions.
  const types = ['message', 'securitypolicyviolation', 'DOMContentLoaded', ${JSON.stringify(
    ['content-script-started', 'locationchange'].map((event) => `${extensionId}:article:wxt:${event}`),
  )}].flat();
  for (const owner of [window, Document.prototype, HTMLElement.prototype])
    for (let from = owner; from; from = Object.getPrototypeOf(from))
      for (const name of Object.getOwnPropertyNames(from)) if (/^on./.test(name)) types.push(name.slice(2));
  for (const type of new Set(types)) window.addEventListener(type, note, { capture: true, passive: true });

  // Whatever an extension calls of these in the page's world, the page is told.
  for (const [owner, names] of [
    [history, ['pushState', 'replaceState']], [Document.prototype, ['dispatchEvent', 'createElement', 'execCommand']],
    [customElements, ['define', 'get']], [CSS.highlights, ['set', 'delete']], [window, ['open', 'fetch', 'postMessage', 'getSelection']],
    [Element.prototype, ['attachShadow', 'setAttribute', 'scrollIntoView']], [console, ['log', 'warn', 'error', 'debug', 'info']],
  ]) for (const name of names) {
    const own = owner[name];
    owner[name] = function (...given) { seen.called.add(name); return own.apply(this, given); };
  }
  new PerformanceObserver((list) => {
    for (const { entryType, name } of list.getEntries()) seen.performance.add(entryType + ' ' + name.replace(location.origin, ''));
  }).observe({ entryTypes: PerformanceObserver.supportedEntryTypes.filter((type) => /^(?:resource|mark|measure|navigation|layout-shift|element)$/.test(type)) });

  addEventListener('DOMContentLoaded', () => {
    const resized = new ResizeObserver(() => { seen.resized += 1; });
    const crossed = new IntersectionObserver(() => { seen.crossed += 1; });
    for (const element of [document.documentElement, document.body, ...document.querySelectorAll('article, p, h1')]) {
      resized.observe(element);
      crossed.observe(element);
    }
  });

  const boxOf = (element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height].join(' '); };
  const styleOf = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    // Names of the page's own variables are not in the list everywhere; ours are asked for.
    return [...style, '--sidelight-present', '--sl-scale'].map((name) => name + ': ' + style.getPropertyValue(name)).join('; ');
  };

  window.find = async () => {
    const all = [...document.querySelectorAll('*')];
    const own = all.filter((element) => element.localName !== ${JSON.stringify(layerTag)});
    const faked = document.createElement(${JSON.stringify(layerTag)});
    document.body.append(faked);
    const fakedStyle = styleOf(faked);
    faked.remove();
    return {
      'names in the window': Object.getOwnPropertyNames(window).sort(),
      'names in the document': [...Object.getOwnPropertyNames(document), ...Object.keys(document.documentElement), ...Object.keys(document.body)].sort(),
      'tree': document.documentElement.outerHTML,
      'elements of no kind': all.filter((element) => element.matches(':not(:defined)')).map(({ localName }) => localName),
      'style sheets': [document.styleSheets.length, document.adoptedStyleSheets.length],
      'highlights': [...CSS.highlights.keys()].sort(),
      'places': own.map(boxOf),
      'styles': own.map((element) => styleOf(element)),
      'styles of highlights': ${JSON.stringify(styles)}.map((name) => styleOf(document.querySelector('p'), '::highlight(' + name + ')')),
      'style of an element of our name': fakedStyle,
      'what stands on top': (() => {
        const found = new Set();
        for (let x = 5; x < innerWidth; x += 10) for (let y = 5; y < innerHeight; y += 10)
          for (const { localName } of document.elementsFromPoint(x, y)) found.add(localName);
        return [...found].sort();
      })(),
      'size of the page': [document.documentElement.scrollWidth, document.documentElement.scrollHeight, scrollX, scrollY],
      'fonts': [...document.fonts].map(({ family }) => family),
      'animations': document.getAnimations().length,
      'focus': document.activeElement.localName,
      'selection': String(getSelection()),
      'frames': window.length,
      'history': [history.length, JSON.stringify(history.state), location.hash],
      'title': document.title,
      'kept': [document.cookie, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), JSON.stringify(await caches.keys()), JSON.stringify(await indexedDB.databases())],
      'workers': (await navigator.serviceWorker.getRegistrations()).length,
      'events': [...seen.events].sort(),
      'functions called': [...seen.called].sort(),
      'performance': [...seen.performance].sort(),
      'sizes told': seen.resized,
      'crossings told': seen.crossed,
    };
  };
}
</script>`;

/** What the page's probe has found by now. */
export function find(page: Page): Promise<Findings> {
  return page.evaluate(() => (window as unknown as { find(): Promise<Findings> }).find());
}

/** The subjects on which two findings are not the same. */
export function differences(one: Findings, other: Findings): string[] {
  return Object.keys(one).filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}
