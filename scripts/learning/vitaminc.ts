import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A pair of VitaminC (Schuster et al. 2021, CC BY-SA; read where it lies, never copied). */
export interface VitamincRow {
  id: string;
  claim: string;
  sentence: string;
  label: 'supports' | 'refutes' | 'unclear';
  page: string;
  part: 'train' | 'dev';
}

/** The pairs in the folder that the command names, else in the one beside the project; null, with a line why, without. */
export function readVitaminc(named: string | undefined): VitamincRow[] | null {
  const folder =
    named && !named.startsWith('--') ? named : join(import.meta.dirname, '../../../shared/bench/stance');
  const file = join(folder, 'vitaminc.jsonl');
  if (!existsSync(file)) {
    console.log(
      `${file} is not here: the model stays as it is. Name the folder that holds it to learn it anew.`,
    );
    return null;
  }
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Whether neither side writes a digit: what speaks against such a claim hangs on words. */
export function isWithoutDigit({ claim, sentence }: VitamincRow): boolean {
  return !/\d/.test(claim + sentence);
}
