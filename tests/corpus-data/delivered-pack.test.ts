import { describe, expect, test } from 'vitest';
import { readCodeFiles } from '../../scripts/corpus-code-files.ts';
import { readFigures } from '../../scripts/corpus-figures.ts';
import { readMeasuredTexts } from '../../scripts/corpus-measured-texts.ts';
import { packFolder, readPack, readPackFiles } from '../../src/cli/read-pack.ts';
import { checkPack } from '../../src/corpus/check-pack.ts';
import { formatFaults } from '../../src/corpus/fault.ts';
import { formatPackFile } from '../../src/corpus/format-pack-file.ts';
import { namesStayOut } from '../../src/corpus/rules/names-stay-out.ts';
import { wordingIsNotShared } from '../../src/corpus/rules/wording-is-not-shared.ts';

const parsed = readPack();
const measured = readMeasuredTexts();
for (const line of measured.missing) console.log(line);

describe('the pack that ships', () => {
  test('keeps every rule', () => {
    expect(formatFaults(checkPack(parsed, readFigures, []))).toBe('');
    expect(parsed.pack.claims.length).toBeGreaterThan(0);
  });

  test.each(readPackFiles(packFolder).files)('$path has its form', ({ path, text }) => {
    expect(formatPackFile(path, text)).toBe(text);
  });

  test.skipIf(measured.texts.length === 0)(
    'shares no wording with the pages that matching is measured on',
    () => {
      expect(formatFaults(wordingIsNotShared(measured.texts)(parsed))).toBe('');
    },
  );

  test('is not named in the program', () => {
    expect(formatFaults(namesStayOut(parsed.pack.topic.names, readCodeFiles()))).toBe('');
  });
});
