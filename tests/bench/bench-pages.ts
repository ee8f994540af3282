import { thousandWords } from './thousand-words.ts';

/** A page of our own that is loaded, and what is to be seen on it. */
export interface BenchPage {
  name: string;
  path: string;
  html: string;
  kind: 'no article' | 'article' | 'large';
  /** The marks of the article of 1,000 words stand on it in the end. */
  isMarked: boolean;
  /** Its own script works for a while, and says so with `data-over` when it has done. */
  hasScript: boolean;
  /** Milliseconds until Sidelight has read it, after its marks and its script on a page that has some. */
  settle: number;
}

const sentence = 'The harbour office said on Monday that the bridge would stay closed for two more weeks. ';
const menu = `<nav><ul>${list(60, (i) => `<li><a href="/s/${i}">Section ${i}</a></li>`)}</ul></nav>`;
const teasers = `<ul>${list(
  300,
  (i) =>
    `<li class="card"><article><a href="/story-${i}"><h3>Title number ${i} of a story that somebody may want to read</h3></a><p>${sentence.repeat(2)}</p><span class="time">${i} minutes ago</span></article></li>`,
)}</ul>`;

const { article, words } = thousandWords();
const paragraphs = article.blocks
  .filter(({ kind }) => kind !== 'headline')
  .map(({ text }) => `<p>${inMarkup(text)}</p>`)
  .join('\n');

/** Text that follows the article's own, and what else is on the page. */
function story(rest: { inArticle?: string; beside?: string; script?: string }): string {
  return page(
    article.headline ?? 'An article',
    `${menu}<main><article><h1>${inMarkup(article.headline ?? 'An article')}</h1>\n${paragraphs}${rest.inArticle ?? ''}</article></main>${rest.beside ?? ''}${rest.script ? `<script>${rest.script}</script>` : ''}`,
    `<meta property="og:type" content="article"><meta property="article:published_time" content="${article.published}">`,
  );
}

const filler = (i: number) => `The ferry of ${i % 24}:00 carried ${i} crates of pears to the island. `;

/** Milliseconds that the restless page changes for, and changes in each hundredth of a second. */
const RESTLESS_MS = 10_000;
const CHANGES = 10;

export const benchPages: readonly BenchPage[] = [
  {
    name: 'front page, 300 teasers',
    path: '/',
    html: page('Front page', `${menu}<main>${teasers}</main>`),
    kind: 'no article',
    isMarked: false,
    hasScript: false,
    settle: 600,
  },
  {
    name: 'section without data, 300 teasers',
    path: '/world',
    html: page('World', `${menu}<main>${teasers}</main>`),
    kind: 'no article',
    isMarked: false,
    hasScript: false,
    settle: 600,
  },
  {
    name: 'application of 10,000 boxes',
    path: '/app',
    html: page('App', '<div><div><span>a</span><button>b</button></div></div>'.repeat(2_500)),
    kind: 'no article',
    isMarked: false,
    hasScript: false,
    settle: 600,
  },
  {
    name: `article of ${words} words`,
    path: '/article',
    html: story({}),
    kind: 'article',
    isMarked: true,
    hasScript: false,
    settle: 400,
  },
  {
    name: 'article of 1,000 words, another subject',
    path: '/off-topic',
    html: page(
      'Bridge stays closed',
      `${menu}<main><article><h1>Bridge stays closed for two more weeks</h1>${list(17, (i) => `<p>${sentence}${filler(i)}${sentence}${filler(i + 40)}</p>`)}</article></main>`,
      '<meta property="og:type" content="article">',
    ),
    kind: 'article',
    isMarked: false,
    hasScript: false,
    settle: 900,
  },
  {
    name: '50,000 nodes around an article',
    path: '/nodes',
    html: story({
      beside: `<div>${list(10_000, (i) => `<div><a href="/x/${i}">${i}</a><span><b>x</b></span></div>`)}</div>`,
    }),
    kind: 'large',
    isMarked: true,
    hasScript: false,
    settle: 2_500,
  },
  {
    name: '2 MB of text in 8,000 paragraphs',
    path: '/text',
    html: story({
      inArticle: list(8_000, (i) => `<p>${filler(i).repeat(4)}</p>`),
    }),
    kind: 'large',
    isMarked: true,
    hasScript: false,
    settle: 2_500,
  },
  {
    name: '2 MB of text in one paragraph',
    path: '/one-text',
    html: story({ inArticle: `<p>${list(32_000, filler)}</p>` }),
    kind: 'large',
    isMarked: true,
    hasScript: false,
    settle: 2_500,
  },
  {
    name: '10,000 paragraphs inserted in a loop',
    path: '/inserted',
    html: story({
      script: `addEventListener('load', () => setTimeout(() => {
        const place = document.querySelector('article');
        for (let i = 0; i < 10000; i++) {
          const paragraph = document.createElement('p');
          paragraph.textContent = 'The ferry carried ' + i + ' crates of pears to the island.';
          place.append(paragraph);
        }
        document.documentElement.dataset.over = '';
      }, 1000));`,
    }),
    kind: 'large',
    isMarked: true,
    hasScript: true,
    settle: 3_000,
  },
  {
    name: '1,000 changes a second for 10 s beside an article',
    path: '/restless',
    html: story({
      beside: '<aside><p id="ticker">0</p><ul id="list"></ul></aside>',
      script: `addEventListener('load', () => {
        const ticker = document.getElementById('ticker');
        const list = document.getElementById('list');
        const end = performance.now() + ${RESTLESS_MS};
        const timer = setInterval(() => {
          for (let i = 0; i < ${CHANGES}; i++) {
            ticker.firstChild.data = String(performance.now());
            if (list.childElementCount > 20) list.firstChild.remove();
            else list.append(Object.assign(document.createElement('li'), { textContent: 'A line of the ticker' }));
          }
          if (performance.now() < end) return;
          clearInterval(timer);
          document.documentElement.dataset.over = '';
        }, 10);
      });`,
    }),
    kind: 'large',
    isMarked: true,
    hasScript: true,
    settle: 2_500,
  },
];

function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${inMarkup(title)}</title>${head}</head><body>${body}</body></html>`;
}

function list(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join('');
}

function inMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
