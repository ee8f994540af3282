import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CodeFile } from '../src/corpus/rules/names-stay-out.ts';

const project = join(import.meta.dirname, '..');

/** The files of the program: everything under src/ and entrypoints/. */
export function readCodeFiles(): CodeFile[] {
  return ['src', 'entrypoints']
    .flatMap((folder) => readdirSync(join(project, folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css|html|json)$/.test(entry.name))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') }));
}
