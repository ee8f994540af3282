import type { Day } from '../model.ts';
import {
  addressOf,
  allOnPage,
  attributeOf,
  bodyOf,
  contentOf,
  firstIn,
  firstOnPage,
  hasAttribute,
  rootOf,
  titleOf,
} from './dom.ts';
import { articleNode, isNode, type JsonLdNode, jsonLdNodes, textOf } from './json-ld.ts';
import { writtenDay } from './written-date.ts';

/** What a page says about its article. What it does not say, or says in a form that cannot be read, is null. */
export interface Metadata {
  /** Canonical address, else the page's own. */
  url: string | null;
  domain: string | null;
  publisher: string | null;
  published: Day | null;
  modified: Day | null;
  language: string | null;
  /** The headline by the surest source, as the page's data has it. */
  headline: string | null;
  /** All titles that the page gives itself, surest first; the document's title with the site's name is the last. */
  titles: string[];
  /** What the page says in a sentence or two; often the words of the standfirst. */
  descriptions: string[];
}

const PUBLISHED_META = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dcsext.articlefirstpublished',
  'publish-date',
  'publish_date',
  'publishdate',
  'publication_date',
  'publicationdate',
  'pubdate',
  'pub_date',
  'displaydate',
  'date',
];

const MODIFIED_META = [
  'article:modified_time',
  'article:modified',
  'og:updated_time',
  'article:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
];

const TITLE_META = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'title',
];

const DESCRIPTION_META = ['og:description', 'description', 'twitter:description'];

/** First labels of a host name that name an edition or device, not the outlet. */
const HOST_PREFIX = /^(?:www\d*|m|mobile|amp|edition|touch|lite|text|wap|beta)\./;

/** Two labels under which names are registered: "co.uk" is no outlet. */
const PUBLIC_SUFFIX = /^(?:com?|org|net|gov|ac|edu)\.[a-z]{2}$/;

/**
 * Reads address, publisher, dates, language and titles from a page's data: JSON-LD, meta elements, microdata. Never
 * throws, whatever the page holds. Dates in the visible text are read by `readVisibleDay`.
 *
 * @param url the address the page was fetched from, where the document does not know it (a saved file)
 */
export function readMetadata(document: Document, url?: string | null): Metadata {
  const node = articleNode(jsonLdNodes(document));
  const meta = metaValues(document);
  const address = readAddress(document, meta, url ?? null);
  const headlines = [textOf(node?.headline), itemText(document, 'headline')];
  const titles = [...headlines, ...TITLE_META.map((name) => meta.get(name) ?? null), titleOf(document)]
    .map((title) => decodeEntities(title ?? '').trim())
    .filter((title) => title !== '');
  const published =
    firstDay([node?.datePublished, node?.dateCreated]) ??
    firstDay([meta.get(PUBLISHED_META[0] as string), ...itemDates(document, 'datePublished')]) ??
    firstDay(PUBLISHED_META.map((name) => meta.get(name)));
  const modified = latestDay([
    firstDay([node?.dateModified]) ??
      firstDay([meta.get(MODIFIED_META[0] as string), ...itemDates(document, 'dateModified')]) ??
      firstDay(MODIFIED_META.map((name) => meta.get(name))),
    ...liveUpdateDays(node),
  ]);
  return {
    ...address,
    publisher: readPublisher(document, node, meta),
    published,
    modified: modified && published && modified < published ? null : modified,
    language: readLanguage(document, node, meta),
    headline: titles[0] ?? null,
    titles: [...new Set(titles)],
    descriptions: [textOf(node?.description), ...DESCRIPTION_META.map((name) => meta.get(name) ?? null)]
      .map((text) => decodeEntities(text ?? '').trim())
      .filter((text) => text !== ''),
  };
}

/** Host name of an outlet: without www, m, amp, edition and the like; an AMP cache's name is read for the outlet in it. */
export function outletDomain(url: string): string | null {
  let host: string;
  try {
    host = new URL(url).hostname.toLowerCase();
  } catch {
    return null;
  }
  const cached = /^(.+)\.cdn\.ampproject\.org$/.exec(host);
  if (cached?.[1]) host = cached[1].replace(/--|-/g, (dash) => (dash === '-' ? '.' : '-'));
  for (;;) {
    const shorter = host.replace(HOST_PREFIX, '');
    if (shorter === host || !shorter.includes('.') || PUBLIC_SUFFIX.test(shorter)) return host || null;
    host = shorter;
  }
}

function readAddress(document: Document, meta: Map<string, string>, given: string | null) {
  const own = httpUrl(given, undefined) ?? httpUrl(addressOf(document), undefined);
  const base = own ?? undefined;
  const canonical =
    httpUrl(firstOnPage(document, 'link[rel~="canonical" i][href]')?.getAttribute('href'), base) ??
    httpUrl(meta.get('og:url'), base);
  // Some sites give their front page as the canonical address of everything.
  const usable = canonical && !(own && new URL(canonical).pathname === '/' && new URL(own).pathname !== '/');
  const url = usable ? canonical : own;
  const home = own ?? canonical;
  return { url, domain: home && outletDomain(home) };
}

function httpUrl(value: string | null | undefined, base: string | undefined): string | null {
  if (!value) return null;
  try {
    const url = new URL(value.trim(), base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** Contents of all meta elements by name or property in lower case; the first of a name counts. */
function metaValues(document: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const meta of allOnPage(document, 'meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    const names = `${meta.getAttribute('property') ?? ''} ${meta.getAttribute('name') ?? ''} ${meta.getAttribute('http-equiv') ?? ''}`;
    for (const name of names.toLowerCase().split(/\s+/))
      if (name && !values.has(name)) values.set(name, content);
  }
  return values;
}

function readPublisher(
  document: Document,
  node: JsonLdNode | null,
  meta: Map<string, string>,
): string | null {
  const candidates = [
    textOf(node?.publisher),
    itemText(document, 'publisher'),
    meta.get('og:site_name'),
    meta.get('dc.publisher'),
    meta.get('dcterms.publisher'),
    meta.get('publisher'),
    meta.get('application-name'),
    lastTitlePart(titleOf(document)),
    meta.get('twitter:site')?.replace(/^@/, ''),
  ];
  for (const candidate of candidates) {
    const name = decodeEntities(candidate ?? '').trim();
    if (name !== '' && name.length <= 80 && !/^https?:/i.test(name)) return name;
  }
  return null;
}

/** "Council votes on parking | Ashford Echo" → "Ashford Echo": at most five words after the last separator. */
function lastTitlePart(title: string): string | null {
  const match = /^.{15,}\s[|\-–—]\s+([^|]{2,40})$/.exec(title.trim());
  return match?.[1] && match[1].split(/\s+/).length <= 5 ? match[1] : null;
}

function readLanguage(document: Document, node: JsonLdNode | null, meta: Map<string, string>): string | null {
  const root = rootOf(document);
  const candidates = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    bodyOf(document)?.getAttribute('lang'),
    meta.get('content-language'),
    meta.get('language'),
    meta.get('og:locale'),
    textOf(node?.inLanguage),
  ];
  for (const candidate of candidates) {
    const tag = candidate?.split(',')[0]?.trim().replaceAll('_', '-');
    if (!tag) continue;
    try {
      const [canonical] = Intl.getCanonicalLocales(tag);
      if (canonical && /^(?!und)[a-z]{2,3}(?:-|$)/.test(canonical)) return canonical;
    } catch {
      // Not a language tag ("English"): the next candidate may be.
    }
  }
  return null;
}

function itemText(document: Document, property: string): string | null {
  const item = firstOnPage(document, `[itemprop~="${property}"]`);
  if (!item) return null;
  const name = hasAttribute(item, 'itemscope') ? firstIn(item, '[itemprop~="name"]') : item;
  if (!name) return null;
  return attributeOf(name, 'content')?.trim() || contentOf(name)?.trim() || null;
}

function itemDates(document: Document, property: string): string[] {
  const items = [...allOnPage(document, `[itemprop~="${property}"]`)].slice(0, 3);
  return items.map(
    (item) => attributeOf(item, 'datetime') ?? attributeOf(item, 'content') ?? contentOf(item) ?? '',
  );
}

/** Days of a live blog's entries: its own dates may be those of the first one. */
function liveUpdateDays(node: JsonLdNode | null): (Day | null)[] {
  const updates = node?.liveBlogUpdate;
  if (!Array.isArray(updates)) return [];
  return updates.map((update) =>
    isNode(update) ? firstDay([update.dateModified, update.datePublished]) : null,
  );
}

function firstDay(values: unknown[]): Day | null {
  for (const value of values.flat()) {
    const text = typeof value === 'number' ? String(value) : textOf(value);
    const day = text && writtenDay(text);
    if (day) return day;
  }
  return null;
}

function latestDay(days: (Day | null)[]): Day | null {
  return days.reduce((latest, day) => (day && (!latest || day > latest) ? day : latest), null);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Titles in data are often escaped once too often. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
