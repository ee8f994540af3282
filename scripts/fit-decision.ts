/**
 * npm run fit: learns src/matching/decision-model.json from the tuning and written articles (never the held ones), and
 * prints what it reaches by cross-validation over pages. Deterministic: same articles, corpus and code, same model.
 * `npx node scripts/fit-decision.ts --wrong --missed` prints the sentences that it is most wrong about on unseen folds.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../src/matching/features.ts';
import { readDecisionExamples } from './learning/decision-examples.ts';
import { decisionFit } from './learning/decision-fit.ts';
import { fitMixed } from './learning/fit-mixed.ts';
import { reachOf, reliabilityOf } from './learning/reach.ts';

const { pairs, lost, examples } = readDecisionExamples();
console.log(`${pairs.length} pairs considered, ${examples.length} examples`);
const { model, unseen: scores } = fitMixed(examples, { ...decisionFit, features: FEATURES });
const unseen = pairs.map((pair, i) => ({ ...pair, score: scores[i] as number }));
for (const set of ['tuning', 'written'] as const) {
  const ofSet = unseen.filter((one) => one.set === set);
  const { labelled, at, best } = reachOf(ofSet, lost.get(set) ?? 0);
  console.log(
    `${set}, unseen folds: ${labelled} labelled pairs, ${lost.get(set)} never considered; best F1 ${best.f1.toFixed(3)} at precision ${best.precision.toFixed(3)}, recall ${best.recall.toFixed(3)} (score ≥ ${best.score.toFixed(2)})`,
  );
  for (const { precision, recall, score } of at)
    console.log(`  precision ${precision}: recall ${recall.toFixed(3)} (score ≥ ${score.toFixed(2)})`);
  console.log('  score        pairs  mean score  share that states the claim (95 %)');
  for (const bin of reliabilityOf(ofSet))
    console.log(
      `  ${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}  ${String(bin.pairs).padStart(7)}  ${bin.meanScore.toFixed(3)}       ${bin.share.toFixed(3)} (${bin.low.toFixed(3)} to ${bin.high.toFixed(3)})`,
    );
}
writeFileSync(join(import.meta.dirname, '../src/matching/decision-model.json'), `${JSON.stringify(model)}\n`);

/** Most of the sentences that are printed. */
const MOST = 100;
const print = (wanted: boolean, order: 1 | -1) => {
  for (const one of unseen
    .filter(({ positive }) => positive === wanted)
    .sort((a, b) => order * (a.score - b.score))
    .slice(0, MOST))
    console.log(one.score.toFixed(2), one.slug, one.claimId, '|', one.text);
};
if (process.argv.includes('--wrong')) print(false, -1);
if (process.argv.includes('--missed')) print(true, 1);
