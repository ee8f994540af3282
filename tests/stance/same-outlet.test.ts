import { describe, expect, test } from 'vitest';
import type { Evidence, Publisher } from '../../src/model.ts';
import { isSameOutlet, outletsOf, plainHost } from '../../src/stance/same-outlet.ts';
import { sampleClaim } from '../corpus/sample-pack.ts';

const publisher = (name: string, domain: string, aliases: string[] = []): Publisher => ({
  name,
  domain,
  country: null,
  kind: 'newspaper',
  aliases,
});

const known = [
  publisher('Halden Courier', 'courier.co.uk', ['The Courier of Halden', 'haldencourier.com']),
  publisher('Northern Wire', 'wire.example', ['NW']),
  publisher('The Ember Independent', 'ember-independent.example'),
  publisher('Évening Post', 'post.example', ['Post [archive]']),
];
const publishers = new Map(known.map((one) => [one.name, one]));

function source(change: Partial<Evidence>): Evidence {
  return {
    ...(sampleClaim('any', {}).evidence[0] as Evidence),
    publisher: 'Halden Courier',
    url: 'https://www.courier.co.uk/bridge',
    ...change,
  };
}

interface Outlet {
  publisher?: string;
  domain?: string;
  url?: string;
}

/** Whether a source is an article's own outlet. */
function isOwn(article: Outlet, evidence: Evidence): boolean {
  return isSameOutlet(
    { publisher: null, domain: null, url: null, ...article },
    outletsOf(evidence, publishers),
  );
}

describe('the same outlet', () => {
  test.each([
    ['by its name', { publisher: 'Halden Courier' }],
    ['whatever the case, article and accents', { publisher: 'the HALDEN courier' }],
    ['by an alias', { publisher: 'Courier of Halden' }],
    ['by its domain', { domain: 'courier.co.uk' }],
    ['by an address alone', { url: 'https://m.courier.co.uk/news/bridge?x=1' }],
    ['by its domain with www', { domain: 'www.courier.co.uk' }],
    ['by the mobile one', { domain: 'm.courier.co.uk' }],
    ['by the AMP one', { domain: 'amp.courier.co.uk' }],
    ['by another edition', { domain: 'edition.courier.com' }],
    ['by a section', { domain: 'politics.courier.co.uk' }],
    ['by a domain among its aliases', { domain: 'www.haldencourier.com' }],
  ])('%s', (_, article) => {
    expect(isOwn(article, source({}))).toBe(true);
  });

  test('as carrier of another’s report', () => {
    const carried = source({
      publisher: 'Northern Wire',
      via: 'Halden Courier',
      url: 'https://courier.co.uk/wire-report',
    });
    expect(isOwn({ publisher: 'Halden Courier' }, carried)).toBe(true);
    expect(isOwn({ publisher: 'NW' }, carried)).toBe(true);
  });

  test('with accents or without', () => {
    const post = source({ publisher: 'Évening Post', url: 'https://post.example/a' });
    expect(isOwn({ publisher: 'Evening Post' }, post)).toBe(true);
  });
});

describe('another outlet', () => {
  test.each([
    ['that shares a word', { publisher: 'Ember Courier', domain: 'ember-courier.example' }],
    ['that is a part of its name', { publisher: 'Courier' }],
    ['whose host ends alike', { domain: 'evening-courier.co.uk' }],
    ['under the same ending', { domain: 'co.uk' }],
    ['under another country’s ending', { domain: 'courier.ie' }],
    ['nothing is known of', {}],
  ])('%s', (_, article) => {
    expect(isOwn(article, source({}))).toBe(false);
  });

  test('a copy at a strange host is not that host’s', () => {
    const copy = source({ host: 'copy', url: 'https://archive.example/courier' });
    expect(isOwn({ domain: 'archive.example' }, copy)).toBe(false);
    expect(isOwn({ domain: 'courier.co.uk' }, copy)).toBe(true);
  });

  test('a publisher that is not held is told by name and address', () => {
    const unknown = source({ publisher: 'Gull Gazette', url: 'https://gull.example/a' });
    expect(isOwn({ publisher: 'Gull Gazette' }, unknown)).toBe(true);
    expect(isOwn({ domain: 'gull.example' }, unknown)).toBe(true);
    expect(isOwn({ domain: 'wire.example' }, unknown)).toBe(false);
  });

  test('under a country’s ending: news.com.au is not every .com.au', () => {
    const au = source({ publisher: 'Harbour Herald', url: 'https://www.harbourherald.com.au/a' });
    expect(isOwn({ domain: 'news.com.au' }, au)).toBe(false);
  });
});

describe('plainHost', () => {
  test.each([
    ['https://www.courier.co.uk/a/b?c#d', 'courier.co.uk'],
    ['http://amp.courier.com:8080/', 'courier.com'],
    ['//m.courier.com/x', 'courier.com'],
    ['WWW2.Courier.COM', 'courier.com'],
    ['news.com.au', 'news.com.au'],
    ['en.news.com.au', 'news.com.au'],
    ['m.com', 'm.com'],
    ['', ''],
  ])('%s', (address, host) => {
    expect(plainHost(address)).toBe(host);
  });
});
