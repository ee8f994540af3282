/**
 * npm run practice [-- --wrong] [--missed] [--polarity] [--relations] [SET…]: how well matching does on the labelled
 * articles, the held ones apart, and how many sources stand as labelled. Details are printed for the sets that may be looked at: never for the held ones.
 */
import { createAnalyzer } from '../src/analysis/create-analyzer.ts';
import { readPack } from '../src/cli/read-pack.ts';
import { type ArticleSet, readLabelledArticles } from './articles/labelled-articles.ts';
import {
  type ArticleScore,
  polarityOf,
  precisionOf,
  recallOf,
  scoreArticles,
} from './articles/score-articles.ts';
import { scoreRelations } from './articles/score-relations.ts';

const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const named = process.argv.slice(2).filter((word) => !word.startsWith('--')) as ArticleSet[];
const known = {
  flags: ['--wrong', '--missed', '--polarity', '--relations'],
  sets: ['seeds', 'tuning', 'held', 'written'],
};
const strange =
  [...flags].find((flag) => !known.flags.includes(flag)) ?? named.find((set) => !known.sets.includes(set));
if (strange) {
  console.error(
    `There is no ${strange}. Options: ${known.flags.join(', ')}; sets: ${known.sets.join(', ')}.`,
  );
  process.exit(2);
}
const sets: ArticleSet[] = named.length > 0 ? named : ['seeds', 'tuning', 'held', 'written'];
const analyzer = createAnalyzer(readPack().pack);

for (const set of sets) {
  const articles = readLabelledArticles(set);
  if (!articles) {
    console.log(`${set}: skipped, its folder is not here.`);
    continue;
  }
  const score = scoreArticles(articles, analyzer);
  printFigures(set, articles.length, score);
  if (set === 'held') continue;
  if (flags.has('--wrong'))
    for (const one of score.wrong)
      console.log(`  wrong ${one.score.toFixed(2)} ${one.claimId} | ${one.slug} | ${one.sentence}`);
  if (flags.has('--missed'))
    for (const one of score.missed)
      console.log(
        `  missed ${one.claimId} (${one.relation}${one.hard ? `, ${one.hard}` : ''}) | ${one.slug} | ${one.sentence}`,
      );
  if (flags.has('--polarity'))
    for (const one of score.polarityFaults)
      console.log(`  ${one.expected} read as ${one.read}: ${one.claimId} | ${one.slug} | ${one.sentence}`);
}

if (named.length === 0) {
  const { labelled, hits, sources, relationRight, whenRight, faults } = scoreRelations(analyzer);
  console.log(
    `sources: ${hits} of ${labelled} labelled hits found, ${sources} sources at them: relation right ${(relationRight / sources).toFixed(3)}, time right ${(whenRight / sources).toFixed(3)}`,
  );
  if (flags.has('--relations'))
    for (const one of faults)
      console.log(`  ${one.expected}, found ${one.found}: ${one.claimId} | ${one.url} | ${one.text}`);
}

function printFigures(set: string, pages: number, score: ArticleScore): void {
  const share = (value: number): string => value.toFixed(3);
  console.log(
    `${set}: ${pages} pages, ${score.hits + score.missed.length} labelled pairs: precision ${share(precisionOf(score))}, recall ${share(recallOf(score))}, polarity ${share(polarityOf(score))} ` +
      `(${score.hits} hits, ${score.wrong.length} wrong, ${score.missed.length} missed)`,
  );
  if (score.notSilent.length > 0)
    console.log(`  not silent: ${set === 'held' ? score.notSilent.length : score.notSilent.join(', ')}`);
  if (score.byHard.size > 1) {
    const kinds = [...score.byHard].sort((a, b) => b[1].labelled - a[1].labelled);
    console.log(
      `  recall by kind: ${kinds.map(([kind, { labelled, found }]) => `${kind} ${found}/${labelled}`).join(', ')}`,
    );
  }
}
