import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { JSDOM } from 'jsdom';
import type { MeasuredText } from '../src/corpus/rules/wording-is-not-shared.ts';

const project = join(import.meta.dirname, '..');

export interface MeasuredTexts {
  texts: MeasuredText[];
  /** Sets that are not on this machine, each as a sentence for whoever runs the check. */
  missing: string[];
}

/**
 * The texts by which matching is measured: the practice pages of the project (or, before they are copied into it,
 * those beside it) and the seed articles, which are other people's and only ever lie beside it.
 */
export function readMeasuredTexts(root: string = project): MeasuredTexts {
  const missing: string[] = [];
  const texts = [
    ...readSet(root, 'practice', ['tests/articles', '../shared/practice/pages'], missing),
    ...readSet(root, 'seed', ['../shared/seeds/pages'], missing),
  ];
  return { texts, missing };
}

function readSet(root: string, kind: string, folders: string[], missing: string[]): MeasuredText[] {
  for (const folder of folders) {
    const path = join(root, folder);
    if (!existsSync(path)) continue;
    const pages = readdirSync(path, { withFileTypes: true, recursive: true }).filter(
      (entry) => entry.isFile() && /\.(html|txt)$/.test(entry.name),
    );
    if (pages.length === 0) continue;
    return pages.map((entry) => readPage(kind, path, join(entry.parentPath, entry.name)));
  }
  missing.push(`Skipped: shared wording with ${kind} pages (none in ${folders.join(' or ')}).`);
  return [];
}

function readPage(kind: string, folder: string, file: string): MeasuredText {
  const slug = basename(file).replace(/\.\w+$/, '');
  const text = readFileSync(file, 'utf8');
  return {
    name: `the ${kind} page "${slug}"`,
    heldOut:
      kind === 'practice' && (relative(folder, file).split(/[\\/]/).includes('held') || isHeldOut(slug)),
    blocks: file.endsWith('.html') ? blocksOfPage(text) : text.split('\n'),
  };
}

/** A third of the practice pages, chosen by the hash of the slug, is kept from everybody who tunes. */
function isHeldOut(slug: string): boolean {
  return Number.parseInt(createHash('sha256').update(slug).digest('hex').slice(-8), 16) % 3 === 0;
}

const BLOCKS =
  'address,article,aside,blockquote,br,caption,dd,details,div,dl,dt,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,option,p,pre,section,summary,table,td,th,title,tr,ul';

function blocksOfPage(html: string): string[] {
  const { document } = new JSDOM(html).window;
  for (const element of document.querySelectorAll('script, style, template')) element.remove();
  for (const element of document.querySelectorAll(BLOCKS)) {
    element.before('\u2029');
    element.after('\u2029');
  }
  return document.documentElement.textContent.split('\u2029').filter((block) => block.trim() !== '');
}
