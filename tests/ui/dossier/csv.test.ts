import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dossierCsv, toCsv } from '../../../src/ui/dossier/csv.ts';
import { sampleAnalysis } from '../sample-analysis.ts';
import { sampleDossier } from './sample-dossier.ts';

const dossier = sampleDossier();
const [header = [], ...rows] = parse(dossierCsv(dossier));
const cell = (row: string[], name: string): string => row[header.indexOf(name)] ?? '';

describe('the dossier as CSV', () => {
  test('has a row for each source of each sentence', () => {
    const pairs = dossier.analysis.claims.flatMap((claim) =>
      claim.mentions.flatMap((mention) => claim.sources.map((source) => [mention.text, source.url])),
    );
    expect(rows.map((row) => [cell(row, 'sentence'), cell(row, 'source_url')])).toEqual(pairs);
    for (const row of rows) expect(row.length).toBe(header.length);
    expect(new Set(header).size).toBe(header.length);
  });

  test('says in each row against what and as of when it was compared, and how much was not', () => {
    for (const row of rows) {
      expect(cell(row, 'compared_as_of')).toBe('2024-11-17');
      expect(cell(row, 'corpus_version')).toBe('2026.11');
      expect(cell(row, 'made_on')).toBe('2026-11-22');
      expect(cell(row, 'sentences_beyond_limit')).toBe('0');
      expect(Number(cell(row, 'sentences_not_checked'))).toBe(
        Number(cell(row, 'sentences_total')) - Number(cell(row, 'sentences_matched')),
      );
    }
  });

  test('keeps a claim without sources', () => {
    const analysis = sampleAnalysis();
    const bare = analysis.claims.slice(0, 1).map((claim) => ({
      ...claim,
      sources: [],
      mentions: claim.mentions.slice(0, 1).map((mention) => ({ ...mention, comparisons: [], groups: [] })),
    }));
    const [, ...only] = parse(dossierCsv(sampleDossier({ ...analysis, claims: bare })));
    expect(only.length).toBe(1);
    expect(only[0]?.[header.indexOf('claim_id')]).toBe(bare[0]?.claimId);
    expect(only[0]?.[header.indexOf('made_on')]).toBe('2026-11-22');
  });
});

describe('CSV text', () => {
  test('gives back every cell to a plain reader, whatever stands in it', () => {
    const cells = fc.array(
      fc.array(fc.oneof(fc.string({ unit: 'binary-ascii', maxLength: 30 }), tricky), {
        minLength: 1,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(cells, (table) => {
        const read = parse(toCsv(table));
        expect(read.map((row) => row.map(withoutMark))).toEqual(table);
      }),
    );
  });

  test('begins with the byte order mark and ends each row as RFC 4180 has it', () => {
    expect(toCsv([['é', 'a "b", c'], [1, null, -2.5, false].map(String)])).toBe(
      '\uFEFFé,"a ""b"", c"\r\n1,null,\'-2.5,false\r\n',
    );
    expect(toCsv([[1, null, -2.5, false]])).toBe('\uFEFF1,,-2.5,false\r\n');
  });

  test('lets no text act as a formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', "'=1", '＝1'])
      expect(parse(toCsv([[text]]))[0]?.[0]).toBe(`'${text}`);
    for (const text of ["'tis said", 'a = b', '10,000', ''])
      expect(parse(toCsv([[text]]))[0]?.[0]).toBe(text);
  });
});

const tricky = fc
  .array(fc.constantFrom('"', ',', '\r', '\n', "'", '=', '-', '@', ' ', '\t', 'a', '\uFEFF', 'é', '🚀'))
  .map((parts) => parts.join(''));

/** The reverse of what is done against formulas, as docs/dossier.md tells users of the file. */
function withoutMark(text: string): string {
  return /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text) ? text.slice(1) : text;
}

/** A reader of RFC 4180 and nothing more. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let text = '';
  let quoted = false;
  expect(csv.startsWith('\uFEFF')).toBe(true);
  for (let at = 1; at < csv.length; at += 1) {
    const char = csv.charAt(at);
    if (quoted) {
      if (char !== '"') text += char;
      else if (csv.charAt(at + 1) === '"') {
        text += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      row.push(text);
      text = '';
    } else if (char === '\r' && csv.charAt(at + 1) === '\n') {
      rows.push([...row, text]);
      row = [];
      text = '';
      at += 1;
    } else text += char;
  }
  expect([quoted, row, text]).toEqual([false, [], '']);
  return rows;
}
