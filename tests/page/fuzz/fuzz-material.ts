import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isHeldOut } from '../../../scripts/articles/held-out.ts';
import { readPack } from '../../../src/cli/read-pack.ts';
import type { Pack } from '../../../src/model.ts';
import { listPracticeSentences, listSavedPages, savedPagesFolder } from '../../support/shared-material.ts';

/** Real markup to begin with: what stands in the head of a page, and what stands in its body. */
export interface BasePage {
  name: string;
  head: string;
  body: string;
}

/** All that fuzzed pages are made of. */
export interface FuzzMaterial {
  pack: Pack;
  /** Empty where the folders beside the project are missing: pages are then made of invented markup alone. */
  bases: BasePage[];
  /** Sentences that state claims, beside the pack's own phrasings. */
  sentences: string[];
}

const shared = resolve(import.meta.dirname, '../../../../shared');

/** Reads the pack, and the saved, practice and seed pages that lie beside the project; of these the ones that may be looked at. */
export function readFuzzMaterial(): FuzzMaterial {
  const bases = [...savedPages(), ...practicePages(), ...seedPages()];
  if (bases.length === 0)
    console.log('No real markup: the folders of pages (../shared) are not here. All pages are invented.');
  return {
    pack: readPack().pack,
    bases,
    sentences: listPracticeSentences().map(({ sentence }) => sentence),
  };
}

function savedPages(): BasePage[] {
  return listSavedPages().map((slug) =>
    baseOf(slug, readFileSync(join(savedPagesFolder, slug, 'source.html'), 'utf8')),
  );
}

function practicePages(): BasePage[] {
  return filesIn('practice/pages', '.html')
    .filter(([slug]) => !isHeldOut(slug))
    .map(([slug, text]) => baseOf(slug, text));
}

/** Saved text without markup: a paragraph a line. */
function seedPages(): BasePage[] {
  return filesIn('seeds/pages', '.txt').map(([slug, text]) => ({
    name: slug,
    head: '',
    body: text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
      .join('\n'),
  }));
}

function filesIn(folder: string, ending: string): [slug: string, text: string][] {
  const path = join(shared, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => [name.slice(0, -ending.length), readFileSync(join(path, name), 'utf8')]);
}

function baseOf(name: string, html: string): BasePage {
  const quiet = quietened(html);
  const at = /<body\b[^>]*>/i.exec(quiet);
  const head = at ? quiet.slice(0, at.index) : '';
  return { name, head, body: at ? quiet.slice(at.index + at[0].length) : quiet };
}

/**
 * Markup that loads nothing and runs nothing: by other names for attributes, so that what was broken in it stays broken.
 * The page's data (JSON-LD) and its own style sheets stay.
 */
function quietened(html: string): string {
  return html
    .replace(/<script\b(?![^>]*ld\+json)[\s\S]*?<\/script\s*>/gi, '<script type="text/plain"></script>')
    .replace(/<script\b(?![^>]*ld\+json)/gi, '<script type="text/plain"')
    .replace(/<link\b(?![^>]*canonical)/gi, '<link rel="nothing"')
    .replace(
      /\s(?=(?:src|srcset|srcdoc|poster|data|background|on\w+|http-equiv|imagesrcset|xlink:href|action)\s*=)/gi,
      ' data-no-',
    )
    .replace(/\burl\(/gi, 'no-url(')
    .replace(/@import/gi, '@no-import');
}
