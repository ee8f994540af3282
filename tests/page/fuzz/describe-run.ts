import type { Failure } from './fuzz-world.ts';
import type { FuzzFigures } from './run-fuzz.ts';

/** The figures of a run in a few lines. */
export function describeFigures(figures: FuzzFigures, seed: number): string {
  const { pages, bases, articles, read, marked, sentences, mentions, lines, badges, gone, givenUp, slowest } =
    figures;
  return [
    `${pages} fuzzed pages (seed ${seed}), ${bases > 0 ? `made from ${bases} real ones and` : 'all of them of'} invented markup`,
    `${articles} taken for articles, ${read} read, ${marked} marked, ${givenUp} given up`,
    `${sentences} sentences, ${mentions} of them matched with a claim, ${lines} lines and ${badges} badges on the pages, ${gone} sentences gone before they were marked`,
    `${figures.failed} pages failed; ${figures.seconds.toFixed(0)} s, ${(figures.milliseconds / Math.max(1, pages)).toFixed(0)} ms a page, the slowest ${slowest?.milliseconds.toFixed(0) ?? 0} ms (page ${slowest?.index ?? '–'})`,
  ].join('\n');
}

/** What failed, and how to see it again. */
export function describeFailure({ index, base, check, message, page }: Failure, seed: number): string {
  return [
    `\nPage ${index} (npm run fuzz -- 1 ${seed} ${index}; ${base ?? 'invented'}): ${check}`,
    message,
    ...(page ? [JSON.stringify(page, null, 1)] : []),
  ].join('\n');
}
