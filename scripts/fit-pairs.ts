/**
 * node scripts/fit-pairs.ts [FOLDER]: learns src/stance/pair-model.json from the train part of VitaminC (Schuster et al. 2021,
 * CC BY-SA; read where it lies, never copied) and prints what it reaches on the dev part. Deterministic.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEvaluator, type MixedModel } from '../src/learned/mixed-model.ts';
import { PAIR_FEATURES, pairFeatures, readPairText } from '../src/stance/pair-features.ts';
import { fitMixed } from './learning/fit-mixed.ts';

const folder =
  process.argv[2] && !process.argv[2].startsWith('--')
    ? process.argv[2]
    : join(import.meta.dirname, '../../shared/bench/stance');
const file = join(folder, 'vitaminc.jsonl');
if (!existsSync(file)) {
  console.log(
    `${file} is not here: the pair model stays as it is. Name the folder that holds it to learn it anew.`,
  );
  process.exit(0);
}
interface Row {
  id: string;
  claim: string;
  sentence: string;
  label: 'supports' | 'refutes' | 'unclear';
  page: string;
  part: 'train' | 'dev';
}
const rows: Row[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const inputs = rows.map((row) => pairFeatures(readPairText(row.claim), readPairText(row.sentence)));
const learn = (label: Row['label']): MixedModel =>
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
const classOf = ({ yes, no }: { yes: number; no: number }): Row['label'] =>
  Math.max(yes, no) < 1 - yes - no ? 'unclear' : yes >= no ? 'supports' : 'refutes';
console.log(
  `dev: ${dev.length} pairs, three classes right ${(dev.filter((one) => classOf(one) === one.row.label).length / dev.length).toFixed(3)}`,
);
const withoutDigit = (row: Row): boolean => !/\d/.test(row.claim + row.sentence);
const hard = dev.filter(({ row }) => row.label === 'refutes' && withoutDigit(row)).length;
for (const least of [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.82, 0.85]) {
  const said = dev.filter((one) => one.no >= least);
  const right = said.filter((one) => one.row.label === 'refutes');
  console.log(
    `  refutes at ≥ ${least}: ${said.length} said, precision ${(right.length / (said.length || 1)).toFixed(3)}, without a digit ${right.filter(({ row }) => withoutDigit(row)).length} of ${hard} found`,
  );
}
