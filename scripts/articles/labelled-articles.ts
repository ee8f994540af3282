import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml } from '../../src/cli/read-html.ts';
import { readText } from '../../src/cli/read-text.ts';
import type { Block, BlockKind } from '../../src/model.ts';
import type { ClaimLabel, LabelledArticle } from './label-lookup.ts';

/** The sets of labelled articles. `seeds` lie outside the project and may be missing. */
export type ArticleSet = 'tuning' | 'held' | 'written' | 'seeds';

const ARTICLES = join(import.meta.dirname, '../../tests/articles');
const SEEDS = join(import.meta.dirname, '../../../shared/seeds');

/** The articles of a set; null where its folder is missing. */
export function readLabelledArticles(set: ArticleSet): LabelledArticle[] | null {
  const folder = set === 'seeds' ? SEEDS : join(ARTICLES, set);
  if (!existsSync(folder)) return null;
  return set === 'written' ? readWritten(folder) : readPages(folder, set === 'seeds' ? 'txt' : 'html');
}

interface PageRow {
  page: string;
  onTopic: boolean;
  published: string | null;
  url?: string;
}
interface LabelRow {
  page: string;
  sentence: string;
  claims: ClaimLabel[];
  hard?: string;
  where?: string;
}

function readPages(folder: string, ending: 'html' | 'txt'): LabelledArticle[] {
  const labels = readLines<LabelRow>(join(folder, 'labels.jsonl'));
  return readLines<PageRow>(join(folder, 'pages.jsonl')).map((row) => {
    const text = readFileSync(join(folder, 'pages', `${row.page}.${ending}`), 'utf8');
    const read = ending === 'html' ? readHtml(text, row.url ?? null) : readText(text);
    return {
      slug: row.page,
      onTopic: row.onTopic,
      article: { ...read, published: read.published ?? row.published },
      labels: labels
        // What stands outside the article (related links, comments) is rightly not read.
        .filter((label) => label.page === row.page && label.where !== 'chrome')
        .map((label) => ({
          sentence: label.sentence,
          claims: label.claims,
          unsure: [],
          hard: label.hard ?? null,
        })),
    };
  });
}

interface WrittenPage {
  slug: string;
  published: string;
  headline: string;
  paragraphs: { where: string; sentences: { text: string; claims: ClaimLabel[]; unsure?: string[] }[] }[];
}

const KINDS: Record<string, BlockKind> = {
  headline: 'headline',
  deck: 'standfirst',
  subhead: 'subhead',
  list: 'list',
  caption: 'caption',
  quote: 'quote',
};

function readWritten(folder: string): LabelledArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const page: WrittenPage = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const blocks: Block[] = page.paragraphs.map(({ where, sentences }) => ({
        kind: KINDS[where] ?? 'paragraph',
        text: sentences.map((sentence) => sentence.text).join(' '),
      }));
      return {
        slug: page.slug,
        onTopic: true,
        article: {
          url: null,
          headline: page.headline,
          published: page.published,
          modified: null,
          publisher: null,
          domain: null,
          language: 'en',
          blocks,
        },
        labels: page.paragraphs
          .flatMap((paragraph) => paragraph.sentences)
          .filter(({ claims, unsure }) => claims.length > 0 || (unsure ?? []).length > 0)
          .map(({ text, claims, unsure }) => ({ sentence: text, claims, unsure: unsure ?? [], hard: null })),
      };
    });
}

function readLines<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line));
}
