import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { layerTag } from '../../src/ui/layer-tag.ts';
import { article } from './pages.ts';

/** Hosts that nobody has any business with: whoever asks for one has followed what the page says. */
export const isCanary = (host: string) => host.endsWith('.canary.example');

const canary = (place: string) => `https://${place}.canary.example/${place}`;

const styles = ['tokens', 'layer', 'claim']
  .map((name) => readFileSync(resolve(import.meta.dirname, `../../assets/styles/${name}.css`), 'utf8'))
  .join('\n');

/** All that the layer's styles name: variables, families of fonts, animations. A page can read them in any copy of the extension. */
const variables = [...new Set(styles.match(/--[\w-]+(?=:)/g) ?? [])];
const families = [
  ...new Set(
    [...styles.matchAll(/--sl-(?:sans|serif|mono): ([^;]+);/g)].flatMap(([, list = '']) =>
      list.split(/\s*,\s*/).map((one) => one.replace(/"/g, '')),
    ),
  ),
  'BlinkMacSystemFont',
];
const animations = [...new Set([...styles.matchAll(/@keyframes ([\w-]+)/g)].map(([, name]) => name))];

/** Of pieces by letter, the ones that are loaded tell which letters are shown. */
function fontFaces(family: string, place: string): string {
  return ['U+30-39', 'U+41-5A', 'U+61-7A']
    .map(
      (letters) =>
        `@font-face { font-family: ${family}; src: url("${canary(`font-${place}`)}"); unicode-range: ${letters}; }`,
    )
    .join('\n');
}

/**
 * What the layer's variables hold where it does not set them itself: addresses, or names of the page's. With names, sizes and
 * the like stay as they are, or the rest would be thrown away with them, and so does one list of families: it is tried as well.
 */
function hostileStyles(values: 'addresses' | 'names'): string {
  const hit = values === 'addresses' ? variables : ['--sl-sans', '--sl-mono', '--sl-slow', '--sl-ease'];
  const value = values === 'addresses' ? `url("${canary('variable')}")` : 'Sneaked';
  return `
  /* The page's own text uses nothing of what follows. */
  html body, html body *:not(${layerTag}) { font-family: "Liberation Sans", Arial !important; }
  ${families.map((family, index) => `${fontFaces(`"${family}"`, `${index}`)}\n${/^[\w-]+$/.test(family) ? fontFaces(family, `bare-${index}`) : ''}`).join('\n')}
  ${fontFaces('Sneaked', 'sneaked')}
  ${hit.map((name) => `@property ${name} { syntax: "*"; inherits: false; initial-value: ${value}; }`).join('\n')}
  ${[...animations, 'Sneaked'].map((name) => `@keyframes ${name} { from, to { background-image: url("${canary(`keyframes-${name}`)}") } }`).join('\n')}
  html { ${hit.map((name) => `${name}: ${value}`).join('; ')} }
  ${layerTag}, ${layerTag}::part(*), ${layerTag} * {
    ${hit.map((name) => `${name}: ${value} !important`).join('; ')};
    background-image: url("${canary('host-background')}") !important; font-family: Sneaked !important;
    cursor: url("${canary('host-cursor')}"), auto !important; list-style-image: url("${canary('host-list')}") !important;
    border-image: url("${canary('host-border')}") 1 !important; mask-image: url("${canary('host-mask')}") !important;
    filter: url("${canary('host-filter')}#a") !important; content: url("${canary('host-content')}") !important;
    animation: Sneaked 1s infinite !important; quotes: "Q" "Q" !important;
  }`;
}

const head = `
<link rel="canonical" href="${canary('canonical')}"><link rel="amphtml" href="${canary('amphtml')}">
<link rel="alternate" type="application/rss+xml" href="${canary('alternate')}"><link rel="author" href="${canary('author-link')}">
<link rel="publisher" href="${canary('publisher-link')}"><link rel="image_src" href="${canary('image-src')}">
<link rel="shortlink" href="${canary('shortlink')}">
<meta property="og:url" content="${canary('og-url')}"><meta property="og:image" content="${canary('og-image')}">
<meta property="og:video" content="${canary('og-video')}"><meta name="twitter:image" content="${canary('twitter-image')}">
<meta name="author" content="${canary('author')}"><meta name="description" content="See ${canary('description')}">
<meta name="publisher" content="${canary('publisher')}"><meta itemprop="image" content="${canary('item-image')}">
<script type="application/ld+json">${JSON.stringify({
  '@context': canary('ld-context'),
  '@id': canary('ld-id'),
  '@type': 'NewsArticle',
  headline: `Limits ${canary('ld-headline')} <img src="${canary('ld-markup')}">`,
  url: canary('ld-url'),
  image: [canary('ld-image'), { '@type': 'ImageObject', url: canary('ld-image-object') }],
  datePublished: '2024-11-21T07:30:00+00:00',
  author: {
    '@type': 'Person',
    name: canary('ld-author'),
    url: canary('ld-author-url'),
    sameAs: [canary('ld-same-as')],
  },
  publisher: {
    '@type': 'Organization',
    name: `Courier ${canary('ld-name')}`,
    url: canary('ld-publisher'),
    logo: { url: canary('ld-logo') },
  },
  mainEntityOfPage: canary('ld-page'),
})}</script>`;

const words =
  `<img src=&quot;${canary('text-img')}&quot;> [here](${canary('text-markdown')}) ![it](${canary('text-picture')}) url(${canary('text-url')}) \u202Emoc.yranac\u202C =HYPERLINK("${canary('text-formula')}")`
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const link = `href="${canary('link')}" ping="${canary('ping')}" data-src="${canary('data-src')}" itemprop="url"`;

/**
 * The article, by a site that would learn who reads it with Sidelight: addresses of canaries wherever an extension could follow
 * one, and none where the browser itself does.
 */
export function leakPage(values: 'addresses' | 'names'): string {
  return article
    .replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')
    .replace('<head>', `<head><base href="${canary('base')}">`)
    .replace('</head>', `${head}<style>${hostileStyles(values)}</style></head>`)
    .replace(/<title>[^<]*/, `$& ${words}`)
    .replace(/<h1>[^<]*/, `$& ${words}`)
    .replace(
      /<p>\s*([^<]+?[.])(\s[^<]*)?<\/p>/g,
      (_, first, rest = '') => `<p><a ${link}>${first}</a>${rest}</p>`,
    )
    .replace(
      '</article>',
      `<p>Officials said ${words} in a statement, according to ${canary('attribution')} and ${canary('source')}.</p>
      <noscript><img src="${canary('noscript')}"></noscript>
      <picture><source media="(max-width: 1px)" srcset="${canary('srcset')} 2x"></picture>
      <blockquote cite="${canary('cite')}">“${words}”</blockquote></article>`,
    );
}
