import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Texts of other owners that lie beside the project, never in it: saved pages and the practice set. A checkout without
 * them is whole; the tests that need them say so in one line and are skipped.
 */
const folder = resolve(import.meta.dirname, '../../../shared');

/** Folder of the saved pages (`<slug>/source.html`, `expected.html`, `expected-metadata.json`). */
export const savedPagesFolder = resolve(folder, 'pages');

/** Slugs of the saved pages; empty if the folder is missing. */
export function listSavedPages(): string[] {
  if (!existsSync(savedPagesFolder)) return [];
  return readdirSync(savedPagesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** One labelled sentence of the tuning part of the practice set. */
export interface PracticeSentence {
  page: string;
  sentence: string;
}

/** Labelled sentences of the practice pages that may be looked at; empty if the folder is missing. */
export function listPracticeSentences(): PracticeSentence[] {
  const file = resolve(folder, 'practice/labels.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PracticeSentence)
    .filter((label) => !isHeldOut(label.page))
    .map(({ page, sentence }) => ({ page, sentence }));
}

/** Every third page by the hash of its slug is held out: it is scored, never looked at. */
function isHeldOut(slug: string): boolean {
  const hash = createHash('sha256').update(slug).digest('hex');
  return Number.parseInt(hash.slice(-8), 16) % 3 === 0;
}
