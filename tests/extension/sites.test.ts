import { describe, expect, test } from 'vitest';
import {
  addedSites,
  isAddedSite,
  readSiteWish,
  registerAddedSites,
  removeSite,
  requestSite,
  type SitesBrowser,
  withheldHosts,
} from '../../src/extension/sites.ts';

interface FakeBrowser extends SitesBrowser {
  granted: Set<string>;
  /** Listed by getAll, though taken away meanwhile. */
  stale: Set<string>;
  scripts: Map<string, { matches: string[]; js: string[] }>;
  calls: string[];
}

/** A browser as far as sites need one. The reader always says yes. */
function fakeBrowser(granted: string[] = []): FakeBrowser {
  const listeners = { added: [] as (() => void)[], removed: [] as (() => void)[] };
  const fake: FakeBrowser = {
    granted: new Set(granted),
    stale: new Set(),
    scripts: new Map(),
    calls: [],
    permissions: {
      request: async ({ origins }) => {
        for (const origin of origins) fake.granted.add(origin);
        for (const hear of listeners.added) hear();
        return true;
      },
      remove: async ({ origins }) => {
        for (const origin of origins) fake.granted.delete(origin);
        for (const hear of listeners.removed) hear();
        return true;
      },
      contains: async ({ origins }) => origins.every((origin) => fake.granted.has(origin)),
      getAll: async () => ({ origins: [...fake.granted, ...fake.stale] }),
      onAdded: { addListener: (hear) => void listeners.added.push(hear) },
      onRemoved: { addListener: (hear) => void listeners.removed.push(hear) },
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }) =>
        ids.flatMap((id) => {
          const script = fake.scripts.get(id);
          return script ? [{ id, ...script }] : [];
        }),
      registerContentScripts: async (scripts) => {
        for (const { id, ...script } of scripts) {
          for (const file of script.js)
            if (file.includes(':')) throw new Error(`String "${file}" must be a relative URL`);
          if (fake.scripts.has(id)) throw new Error(`Duplicate script ID '${id}'`);
          fake.scripts.set(id, script);
          fake.calls.push('register');
        }
      },
      unregisterContentScripts: async ({ ids }) => {
        for (const id of ids) fake.scripts.delete(id);
        fake.calls.push('unregister');
      },
    },
    runtime: {
      getManifest: () => ({
        content_scripts: [{ js: ['content-scripts/article.js'] }],
      }),
    },
  };
  return fake;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const matchesOf = ({ scripts }: FakeBrowser) => [...scripts.values()].map(({ matches }) => matches);

describe('what is typed into "Add a site"', () => {
  test.each([
    ['example.org', 'example.org'],
    ['  WWW.Example.org ', 'example.org'],
    ['https://news.example.co.uk/world/article?id=1#top', 'news.example.co.uk'],
    ['http://example.org', 'example.org'],
    ['example.org.', 'example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['еxample.org', 'xn--xample-2of.org'],
  ])('%s is the site %s', (typed, site) => {
    expect(readSiteWish(typed)).toEqual({ kind: 'site', site });
  });

  test.each([
    '',
    'example',
    'not a site',
    'ftp://example.org',
    'javascript:alert(1)',
    'file:///etc/hosts',
    '*.example.org',
    'https://*/*',
    '<all_urls>',
    'https://reader:secret@example.org',
    'a'.repeat(5_000),
  ])('%j is none', (typed) => {
    expect(readSiteWish(typed)).toEqual({ kind: 'none' });
  });

  test.each([
    'localhost',
    'localhost:8080',
    '192.168.0.1',
    'http://[::1]/',
    'printer.local',
    'wiki.corp',
    '2130706433',
  ])('%s is the reader’s own network', (typed) => {
    expect(readSiteWish(typed)).toEqual({ kind: 'local' });
  });

  test('a covered site is said to be one, in both spellings', () => {
    expect(readSiteWish('https://www.bbc.com/news')).toEqual({ kind: 'covered', site: 'bbc.com' });
    expect(readSiteWish('bbc.com')).toEqual({ kind: 'covered', site: 'bbc.com' });
  });
});

describe('the sites that the reader added', () => {
  test('are asked for in both spellings, and at once: nothing is waited for before', async () => {
    const fake = fakeBrowser();
    const asking = requestSite('www.example.org', fake);
    expect([...fake.granted]).toEqual(['https://example.org/*', 'https://www.example.org/*']);
    expect(await asking).toBe(true);
  });

  test('are listed once each, without covered sites and patterns for many', async () => {
    const fake = fakeBrowser(['https://www.bbc.com/*', 'https://*/*', '*://*.example.net/*']);
    await requestSite('zeta.example', fake);
    await requestSite('example.org', fake);
    expect(await addedSites(fake)).toEqual(['example.org', 'zeta.example']);
    expect(await isAddedSite('www.example.org', fake)).toBe(true);
    expect(await isAddedSite('www.bbc.com', fake)).toBe(false);
  });

  test('are gone when the browser still lists what it withholds', async () => {
    const fake = fakeBrowser();
    fake.stale.add('https://example.org/*');
    expect(await addedSites(fake)).toEqual([]);
  });

  test('are given back in both spellings', async () => {
    const fake = fakeBrowser();
    await requestSite('example.org', fake);
    await removeSite('example.org', fake);
    expect([...fake.granted]).toEqual([]);
  });
});

test('covered hosts that the reader has taken away in the browser are told', async () => {
  const { default: covered } = await import('../../assets/covered-sites.json', { with: { type: 'json' } });
  const fake = fakeBrowser(covered.map(({ host }) => `https://${host}/*`));
  expect(await withheldHosts(fake)).toEqual([]);
  fake.granted.delete('https://www.bbc.com/*');
  expect(await withheldHosts(fake)).toEqual(['www.bbc.com']);
  // Chrome lists the hosts of content scripts, and does not know them when asked.
  fake.stale.add('https://www.bbc.com/*');
  expect(await withheldHosts(fake)).toEqual([]);
});

describe('the content script on added sites', () => {
  test('is not registered while there is no such site', async () => {
    const fake = fakeBrowser(['https://www.bbc.com/*']);
    await registerAddedSites(fake);
    expect(fake.calls).toEqual([]);
  });

  test('has the files of the manifest, and follows each leave given and taken', async () => {
    const fake = fakeBrowser();
    await registerAddedSites(fake);
    await requestSite('example.org', fake);
    await requestSite('example.net', fake);
    await settled();
    expect([...fake.scripts.values()]).toEqual([
      {
        matches: [
          'https://example.net/*',
          'https://example.org/*',
          'https://www.example.net/*',
          'https://www.example.org/*',
        ],
        js: ['/content-scripts/article.js'],
      },
    ]);
    await removeSite('example.net', fake);
    await settled();
    expect(matchesOf(fake)).toEqual([['https://example.org/*', 'https://www.example.org/*']]);
    await removeSite('example.org', fake);
    await settled();
    expect(fake.scripts.size).toBe(0);
  });

  test('is registered where the browser tells the files of the manifest as whole addresses, as Firefox does', async () => {
    const fake = fakeBrowser(['https://example.org/*']);
    const address = (file: string) => `moz-extension://11111111-2222-4333-8444-555555555555/${file}`;
    fake.runtime.getManifest = () => ({
      content_scripts: [{ js: [address('content-scripts/article.js')] }],
    });
    await registerAddedSites(fake);
    expect([...fake.scripts.values()]).toMatchObject([{ js: ['/content-scripts/article.js'] }]);
  });

  test('is left alone when the background starts again and nothing has changed', async () => {
    const fake = fakeBrowser(['https://example.org/*']);
    await registerAddedSites(fake);
    await registerAddedSites(fake);
    expect(fake.calls).toEqual(['register']);
  });

  test('is registered once when leaves come one upon the other', async () => {
    const fake = fakeBrowser();
    const first = registerAddedSites(fake);
    await Promise.all([requestSite('one.example', fake), requestSite('two.example', fake), first]);
    await settled();
    expect(matchesOf(fake)).toEqual([
      [
        'https://one.example/*',
        'https://two.example/*',
        'https://www.one.example/*',
        'https://www.two.example/*',
      ],
    ]);
  });
});
