import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, formatFaults } from '../corpus/fault.ts';
import type { PackFile } from '../corpus/pack-files.ts';
import { type ParsedPack, parsePack } from '../corpus/parse-pack.ts';

const corpusFolder = join(import.meta.dirname, '../../assets/corpus');

/** The folder of the pack that the extension ships: the only one in assets/corpus. */
export const packFolder = join(corpusFolder, onlyFolderIn(corpusFolder));

function onlyFolderIn(folder: string): string {
  const [name, ...more] = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  if (name === undefined || more.length > 0)
    throw new Error(`${folder} must hold the folder of one pack; it holds ${more.length + (name ? 1 : 0)}.`);
  return name;
}

/** The files under a folder, in the order of their paths; hidden files are left out. Throws if it cannot be read. */
export function readPackFiles(folder: string): { files: PackFile[]; faults: Fault[] } {
  const files: PackFile[] = [];
  const faults: Fault[] = [];
  for (const path of listFiles(folder)) {
    try {
      files.push({ path, text: decoder.decode(readFileSync(join(folder, path))) });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      faults.push({
        file: path,
        line: null,
        path: '',
        message: 'this file is not UTF-8 text; save it as UTF-8',
      });
    }
  }
  return { files, faults };
}

/** `fatal`: text in another encoding is refused instead of being read with wrong letters. */
const decoder = new TextDecoder('utf-8', { fatal: true });

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''),
    )
    .sort();
}

/** Reads and parses the pack in a folder. Throws an error that lists every fault. */
export function readPack(folder: string = packFolder): ParsedPack {
  const { files, faults } = readPackFiles(folder);
  const parsed = parsePack(files);
  const all = parsed.ok ? faults : [...faults, ...parsed.faults];
  if (!parsed.ok || all.length > 0)
    throw new Error(`The pack in ${folder} has faults.\n\n${formatFaults(all)}\n`);
  return parsed;
}
