import type { Article, Block } from '../model.ts';

/** The least words of a headline. */
const HEADLINE_WORDS = 4;
/** A block of at most this many words is short: navigation, a headline, a caption. */
const SHORT_BLOCK = 30;
/** A file whose longest line is longer than this was not wrapped, so each of its lines is a paragraph. */
const WRAP_WIDTH = 100;

/**
 * An article from plain text, as saved from a page: navigation words and a repeated headline included.
 *
 * The headline is the first line of four words or more that is repeated, else the first that ends a short block. What
 * stands before it is not read, nor are lines of one to three words that end no sentence.
 */
export function readText(text: string, headline: string | null = null): Article {
  const paragraphs = paragraphsOf(text);
  const title = headline ?? findHeadline(paragraphs);
  const start =
    title === null
      ? 0
      : Math.max(
          0,
          paragraphs.findIndex((p) => p.text === title),
        );
  const blocks: Block[] = [];
  if (title !== null && !paragraphs.some((p) => p.text === title))
    blocks.push({ kind: 'headline', text: title });
  for (const { text: paragraph } of paragraphs.slice(start)) {
    if (paragraph === title) blocks.push({ kind: 'headline', text: paragraph });
    else if (wordCount(paragraph) >= HEADLINE_WORDS || /[.!?]["'”’)]*$/.test(paragraph))
      blocks.push({ kind: 'paragraph', text: paragraph });
  }
  return {
    url: null,
    headline: title,
    published: null,
    modified: null,
    publisher: null,
    domain: null,
    language: null,
    blocks,
  };
}

interface Paragraph {
  text: string;
  /** Number of the run of lines between blank lines that it stands in. */
  run: number;
  lastOfRun: boolean;
}

function paragraphsOf(text: string): Paragraph[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const wrapped = lines.every((line) => line.length <= WRAP_WIDTH);
  const repeated = repeatedLines(lines);
  const paragraphs: Paragraph[] = [];
  let run = 0;
  let previous: string | null = null;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') {
      if (previous !== null) run++;
      previous = null;
      continue;
    }
    const last = paragraphs.at(-1);
    const joins = wrapped && previous !== null && !repeated.has(previous) && !repeated.has(line);
    if (joins && last && goesOn(previous ?? '', line)) last.text += ` ${line}`;
    else paragraphs.push({ text: line, run, lastOfRun: false });
    previous = line;
  }
  paragraphs.forEach((paragraph, index) => {
    paragraph.lastOfRun = paragraphs[index + 1]?.run !== paragraph.run;
  });
  return paragraphs;
}

/** Lines of a headline's length that stand more than once: each is a paragraph, however long. */
function repeatedLines(lines: string[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const raw of lines) {
    const line = raw.trim();
    if (seen.has(line) && wordCount(line) >= HEADLINE_WORDS) repeated.add(line);
    seen.add(line);
  }
  return repeated;
}

/** Whether a wrapped line goes on: a full line, or a next one that begins in lower case. */
function goesOn(line: string, next: string): boolean {
  return /^\p{Ll}/u.test(next) || line.length >= 55;
}

function findHeadline(paragraphs: Paragraph[]): string | null {
  const counts = new Map<string, number>();
  for (const { text } of paragraphs) counts.set(text, (counts.get(text) ?? 0) + 1);
  const repeated = paragraphs.find(
    ({ text }) => wordCount(text) >= HEADLINE_WORDS && (counts.get(text) ?? 0) > 1,
  );
  if (repeated) return repeated.text;
  const words = new Map<number, number>();
  for (const { text, run } of paragraphs) words.set(run, (words.get(run) ?? 0) + wordCount(text));
  const ending = paragraphs.find(
    ({ text, run, lastOfRun }) =>
      lastOfRun && wordCount(text) >= HEADLINE_WORDS && (words.get(run) ?? 0) <= SHORT_BLOCK,
  );
  return ending?.text ?? null;
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\d]+(?:['’.-][\p{L}\d]+)*/gu)?.length ?? 0;
}
