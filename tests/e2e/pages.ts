import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const sample = (name: string) => readFileSync(resolve(root, 'samples', name), 'utf8');

/** A host on the list of covered sites, and one that is not. */
export const coveredHost = 'www.smh.com.au';
export const otherHost = 'news.example.org';

/** The article of our own that `npm start` shows, and one about something else. */
export const article = sample('decision.html');
export const offTopic = sample('off-topic.html');

/** Text of each paragraph of the article, so that pages of other builds can hold the same. */
const paragraphs = [...article.matchAll(/<p>\s*([^<]+?)\s*<\/p>/g)].map(([, text]) =>
  (text ?? '').replace(/\s+/g, ' '),
);

const headline = 'Washington lifts a limit, and the arguments begin';
const publishedTime = '2024-11-21T07:30:00+00:00';
const head = `<meta charset="utf-8"><title>${headline}</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="${publishedTime}">`;

/** A page that shows no article: a mere list of links. */
export const frontPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Front page</title></head>
<body><h1>Today</h1><ul><li><a href="/a">One story</a></li><li><a href="/b">Another story</a></li></ul></body></html>`;

/**
 * An article that a framework renders, as React does: paragraphs with keys, of which some are moved, replaced and changed
 * when the page says so (`window.rerender(step)`), and all are taken away in the end.
 */
export const renderedArticle = `<!doctype html><html lang="en"><head>${head}
<script type="importmap">{ "imports": { "preact": "/preact.js" } }</script></head>
<body><div id="app"></div>
<script type="module">
import { h, render } from 'preact';
const texts = ${JSON.stringify(paragraphs)};
const steps = {
  // Same text, same order.
  0: texts.map((text, index) => [index, text]),
  // The same nodes in another order: the last paragraph comes first.
  1: texts.map((text, index) => [index, text]).sort(([a], [b]) => (a === texts.length - 1 ? -1 : b === texts.length - 1 ? 1 : a - b)),
  // New nodes with the same text: every key has changed.
  2: texts.map((text, index) => ['new' + index, text]),
  // Another text in the same nodes: the first paragraph says something else now.
  3: texts.map((text, index) => ['new' + index, index === 0 ? 'The desk that wrote this paragraph has taken it back.' : text]),
};
function Article({ step }) {
  return h('article', null,
    h('h1', null, ${JSON.stringify(headline)}),
    steps[step].map(([key, text]) => h('p', { key }, text)));
}
const app = document.getElementById('app');
window.rerender = (step) => render(step === null ? null : h(Article, { step }), app);
window.rerender(0);
document.documentElement.dataset.ready = '';
</script></body></html>`;

/** The framework of that page, as it stands among our own packages. */
export const framework = readFileSync(resolve(root, 'node_modules/preact/dist/preact.mjs'), 'utf8');

/**
 * An article that a server has rendered and React takes over when the page says so (`window.hydrate()`), the whole document
 * or the part of it that holds the text. `window.rerender(step)` works from then on; `window.recovered` has what React found
 * other than it expected.
 */
export const hydratedDocument = rendered('document');
export const hydratedPart = rendered('part');

function rendered(what: 'document' | 'part'): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<!DOCTYPE html><html lang="en"><head>${head.replace(/\n/g, '')}<script src="/react.js"></script></head><body data-hydrates="${what}"><div id="app"><article><h1>${headline}</h1>${text}</article></div></body></html>`;
}

/** The script of these pages, to be bundled: an entry that imports React. */
export const reactEntry = `
import { createElement as h, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
const texts = ${JSON.stringify(paragraphs)};
const steps = {
  0: texts.map((text, index) => [index, text]),
  1: texts.map((text, index) => ['new' + index, text]),
  2: texts.map((text, index) => ['new' + index, index === 0 ? 'The desk that wrote this paragraph has taken it back.' : text]),
};
const Article = ({ step }) => step === null ? null : h('article', null, h('h1', null, ${JSON.stringify(headline)}), steps[step].map(([key, text]) => h('p', { key }, text)));
const Page = (props) => h('html', { lang: 'en' },
  h('head', null,
    h('meta', { charSet: 'utf-8' }), h('title', null, ${JSON.stringify(headline)}),
    h('meta', { property: 'og:type', content: 'article' }),
    h('meta', { property: 'article:published_time', content: ${JSON.stringify(publishedTime)} }),
    h('script', { src: '/react.js' })),
  h('body', { 'data-hydrates': 'document' }, h('div', { id: 'app' }, h(Article, props))));
window.recovered = [];
window.hydrate = () => {
  const isWhole = document.body.dataset.hydrates === 'document';
  const Root = isWhole ? Page : Article;
  const root = hydrateRoot(isWhole ? document : document.getElementById('app'), h(Root, { step: 0 }), {
    onRecoverableError: (error) => window.recovered.push(String(error)),
  });
  window.rerender = (step) => startTransition(() => root.render(h(Root, { step })));
};
`;

/** An article on a site that loads its next page without leaving this one (`window.go(address)`). */
export const routedSite = `<!doctype html><html lang="en"><head>${head}</head>
<body><nav>Menu</nav><main></main>
<script type="module">
const pages = {
  '/routed/article': ${JSON.stringify(mainOf(article))},
  '/routed/other': ${JSON.stringify(mainOf(offTopic))},
};
window.go = (address) => {
  history.pushState(null, '', address);
  document.querySelector('main').innerHTML = pages[address];
};
document.querySelector('main').innerHTML = pages[location.pathname];
</script></body></html>`;

/** The text of the article as paragraphs, from the first to before the second number given. */
export const prose = (from = 0, to = paragraphs.length) =>
  paragraphs
    .slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('\n');

/** A page with the article's data in its head. `bare` leaves the data out: then only its text can tell what it is. */
export const pageOf = (body: string, { bare = false, inHead = '' } = {}) =>
  `<!doctype html><html lang="en"><head>${bare ? `<meta charset="utf-8"><title>${headline}</title>` : head}${inHead}</head><body>${body}</body></html>`;

export const title = `<h1>${headline}</h1>`;

function mainOf(html: string): string {
  return /<main>(.*)<\/main>/s.exec(html)?.[1] ?? '';
}
