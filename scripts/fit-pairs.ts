/**
 * node scripts/fit-pairs.ts [FOLDER]: learns src/stance/pair-model.json, the quick comparison that reading articles uses, from
 * the train part of VitaminC and prints what it reaches on the dev part. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEvaluator, type MixedModel } from '../src/learned/mixed-model.ts';
import { PAIR_FEATURES, pairFeatures, readPairText } from '../src/stance/pair-features.ts';
import { fitMixed } from './learning/fit-mixed.ts';
import { readVitaminc, type VitamincRow } from './learning/vitaminc.ts';

const rows = readVitaminc(process.argv[2]);
if (!rows) process.exit(0);
const inputs = rows.map((row) => pairFeatures(readPairText(row.claim), readPairText(row.sentence)));
const learn = (label: VitamincRow['label']): MixedModel =>
  fitMixed(
    rows.flatMap((row, i) =>
      row.part === 'train'
        ? [
            {
              inputs: inputs[i] as Float64Array,
              answer: row.label === label ? (1 as const) : (0 as const),
              page: row.page,
            },
          ]
        : [],
    ),
    {
      features: PAIR_FEATURES,
      folds: 4,
      runs: 1,
      ridgeLinear: 2,
      trees: 110,
      depth: 6,
      rate: 0.1,
      rowShare: 0.8,
      featureShare: 0.5,
      ridge: 3,
      leastRows: 30,
      seed: 7,
    },
  ).model;
const agrees = learn('supports');
const denies = learn('refutes');
writeFileSync(
  join(import.meta.dirname, '../src/stance/pair-model.json'),
  `${JSON.stringify({ agrees, denies })}\n`,
);

const [yes, no] = [createEvaluator(agrees), createEvaluator(denies)];
const dev = rows.flatMap((row, i) =>
  row.part === 'dev'
    ? [
        {
          row,
          yes: yes.evaluate(inputs[i] as Float64Array),
          no: no.evaluate(inputs[i] as Float64Array),
        },
      ]
    : [],
);
const classOf = ({ yes, no }: { yes: number; no: number }): VitamincRow['label'] =>
  Math.max(yes, no) < 1 - yes - no ? 'unclear' : yes >= no ? 'supports' : 'refutes';
console.log(
  `dev: ${dev.length} pairs, three classes right ${(dev.filter((one) => classOf(one) === one.row.label).length / dev.length).toFixed(3)}`,
);
