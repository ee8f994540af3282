import { describe, expect, test } from 'vitest';
import { builds, builtFiles } from './built-files.ts';

/** By what a program reaches others, or runs what it was not built with. Addresses in data are no such thing. */
const forbidden: [name: string, pattern: RegExp][] = [
  ['fetch', /\bfetch\s*\(/],
  ['WebSocket', /\bWebSocket\b/],
  ['WebTransport', /\bWebTransport\b/],
  ['RTCPeerConnection', /\bRTCPeerConnection\b/],
  ['EventSource', /\bEventSource\b/],
  ['sendBeacon', /\bsendBeacon\b/],
  ['XMLHttpRequest', /\bXMLHttpRequest\b/],
  ['importScripts', /\bimportScripts\b/],
  ['eval', /\beval\s*\(/],
  ['new Function', /\bnew\s+Function\b/],
  ['a script by a text', /\bset(?:Timeout|Interval)\s*\(\s*["'`]/],
  ['an import from elsewhere', /\bimport\s*\(?\s*["'`]https?:|\bfrom\s*["'`]https?:/],
];

describe.each(Object.entries(builds))('the build for %s', (_browser, build) => {
  test.each(forbidden)('holds no %s', (_name, pattern) => {
    const scripts = builtFiles(build, '.js');
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.filter(([, text]) => pattern.test(text)).map(([path]) => path)).toEqual([]);
  });

  test('loads nothing from elsewhere in its pages and styles', () => {
    const files = builtFiles(build, '.html', '.css');
    expect(files.length).toBeGreaterThan(1);
    const remote = /(?:src|href)\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import/;
    expect(files.filter(([, text]) => remote.test(text)).map(([path]) => path)).toEqual([]);
  });
});

test('each pattern finds what it is named after', () => {
  const samples: Record<string, string> = {
    fetch: 'await fetch("/x")',
    'a script by a text': 'setTimeout("run()", 1)',
    eval: 'eval (x)',
    'an import from elsewhere': 'import("https://example.org/x.js")',
  };
  for (const [name, pattern] of forbidden) expect(samples[name] ?? `${name}(x)`, name).toMatch(pattern);
});
