import { type Random, randomFrom } from '../../support/random.ts';
import { brokenMarkup } from './broken-markup.ts';
import type { BasePage, FuzzMaterial } from './fuzz-material.ts';
import { inventedBlocks } from './invented-markup.ts';
import { randomEdit, type TreeEdit } from './tree-edits.ts';
import { escaped, wovenParagraphs } from './woven-text.ts';

/** A page, and what happens to it. All of it is data, so that it can be made smaller and printed. */
export interface FuzzedPage {
  /** The real page that its markup was taken from; null if it is invented. */
  base: string | null;
  html: string;
  /** Made before the page is read. */
  edits: TreeEdit[];
  /** Made between reading and marking. */
  lateEdits: TreeEdit[];
  /** Made when the marks stand, before the page is read and marked once more. */
  laterEdits: TreeEdit[];
  /** A reader opens cards on it, goes from mark to mark, puts marks away and back. */
  isUsed: boolean;
  /** Compared whatever it is about, as when a reader asks for it. */
  anyTopic: boolean;
  /** Nothing was broken: what its markup hides must not be read. */
  isPlain: boolean;
}

/** Characters of a real page that are used at a time, but for pages that are taken whole. */
const LONGEST_PART = 6_000;
/** Longer pages are taken whole seldom: layout alone takes most of a second. */
const SHORT_PAGE = 16_000;

/** The page of this number: the same for the same seed and material. */
export function fuzzedPage(seed: number, index: number, material: FuzzMaterial): FuzzedPage {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const { bases } = material;
  const base = bases.length > 0 && random.below(4) > 0 ? bases[index % bases.length] : undefined;
  const woven = random.below(10) > 0 ? wovenParagraphs(sentencesFor(material, random), random) : [];
  const isPlain = base === undefined && random.below(bases.length > 0 ? 3 : 8) === 0;
  const html = base
    ? pageFrom(base, woven, random)
    : inventedPage([...inventedBlocks(random.below(2 ** 31)), ...(isPlain ? [] : woven)], random);
  const many = (most: number) => Array.from({ length: random.below(most + 1) }, () => randomEdit(random));
  return {
    base: base?.name ?? null,
    html: isPlain ? html : brokenMarkup(html, random.below(3) === 0 ? 0 : random.below(9), random),
    edits: isPlain || random.below(4) === 0 ? [] : many(11),
    lateEdits: random.below(4) === 0 ? many(6) : [],
    laterEdits: random.below(5) === 0 ? many(6) : [],
    isUsed: random.below(3) === 0,
    anyTopic: random.below(4) > 0,
    isPlain,
  };
}

/** Of a few claims, so that a page holds several sentences for some of them; those of other writers' pages now and then. */
function sentencesFor({ pack, sentences }: FuzzMaterial, random: Random): string[] {
  const claims = Array.from({ length: 2 + random.below(6) }, () => random.pick(pack.claims));
  const own = claims.flatMap(({ phrasings, denials }) => [...phrasings, ...denials]);
  const others = Array.from({ length: sentences.length > 0 ? 4 : 0 }, () => random.pick(sentences));
  return [...own, ...others];
}

/** Part of a real page, or all of it, with paragraphs put between its own. */
function pageFrom(base: BasePage, woven: string[], random: Random): string {
  const { head, body } = base;
  const isWhole = body.length < SHORT_PAGE ? random.below(2) === 0 : random.below(80) === 0;
  const length = Math.min(body.length, 500 + random.below(LONGEST_PART));
  const from = isWhole ? 0 : random.below(body.length - length + 1);
  const part = isWhole ? body : body.slice(from, from + length);
  return `${random.below(3) === 0 ? inventedHead(random) : head.slice(0, LONGEST_PART)}${bodyTag(random)}${mixed(part, woven, random)}`;
}

/** Puts paragraphs where others end, all in one place or one by one. */
function mixed(markup: string, woven: string[], random: Random): string {
  const ends = [...markup.matchAll(/<\/(?:p|div|li|h[1-6]|blockquote|section)>/g)].map(
    ({ index, 0: tag }) => index + tag.length,
  );
  const place = () =>
    ends.length > 0 && random.below(8) > 0 ? random.pick(ends) : random.below(markup.length + 1);
  const first = place();
  const isTogether = random.below(2) === 0;
  return woven
    .map((paragraph) => ({ paragraph, at: isTogether ? first : place() }))
    .sort((one, other) => other.at - one.at)
    .reduce((text, { paragraph, at }) => text.slice(0, at) + paragraph + text.slice(at), markup);
}

function inventedPage(blocks: string[], random: Random): string {
  const shuffled = blocks
    .map((block) => ({ block, at: random.below(1_000) }))
    .sort((one, other) => one.at - other.at)
    .map(({ block }) => block);
  return `${inventedHead(random)}${bodyTag(random)}<article><h1>Lamps go out along the quay</h1><p>The harbour was closed on Monday, the office said in the evening.</p>${shuffled.join('')}<p>It is to be opened again on Thursday, weather permitting, they said.</p></article>`;
}

/** Some pages are dark. */
function bodyTag(random: Random): string {
  return random.below(5) === 0 ? '<body style="background:#111;color:#eee">' : '<body>';
}

function inventedHead(random: Random): string {
  const day = `2024-${random.pick(['11-18', '11-17', '12-01', '02-30', ''])}T09:00:00${random.pick(['Z', '+13:00', ''])}`;
  const data = JSON.stringify({
    '@type': random.pick(['NewsArticle', 'Product', 'Thing']),
    headline: 'Lamps go out',
    datePublished: day,
  });
  return [
    random.pick([
      '<!doctype html>',
      '<!doctype html>',
      '',
      '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN">',
    ]),
    `<html${random.pick(['', ' lang="en"', ' lang="de"', ' lang="en" dir="rtl"'])}><head>`,
    `<title>${escaped(random.pick(['Lamps go out along the quay', '', 'A | B | C', '𝔅 & <b>']))}</title>`,
    random.pick([
      '',
      '<meta property="og:type" content="article">',
      `<meta property="article:published_time" content="${day}">`,
    ]),
    random.pick([
      '',
      `<script type="application/ld+json">${data}</script>`,
      `<script type="application/ld+json">${data.slice(3)}</script>`,
    ]),
    '</head>',
  ].join('');
}
