/**
 * node scripts/retrieval/bench-table.ts: writes the table of docs/bench/retrieval.json into the README, between the two comments
 * that name it. Prints the table where the README has no such place.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchResult, BenchRow } from './bench-result.ts';

const project = join(import.meta.dirname, '../..');
const BEGIN = '<!-- retrieval bench: written by scripts/retrieval/bench-table.ts -->';
const END = '<!-- end of retrieval bench -->';

/** Of fewer queries a mean says nothing. */
const LEAST_QUERIES = 20;

const result = JSON.parse(readFileSync(join(project, 'docs/bench/retrieval.json'), 'utf8')) as BenchResult;
const table = tableOf(result);
const readme = readFileSync(join(project, 'README.md'), 'utf8');
const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
if (from < 0 || to < from) console.log(table);
else
  writeFileSync(
    join(project, 'README.md'),
    `${readme.slice(0, from)}${BEGIN}\n${table}\n${readme.slice(to)}`,
  );

function tableOf({ machine, node, versions, rows }: BenchResult): string {
  const columns = [...new Map(rows.map((row) => [`${row.set} ${row.claims}`, row])).values()];
  const engines = [...new Set(rows.map(({ engine }) => engine))];
  const header = columns.map(({ set, claims }) => {
    const what = set === 'snopes-tweets' ? 'tweets' : 'debate sentences';
    return `${what} → ${claims.toLocaleString('en')} claims`;
  });
  const lines = engines.map((engine) => {
    const cells = columns.map(({ set, claims }) => {
      const row = rows.find((one) => one.engine === engine && one.set === set && one.claims === claims);
      return row ? cellOf(row) : '–';
    });
    return `| ${[engine, ...cells].join(' | ')} |`;
  });
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `MAP@5 · median milliseconds a query · bytes a claim that the index holds. ${machine}, Node ${node.slice(1)}; ${names.join(', ')}.`,
    '"(n)": asked so many queries only, for all would take minutes.',
    '',
    `| engine | ${header.join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...lines,
  ].join('\n');

  function cellOf(row: BenchRow): string {
    const most = Math.max(
      ...rows
        .filter(({ set, claims }) => set === row.set && claims === row.claims)
        .map(({ queries }) => queries),
    );
    const fewer = row.queries < most ? ` (${row.queries})` : '';
    const { median } = row.msPerQuery;
    const ms = median < 10 ? median.toFixed(1) : Math.round(median).toLocaleString('en');
    const bytes = Math.round(row.indexBytes / row.claims).toLocaleString('en');
    const quality = row.queries < LEAST_QUERIES ? '–' : row.map5.toFixed(3).replace(/^0/, '');
    return `${quality}${fewer} · ${ms} · ${bytes}`;
  }
}
