/**
 * node scripts/fit-statements.ts [FOLDER]: learns src/stance/statement-model.json from the train part of VitaminC and prints
 * what it reaches on train pages that a fold had not seen (thresholds are chosen there) and on the dev part. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClassEvaluator } from '../src/learned/class-forest.ts';
import { readPairText } from '../src/stance/pair-features.ts';
import { isAgainstFigures, STATEMENT_FEATURES, statementFeatures } from '../src/stance/statement-features.ts';
import { fitClasses } from './learning/fit-classes.ts';
import { isWithoutDigit, readVitaminc, type VitamincRow } from './learning/vitaminc.ts';

const CLASSES = ['supports', 'refutes', 'unclear'] as const;
const [SUPPORTS, REFUTES, UNCLEAR] = [0, 1, 2];

const rows = readVitaminc(process.argv[2]);
if (rows) {
  const of = (part: VitamincRow['part']) =>
    rows
      .filter((row) => row.part === part)
      .map((row) => ({
        row,
        inputs: statementFeatures(readPairText(row.claim), readPairText(row.sentence)),
        answer: CLASSES.indexOf(row.label),
        page: row.page,
      }));
  const train = of('train');
  const { model, unseen } = fitClasses(train, {
    features: STATEMENT_FEATURES,
    classes: CLASSES,
    folds: 4,
    runs: 2,
    rounds: 90,
    depth: 6,
    rate: 0.1,
    rowShare: 0.7,
    inputShare: 0.4,
    ridge: 4,
    leastRows: 30,
    seed: 11,
  });
  writeFileSync(
    join(import.meta.dirname, '../src/stance/statement-model.json'),
    `${JSON.stringify(model)}\n`,
  );
  report(
    'train, unseen pages',
    train.map(({ row, answer, inputs }, i) => ({ row, answer, inputs, shares: unseen[i] as number[] })),
  );
  const { evaluate } = createClassEvaluator(model);
  report(
    'dev',
    of('dev').map(({ row, answer, inputs }) => ({ row, answer, inputs, shares: evaluate(inputs) })),
  );
}

interface Judged {
  row: VitamincRow;
  inputs: Float64Array;
  answer: number;
  shares: number[];
}

function report(name: string, judged: Judged[]): void {
  const share = (some: Judged[], all: Judged[]): string => (some.length / (all.length || 1)).toFixed(3);
  const likeliest = ({ shares }: Judged): number => shares.indexOf(Math.max(...shares));
  const loss = judged.reduce((sum, one) => sum - Math.log(one.shares[one.answer] as number), 0);
  console.log(
    `${name}: ${judged.length} pairs, three classes right by the likeliest ${share(
      judged.filter((one) => likeliest(one) === one.answer),
      judged,
    )}, loss ${(loss / judged.length).toFixed(4)}`,
  );
  const refutes = judged.filter((one) => one.answer === REFUTES);
  const wordy = refutes.filter(({ row }) => isWithoutDigit(row));
  for (const figures of [0.7, 0.75, 0.77, 0.8])
    for (const words of [0.48, 0.5, 0.52, 0.56]) {
      const isSaid = (one: Judged): boolean =>
        (one.shares[REFUTES] as number) >= (isAgainstFigures(one.inputs) ? figures : words);
      const answerOf = (one: Judged): number => {
        if (isSaid(one)) return REFUTES;
        const [agrees = 0, against = 0, rest = 0] = one.shares;
        return agrees >= rest && agrees > against ? SUPPORTS : UNCLEAR;
      };
      const said = judged.filter(isSaid);
      const byWords = said.filter((one) => !isAgainstFigures(one.inputs));
      const rightOf = (some: Judged[]): Judged[] => some.filter((one) => one.answer === REFUTES);
      console.log(
        `  refutes from ${figures} by figures, ${words} by words: ${said.length} said, precision ${share(rightOf(said), said)} ` +
          `(by words ${share(rightOf(byWords), byWords)} of ${byWords.length}), recall ${share(rightOf(said), refutes)}, ` +
          `without a digit ${share(wordy.filter(isSaid), wordy)} of ${wordy.length}; three classes ` +
          share(
            judged.filter((one) => answerOf(one) === one.answer),
            judged,
          ),
      );
    }
}
