/**
 * analyze [--json] [--url URL] [--published YYYY-MM-DD] [--headline TEXT] [--any-topic] FILE…|-
 *
 * What Sidelight finds in saved pages or plain text; with --any-topic also where they are not about its subject. Files that cannot be read are named on stderr; the others are
 * still done, and the exit status is 1.
 */
import { parseArgs } from 'node:util';
import { createAnalyzer } from '../analysis/create-analyzer.ts';
import type { Article } from '../model.ts';
import { outletDomain } from '../page/read-metadata.ts';
import { analysisJson } from './analysis-json.ts';
import { readInput, UnreadableInput } from './read-file.ts';
import { readPack } from './read-pack.ts';
import { readText } from './read-text.ts';
import { reportOf } from './report.ts';

const USAGE =
  'Usage: npm run --silent analyze -- [--json] [--url URL] [--published YYYY-MM-DD] [--headline TEXT] [--any-topic] FILE…|-';

async function main(): Promise<number> {
  if (/^(?:--help|-h)$/.test(process.argv[2] ?? '')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      url: { type: 'string' },
      published: { type: 'string' },
      headline: { type: 'string' },
      'any-topic': { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError('Name a file to analyze, or - for standard input.');
  if (values.published !== undefined && !isDay(values.published))
    throw new UsageError(
      `--published wants a real day as YYYY-MM-DD, not ${JSON.stringify(values.published)}.`,
    );
  if (values.url !== undefined && !URL.canParse(values.url))
    throw new UsageError(
      `--url wants a whole address such as https://example.org/news, not ${JSON.stringify(values.url)}.`,
    );

  const { pack } = readPack();
  const analyzer = createAnalyzer(pack);
  let failed = 0;
  for (const file of positionals) {
    try {
      const read = await readOne(file, values.url ?? null, values.headline ?? null);
      const article: Article = { ...read, published: values.published ?? read.published };
      const start = performance.now();
      const analysis = analyzer.analyze(article, { anyTopic: values['any-topic'] });
      const totalMs = performance.now() - start;
      const out = values.json
        ? JSON.stringify(analysisJson(file, article, analysis, totalMs))
        : `${reportOf(file, analysis, values['any-topic'])}\n`;
      process.stdout.write(`${out}\n`);
    } catch (error) {
      failed++;
      // A fault in one file must not lose the others; what is not ours to expect still names the file.
      const message =
        error instanceof UnreadableInput ? error.message : `${file}: could not be analyzed: ${String(error)}`;
      process.stderr.write(`${message}\n`);
    }
  }
  return failed > 0 ? 1 : 0;
}

async function readOne(file: string, url: string | null, headline: string | null): Promise<Article> {
  const input = readInput(file);
  if (input.kind === 'text') {
    const article = readText(input.text, headline);
    if (article.blocks.length === 0) throw new UnreadableInput(`${file}: there is no sentence in it`);
    return url ? { ...article, url, domain: outletDomain(url) } : article;
  }
  // Loaded only for HTML: building a DOM takes longer than all the rest.
  const { readHtml } = await import('./read-html.ts');
  const article = readHtml(input.text, url);
  return headline === null ? article : withHeadline(article, headline);
}

/** A headline given by hand stands in place of the one that was read. */
function withHeadline(article: Article, headline: string): Article {
  const body = article.blocks.filter((block) => block.kind !== 'headline');
  return { ...article, headline, blocks: [{ kind: 'headline', text: headline }, ...body] };
}

class UsageError extends Error {}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
  );
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n${isUsage ? `${USAGE}\n` : ''}`,
  );
  process.exitCode = isUsage ? 2 : 1;
}
