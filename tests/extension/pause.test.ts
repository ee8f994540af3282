import { expect, test } from 'vitest';
import { pauseFor, siteOf, withSite } from '../../src/extension/pause.ts';
import { defaultSettings } from '../../src/extension/settings.ts';

test('a site is its host, with or without www, in any case', () => {
  expect(siteOf('WWW.Example.org')).toBe('example.org');
  expect(siteOf('news.example.org')).toBe('news.example.org');
  expect(siteOf('wwwonders.example.org')).toBe('wwwonders.example.org');
});

test('a page is paused by its site, by all sites, or not', () => {
  const settings = { ...defaultSettings, pausedSites: ['example.org'] };
  expect(pauseFor(settings, 'www.example.org')).toBe('site');
  expect(pauseFor(settings, 'example.net')).toBeNull();
  expect(pauseFor(settings, 'notexample.org')).toBeNull();
  expect(pauseFor({ ...settings, pausedEverywhere: true }, 'www.example.org')).toBe('everywhere');
});

test('pausing a site twice lists it once, and resuming takes it out', () => {
  const once = withSite(['b.example'], 'www.a.example', true);
  expect(once).toEqual(['a.example', 'b.example']);
  expect(withSite(once, 'a.example', true)).toEqual(once);
  expect(withSite(once, 'www.a.example', false)).toEqual(['b.example']);
  expect(withSite(['b.example'], 'a.example', false)).toEqual(['b.example']);
});
