import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CodeFile } from '../src/corpus/rules/names-stay-out.ts';

const project = join(import.meta.dirname, '..');

/**
 * Lists of words of the language at large. They hold names of many countries and say nothing of any topic.
 */
const GENERAL_WORD_LISTS = ['src/text/background-stems.json'];

/** The files of the program: everything under src/ and entrypoints/ but general word lists. */
export function readCodeFiles(): CodeFile[] {
  return ['src', 'entrypoints']
    .flatMap((folder) => readdirSync(join(project, folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css|html|json)$/.test(entry.name))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !GENERAL_WORD_LISTS.includes(path))
    .map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') }));
}
