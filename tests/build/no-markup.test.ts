import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builds, builtFiles } from './built-files.ts';

const root = join(import.meta.dirname, '../..');

/** By what a text becomes markup or a program. */
const sinks: [name: string, pattern: RegExp][] = [
  ['innerHTML', /\binnerHTML\b/],
  ['outerHTML', /\bouterHTML\b/],
  ['insertAdjacentHTML', /\binsertAdjacentHTML\b/],
  ['document.write', /\bdocument\s*\.\s*write(?:ln)?\b/],
  ['dangerouslySetInnerHTML', /\bdangerouslySetInnerHTML\b/],
  ['srcdoc', /\bsrcdoc\b/i],
  ['createContextualFragment', /\bcreateContextualFragment\b/],
  ['setHTMLUnsafe', /\bsetHTML(?:Unsafe)?\b/],
  ['parseHTMLUnsafe', /\bparseHTML(?:Unsafe)?\b/],
  ['DOMParser', /\bDOMParser\b/],
  ['a script element', /createElement\s*\(\s*["'`]script/],
  ['eval', /\beval\s*\(/],
  ['Function as a constructor', /\bFunction\s*\(\s*["'`]|\bnew\s+Function\b/],
];

/**
 * Preact sets `innerHTML` for its property `dangerouslySetInnerHTML`, which nothing of ours uses: these are its two places for
 * each, and no more.
 */
const PREACT: Record<string, number> = { innerHTML: 2, dangerouslySetInnerHTML: 2 };

describe('the program', () => {
  // The shell reads saved pages with a parser of its own; it is no part of the extension.
  const code = globSync('{src,entrypoints}/**/*.{ts,tsx}', { cwd: root })
    .filter((path) => !path.startsWith(join('src', 'cli')))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);

  test.each(sinks)('makes no markup or program of a text by %s', (_name, pattern) => {
    expect(code.length).toBeGreaterThan(100);
    expect(code.flatMap(([path, text]) => (pattern.test(text) ? [path] : []))).toEqual([]);
  });

  test('has one shadow root, closed, with nothing that opens it', () => {
    const roots = code.filter(([, text]) => /attachShadow/.test(text));
    expect(roots.map(([path]) => path)).toEqual([join('src', 'ui', 'mount-layer.ts')]);
    expect(roots[0]?.[1].match(/attachShadow\([^)]*\)/g)).toEqual(["attachShadow({ mode: 'closed' })"]);
  });
});

describe.each(Object.entries(builds))('the build for %s', (_browser, build) => {
  test.each(sinks)('makes no markup or program of a text by %s', (name, pattern) => {
    const scripts = builtFiles(build, '.js');
    expect(scripts.length).toBeGreaterThan(2);
    for (const [path, text] of scripts) {
      const found = text.match(new RegExp(pattern, 'g'))?.length ?? 0;
      // All of what Preact has or none: a third place is not its own.
      expect([0, PREACT[name] ?? 0], `${path}: ${name}`).toContain(found);
    }
  });

  test('closes each shadow root', () => {
    const roots = builtFiles(build, '.js').flatMap(([, text]) => text.match(/attachShadow\([^)]*\)/g) ?? []);
    expect(roots.length).toBeGreaterThan(0);
    for (const one of roots) expect(one).toMatch(/^attachShadow\(\{mode:["'`]closed["'`]\}\)$/);
  });

  test('holds nothing that was for development or for tests', () => {
    const leftovers =
      /en-XA|ar-XB|import\.meta\.env|import\.meta\.hot|__vite|vitest|\bVITEST\b|process\.env|wxt:reload|sourceMappingURL/;
    for (const [path, text] of builtFiles(build, '.js', '.html', '.css', '.json'))
      expect(leftovers.exec(text)?.[0] ?? null, path).toBeNull();
  });

  test('lets pages of the extension load and reach nothing but its own files', () => {
    const [file] = builtFiles(build, 'manifest.json');
    const { content_security_policy: policy } = JSON.parse(file?.[1] ?? '{}') as {
      content_security_policy: { extension_pages: string };
    };
    const rules = Object.fromEntries(
      policy.extension_pages.split(';').map((rule) => {
        const [name = '', ...values] = rule.trim().split(/\s+/);
        return [name, values.join(' ')];
      }),
    );
    expect(rules).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-src': "'none'",
    });
  });

  test('has no inline script in its pages', () => {
    for (const [path, text] of builtFiles(build, '.html')) {
      for (const [element] of text.matchAll(/<script\b[^>]*>/g))
        expect(element, path).toMatch(/\bsrc="\/[^"]+"/);
      expect(text, path).not.toMatch(/\son[a-z]+\s*=|<iframe|<object|<embed|<base/i);
    }
  });
});

test('each pattern finds what it is named after', () => {
  const samples: Record<string, string> = {
    'document.write': 'document.write("x")',
    'a script element': 'document.createElement("script")',
    eval: 'eval("x")',
    'Function as a constructor': 'Function("return 1")()',
    setHTMLUnsafe: 'node.setHTMLUnsafe(x)',
    parseHTMLUnsafe: 'Document.parseHTMLUnsafe(x)',
  };
  for (const [name, pattern] of sinks) expect(samples[name] ?? `node.${name} = x`, name).toMatch(pattern);
});
