import type { Article, Evidence, Publisher } from '../model.ts';

/** Labels in front of a host name that mean a variant of the same outlet. */
const VARIANT = /^(?:www\d?|m|mobile|amp|edition|eu|us|uk|en|eng|english|news|beta|web|text|lite|touch)\./;
/** Endings under which one outlet runs editions. Others part outlets: independent.co.uk is not independent.ie. */
const EDITION_ENDING = /\.(?:com|co\.uk|org\.uk|uk)$/;

/** What is left of "news.com.au" without its first label is nobody's host. */
const SUFFIX = /^(?:[a-z]{2,}|(?:com?|org|net|gov|edu|ac)\.[a-z]{2})$/;

/** Host name without scheme, variant labels and path: "https://amp.cnn.com/x" → "cnn.com". */
export function plainHost(address: string): string {
  let host = address
    .toLowerCase()
    .replace(/^(?:[a-z]+:)?\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d+$/, '');
  while (VARIANT.test(host) && !SUFFIX.test(host.replace(VARIANT, ''))) host = host.replace(VARIANT, '');
  return host;
}

/** The names and hosts by which an outlet is known. */
export interface OutletNames {
  names: Set<string>;
  hosts: string[];
}

/** The outlets of a source: its publisher and its carrier, with aliases and domains. Read once for all articles. */
export function outletsOf(evidence: Evidence, publishers: Map<string, Publisher>): OutletNames {
  const names = new Set<string>();
  // The address tells the outlet that published at it; a copy or cache at a strange host tells nothing.
  const hosts = evidence.host === 'copy' ? [] : [plainHost(evidence.url)];
  for (const outlet of [evidence.publisher, evidence.via]) {
    if (outlet === null) continue;
    names.add(plainName(outlet));
    const publisher = publishers.get(outlet);
    if (!publisher) continue;
    names.add(plainName(publisher.name));
    hosts.push(plainHost(publisher.domain));
    for (const alias of publisher.aliases) {
      if (/^[\w-]+(?:\.[\w-]+)+$/.test(alias)) hosts.push(plainHost(alias));
      else if (!/[([]/.test(alias)) names.add(plainName(alias));
    }
  }
  return { names, hosts };
}

/**
 * Whether a source is the article's own outlet, as publisher or carrier: by name or alias, or by host, domain variants
 * included.
 */
export function isSameOutlet(
  article: Pick<Article, 'publisher' | 'domain' | 'url'>,
  { names, hosts }: OutletNames,
): boolean {
  if (article.publisher && names.has(plainName(article.publisher))) return true;
  const own = plainHost(article.domain ?? article.url ?? '');
  return own !== '' && hosts.some((host) => sameHost(own, host));
}

function sameHost(a: string, b: string): boolean {
  if (SUFFIX.test(a) || SUFFIX.test(b)) return false;
  if (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)) return true;
  return EDITION_ENDING.test(a) && a.replace(EDITION_ENDING, '') === b.replace(EDITION_ENDING, '');
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^the /, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
