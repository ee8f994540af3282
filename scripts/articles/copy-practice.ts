/**
 * Copies the practice set (invented, labelled pages) into tests/articles/tuning and tests/articles/held, labels split
 * with the pages. Usage: node scripts/articles/copy-practice.ts [FOLDER]; the folder is ../shared/practice by default.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHeldOut } from './held-out.ts';

const source = process.argv[2] ?? join(import.meta.dirname, '../../../shared/practice');
const target = join(import.meta.dirname, '../../tests/articles');
if (!existsSync(join(source, 'pages.jsonl'))) {
  console.error(`${source} holds no practice set (pages.jsonl is missing). Name its folder.`);
  process.exit(1);
}

for (const part of ['tuning', 'held']) {
  rmSync(join(target, part), { recursive: true, force: true });
  mkdirSync(join(target, part, 'pages'), { recursive: true });
}
const folderOf = (slug: string): string => join(target, isHeldOut(slug) ? 'held' : 'tuning');
for (const name of ['pages.jsonl', 'labels.jsonl', 'nearmiss.jsonl']) {
  const lines = readFileSync(join(source, name), 'utf8').trim().split('\n');
  for (const part of ['tuning', 'held']) {
    const own = lines.filter((line) => folderOf(JSON.parse(line).page) === join(target, part));
    writeFileSync(join(target, part, name), `${own.join('\n')}\n`);
    if (name !== 'pages.jsonl') continue;
    for (const line of own) {
      const { page } = JSON.parse(line);
      copyFileSync(join(source, 'pages', `${page}.html`), join(target, part, 'pages', `${page}.html`));
    }
    console.log(`${part}: ${own.length} pages`);
  }
}
