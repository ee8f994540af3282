import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/page/read-article.ts';
import { outletDomain, readMetadata } from '../../src/page/read-metadata.ts';
import { openPage } from './support/open-page.ts';

const pages = import.meta.glob<string>('./pages/*.html', { query: '?raw', import: 'default', eager: true });

function parse(head: string, body = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

describe('reads outlet, dates and language of', () => {
  const expected: Record<
    string,
    {
      published: string | null;
      modified: string | null;
      publisher: string | null;
      language: string | null;
      domain: string | null;
    }
  > = {
    'broadcaster.html': {
      published: '2023-01-14',
      modified: '2023-01-15',
      publisher: 'Coast News',
      language: 'en-GB',
      domain: 'coastnews.example',
    },
    'quality-paper.html': {
      published: '2022-03-01',
      modified: '2022-03-02',
      publisher: 'the Warden',
      language: 'en',
      domain: null,
    },
    'wire.html': {
      published: '2024-05-06',
      modified: null,
      publisher: 'Newswire',
      language: 'en-US',
      domain: null,
    },
    'us-paper.html': {
      published: '2021-06-05',
      modified: null,
      publisher: 'The Ledger-Times',
      language: 'en',
      domain: null,
    },
    'tag-soup.html': {
      published: '2009-04-03',
      modified: null,
      publisher: null,
      language: null,
      domain: null,
    },
    'tabloid.html': {
      published: '2020-09-09',
      modified: null,
      publisher: 'Daily Bugle',
      language: 'en',
      domain: null,
    },
    'amp.html': {
      published: '2019-12-02',
      modified: null,
      publisher: 'Harbour Post',
      language: 'en',
      domain: 'harbourpost.example',
    },
    'live-blog.html': {
      published: '2018-07-01',
      modified: '2018-07-02',
      publisher: 'Valley Mail',
      language: 'en',
      domain: null,
    },
    'interview.html': {
      published: '2016-05-20',
      modified: null,
      publisher: null,
      language: 'en',
      domain: null,
    },
    'endless.html': {
      published: '2015-08-30',
      modified: null,
      publisher: 'Junction',
      language: 'en',
      domain: null,
    },
    'blog.html': {
      published: '2022-10-08',
      modified: null,
      publisher: 'Dorfblog',
      language: 'de-DE',
      domain: null,
    },
    'in-body-links.html': {
      published: '2023-10-21',
      modified: null,
      publisher: 'Gulf Wire',
      language: 'en',
      domain: null,
    },
    'right-to-left.html': {
      published: '2023-05-04',
      modified: null,
      publisher: 'صحيفة الساحل',
      language: 'ar',
      domain: null,
    },
  };
  for (const [name, wanted] of Object.entries(expected)) {
    test(name, async () => {
      const { article } = readArticle(await openPage(pages[`./pages/${name}`] ?? ''));
      const { published, modified, publisher, language, domain } = article;
      expect({ published, modified, publisher, language, domain }).toEqual(wanted);
    });
  }
});

describe('JSON-LD', () => {
  const article = { '@type': 'NewsArticle', headline: 'A', datePublished: '2024-11-17T23:30:00-05:00' };
  test.each([
    ['a node', article],
    ['a list', [{ '@type': 'Organization' }, article]],
    [
      'a graph',
      {
        '@context': 'https://schema.org',
        '@graph': [{ '@type': 'WebPage', datePublished: '2001-01-01' }, article],
      },
    ],
    ['types in a list', { ...article, '@type': ['Article', 'ReportageNewsArticle'] }],
    ['a type as address', { ...article, '@type': 'http://schema.org/NewsArticle' }],
    ['an article within the page', { '@type': 'WebPage', mainEntity: article }],
    ['a number for a date', { ...article, datePublished: 1731888000000 - 86_400_000 }],
    ['a date in a list', { ...article, datePublished: ['soon', '2024-11-17'] }],
    [
      'raw line breaks in a string',
      '{"@type":"NewsArticle",\n"headline":"A\nB","datePublished":"2024-11-17",}',
    ],
    ['CDATA around it', '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2024-11-17"}\n//]]>'],
  ])('%s', (_name, value) => {
    expect(readMetadata(parse(jsonLd(value))).published).toBe('2024-11-17');
  });

  test('the first block that can be read counts; broken ones are passed over', () => {
    const head =
      jsonLd('{"@type":"NewsArticle","datePublished":') + jsonLd('null') + jsonLd('[[]]') + jsonLd(article);
    expect(readMetadata(parse(head)).published).toBe('2024-11-17');
  });

  test('a date that cannot be read gives way to the next place that has one', () => {
    const head = `${jsonLd({ ...article, datePublished: 'yesterday' })}<meta property="article:published_time" content="2024-11-16T01:00:00Z">`;
    expect(readMetadata(parse(head)).published).toBe('2024-11-16');
  });

  test('a change that lies before publication is none', () => {
    expect(readMetadata(parse(jsonLd({ ...article, dateModified: '2020-01-01' }))).modified).toBeNull();
  });

  test('nothing that a page may write makes it throw', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const values = { published: readMetadata(parse(jsonLd(json))).published };
        expect(values.published === null || typeof values.published === 'string').toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('dates stand in', () => {
  test.each([
    '<meta property="article:published_time" content="2024-11-17T23:30:00-05:00">',
    '<meta name="parsely-pub-date" content="2024-11-17T23:30:00Z">',
    '<meta name="sailthru.date" content="2024-11-17 10:00:00">',
    '<meta name="DC.date.issued" content="2024-11-17">',
    '<meta name="date" content="17 November 2024">',
    '<meta itemprop="datePublished" content="2024-11-17T01:00">',
  ])('%s', (head) => {
    expect(readMetadata(parse(head)).published).toBe('2024-11-17');
  });

  test.each([
    [
      'a time element below the headline',
      '<h1>A long enough headline</h1><p><time datetime="2024-11-17T20:00-05:00">Sunday</time></p>',
    ],
    [
      'a time element without datetime',
      '<h1>A long enough headline</h1><p>Updated <time>17 November 2024</time></p>',
    ],
    ['words below the headline', '<h1>A long enough headline</h1><div>Published 17 November 2024</div>'],
    ['words above the headline', '<div>Nov 17, 2024</div><h1>A long enough headline</h1>'],
  ])('%s', async (_name, body) => {
    const text =
      '<p>The text of the article, which is long enough to be one, was written without a date of its own.</p>';
    const document = await openPage(`<body><article>${body}${text.repeat(3)}</article></body>`);
    expect(readArticle(document).article.published).toBe('2024-11-17');
  });

  test('a date that the text tells of is not the date of the text', async () => {
    const document = await openPage(
      '<article><h1>A long enough headline</h1><p>The bridge was opened on 17 November 1924 by a man with a pair of scissors.</p></article>',
    );
    expect(readArticle(document).article.published).toBeNull();
  });
});

describe('language', () => {
  test.each([
    ['<html lang="en_GB">', 'en-GB'],
    ['<html lang="EN-us">', 'en-US'],
    ['<html><head><meta property="og:locale" content="fr_FR"></head>', 'fr-FR'],
    ['<html lang="English"><head><meta http-equiv="Content-Language" content="en, de"></head>', 'en'],
    ['<html>', null],
  ])('%s → %s', (html, language) => {
    expect(readMetadata(new DOMParser().parseFromString(html, 'text/html')).language).toBe(language);
  });
});

describe('the outlet of an address', () => {
  test.each([
    ['https://www.paper.example/a', 'paper.example'],
    ['https://amp.paper.example/a', 'paper.example'],
    ['https://m.www.paper.example/a', 'paper.example'],
    ['https://edition.paper.example/a', 'paper.example'],
    ['https://www2.paper.co.uk/a', 'paper.co.uk'],
    ['https://m.co.uk/a', 'm.co.uk'],
    ['https://news.paper.example/a', 'news.paper.example'],
    ['https://www-the--paper-co-uk.cdn.ampproject.org/c/s/x', 'the-paper.co.uk'],
    ['https://m.example', 'm.example'],
    ['not an address', null],
  ])('%s → %s', (url, domain) => {
    expect(outletDomain(url)).toBe(domain);
  });

  test('is that of the page, also where the canonical address is another outlet', () => {
    const head = '<link rel="canonical" href="https://www.origin.example/story">';
    const { url, domain } = readMetadata(parse(head), 'https://m.carrier.example/copy/story');
    expect({ url, domain }).toEqual({ url: 'https://www.origin.example/story', domain: 'carrier.example' });
  });

  test('a canonical address that is the front page is not the article', () => {
    const head = '<link rel="canonical" href="https://paper.example/">';
    expect(readMetadata(parse(head), 'https://paper.example/story').url).toBe('https://paper.example/story');
  });
});
