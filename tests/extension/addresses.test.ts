import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPack } from '../../src/cli/read-pack.ts';
import { isWebAddress } from '../../src/corpus/web-address.ts';
import { readSiteWish } from '../../src/extension/sites.ts';
import { outletDomain } from '../../src/page/read-metadata.ts';
import { webLink } from '../../src/ui/web-link.ts';

const otherSchemes = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'file:///etc/hosts',
  'blob:https://example.org/1',
  'vbscript:x',
  '//example.org/',
  '/popup.html',
  '',
];

describe('an address', () => {
  test.each(otherSchemes)('%j is no source of a pack, and no link', (address) => {
    expect(isWebAddress(address)).toBe(false);
    expect(webLink(address)).toBeUndefined();
  });

  test.each([
    'https://reader:secret@example.org/',
    'https://example.org@evil.example/',
    'https://example.org\\@evil.example/',
    'https://еxample.org/',
    'https://xn--xample-2of.org/',
    'https://news.xn--xample-2of.org/',
    'https://exa\u200bmple.org/',
    'https://example.org:8443/',
    'https://192.0.2.1/',
    'https://1.2.3.0x7f/',
    'https://[::1]/',
    'https://localhost/',
    'https://example.org./',
    'https://-example.org/',
    'https://Example.org/',
    'https://example.org/a b',
    'https://example.org/"',
    'https://example.org/\u202egpj',
    `https://example.org/${'a'.repeat(2_000)}`,
    `https://${'a.'.repeat(400)}org/`,
    `https://${'.'.repeat(900)}/`,
  ])('%j is no source of a pack', (address) => {
    expect(isWebAddress(address)).toBe(false);
  });

  test.each(['https://example.org', 'http://news.example.co.uk/a_b/~c;art391,4001462?q=1&x=%20#part'])(
    '%s is one, and leads where it seems to',
    (address) => {
      expect(isWebAddress(address)).toBe(true);
      expect(webLink(address)).toBe(address);
    },
  );

  test('of each source that ships is one, and its host is the one that the browser goes to', () => {
    for (const { url } of readPack().pack.claims.flatMap(({ evidence }) => evidence)) {
      expect(webLink(url)).toBe(url);
      expect(url.split('/')[2]).toBe(new URL(url).hostname);
    }
  });
});

describe('a host with letters that look like others is shown in punycode', () => {
  test.each([
    ['https://еxample.org/a', 'xn--xample-2of.org'],
    ['https://www.bücher.example/', 'xn--bcher-kva.example'],
    ['https://exаmple。org/', 'xn--exmple-4nf.org'],
  ])('%s', (address, host) => {
    expect(outletDomain(address)).toBe(host);
    expect(readSiteWish(address)).toEqual({ kind: 'site', site: host });
  });
});

test('every link out of a view sends no referrer', () => {
  const root = join(import.meta.dirname, '../..');
  const links = globSync('{src,entrypoints}/**/*.{tsx,html}', { cwd: root }).flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/<a\b[^>]*>/g)].map(([link]) => `${path}: ${link}`),
  );
  // Within a page of our own, or to a file of the package.
  const out = links.filter((link) => !/href=(?:"[#/]|\{`(?:#|\$\{optionsPage\}#))/.test(link));
  expect(out.length).toBeGreaterThan(4);
  expect(out.filter((link) => !/rel="noreferrer"/.test(link))).toEqual([]);
});
