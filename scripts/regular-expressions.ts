import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A regular expression of the program, and where it stands. */
export interface WrittenExpression {
  /** Path from the project's root, and line. */
  place: string;
  expression: RegExp;
}

const root = join(import.meta.dirname, '..');

/** The regular expressions that stand in src/ and entrypoints/ as literals, in the order of their files. */
export function writtenExpressions(): WrittenExpression[] {
  return globSync('{src,entrypoints}/**/*.{ts,tsx}', { cwd: root })
    .sort()
    .flatMap((path) => {
      const file = ts.createSourceFile(
        path,
        readFileSync(join(root, path), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      const found: WrittenExpression[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          const { line } = file.getLineAndCharacterOfPosition(node.getStart());
          const expression = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
          found.push({ place: `${path}:${line + 1}`, expression });
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return found;
    });
}

/** The regular expressions that modules put together from parts, caught while they are loaded for the first time. */
export async function builtExpressions(): Promise<WrittenExpression[]> {
  const Native = globalThis.RegExp;
  const found: WrittenExpression[] = [];
  let place = '';
  globalThis.RegExp = new Proxy(Native, {
    construct(target, parts) {
      const expression = new target(parts[0], parts[1]);
      found.push({ place, expression });
      return expression;
    },
  });
  try {
    for (const path of globSync('src/{text,matching,stance,analysis,page}/**/*.ts', { cwd: root }).sort()) {
      if (!readFileSync(join(root, path), 'utf8').includes('new RegExp(')) continue;
      place = path;
      await import(/* @vite-ignore */ join(root, path));
    }
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}

/** Texts of a length that lead expressions astray: one or two characters again and again, and an end that fits nothing. */
export function hostileTexts(length: number): string[] {
  const parts = [
    'a',
    'A',
    '0',
    ' ',
    '\n',
    '.',
    ',',
    '"',
    "'",
    '-',
    '(',
    '/',
    '@',
    '#',
    '<',
    '&',
    '*',
    ':',
    '\u00a0',
    '一',
  ];
  const pairs = [
    'a ',
    'A ',
    '0 ',
    '0,',
    '0.',
    'a.',
    'A.',
    "a'",
    "'a",
    '", ',
    ', a',
    ': ',
    'the ',
    'A, ',
    ' .',
    '\n ',
    'aB',
    'in a ',
    'if a ',
    'in May 1 ',
    '10,000 ',
    'not said ',
    'nor ',
    'a-',
    '1-',
    '$1',
    '[ ',
    '"@type" ',
    '<!--',
    '&a',
    '//',
  ];
  return [...parts, ...pairs].flatMap((part) => {
    const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
    return [text, `${text}\u0001`];
  });
}
