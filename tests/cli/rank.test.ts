import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../src/cli/rank.ts');
const folder = mkdtempSync(join(tmpdir(), 'sidelight-'));
afterAll(() => rmSync(folder, { recursive: true }));

function rank(claims: string[], queries: string[], ...more: string[]) {
  writeFileSync(join(folder, 'claims.jsonl'), `${claims.join('\n')}\n`);
  writeFileSync(join(folder, 'queries.jsonl'), `${queries.join('\n')}\n`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--claims', 'claims.jsonl', '--queries', 'queries.jsonl', ...more],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, out: stdout, err: stderr };
}
const line = (id: string, text: string, title?: string | null): string => JSON.stringify({ id, text, title });

const CLAIMS = [
  line('bridge', 'The harbour office closed the bridge.', 'Bridge closed'),
  line('gulls', 'Twelve gulls sat on a roof.', null),
  line('tower', 'The bridge tower was painted.'),
];

describe('rank', () => {
  test('prints run lines, the best claim first, and what it cost', () => {
    const { status, out, err } = rank(CLAIMS, [
      line('q1', 'Did the office close the bridge?'),
      line('q2', 'Zinc smelters'),
      line('q3', '#TwelveGulls https://t.co/x'),
    ]);
    expect(status).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((row) => row.split(' '));
    expect(rows.map(([query, zero, claim, place, , tag]) => [query, zero, claim, place, tag])).toEqual([
      ['q1', 'Q0', 'bridge', '1', 'sidelight'],
      ['q1', 'Q0', 'tower', '2', 'sidelight'],
      ['q3', 'Q0', 'gulls', '1', 'sidelight'],
    ]);
    expect(Number(rows[0]?.[4])).toBeGreaterThan(Number(rows[1]?.[4]));
    const report = JSON.parse(err);
    expect(report).toMatchObject({ claims: 3, queries: 3 });
    expect(Object.keys(report)).toEqual([
      'claims',
      'queries',
      'indexMs',
      'msPerQuery',
      'indexBytes',
      'peakRssMb',
    ]);
    for (const value of Object.values(report)) expect(value).toBeGreaterThanOrEqual(0);
  });

  test('keeps the depth', () => {
    const { out } = rank(CLAIMS, [line('q', 'The bridge')], '--depth', '1');
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  test('names every line that cannot be used, in both files, and prints nothing', () => {
    const { status, out, err } = rank(
      [
        CLAIMS[0] as string,
        '',
        '{"id":"a"}',
        '{"id":"b","text":" "}',
        '{not JSON',
        line('bridge', 'Again.'),
        '[]',
        '{"id":"c","text":"A text.","title":7}',
        '{"id":3,"text":"A text."}',
      ],
      [line('q', 'The bridge'), line('q', 'The bridge')],
    );
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toEqual([
      'claims.jsonl:2: this line is blank; every line holds one object',
      'claims.jsonl:3: expected a text for "text"',
      'claims.jsonl:4: expected a text for "text"',
      'claims.jsonl:5: this is not a JSON object: {not JSON',
      'claims.jsonl:6: the id "bridge" stands already in line 1',
      'claims.jsonl:7: this is not a JSON object: []',
      'claims.jsonl:8: expected a text or nothing for "title"',
      'claims.jsonl:9: expected a text for "id"',
      'queries.jsonl:2: the id "q" stands already in line 1',
    ]);
  });

  test('takes lone surrogates, all scripts and lines of a megabyte', () => {
    const { status, out } = rank(
      [
        ...CLAIMS,
        line('lone', '\ud800 bridge \udfff'),
        line('long', 'bridge '.repeat(150_000)),
        line('ru', 'Мост закрыт.'),
      ],
      [line('q1', 'мост \ud800'), line('q2', `bridge ${'x'.repeat(1_000_000)}`)],
    );
    expect(status).toBe(0);
    expect(out).toMatch(/^q1 Q0 ru 1 /m);
    expect(out).toMatch(/^q2 Q0 \w+ 4 /m);
  });

  test.each([
    ['no files', []],
    ['no queries', ['--claims', 'claims.jsonl']],
    ['a depth of nothing', ['--claims', 'claims.jsonl', '--queries', 'queries.jsonl', '--depth', '0']],
    ['an unknown option', ['--claims', 'claims.jsonl', '--queries', 'queries.jsonl', '--top', '3']],
  ])('says how it is called: %s', (_, args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: npm run --silent rank --');
  });

  test('names a file that is not there', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [script, '--claims', 'none.jsonl', '--queries', 'queries.jsonl'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('none.jsonl: there is no such file');
  });
});
