import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLabelledArticles } from '../../scripts/articles/labelled-articles.ts';
import { readPack } from '../../src/cli/read-pack.ts';

/** What a command did. */
interface Run {
  status: number | null;
  out: string;
  err: string;
}

const project = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'sidelight-'));
const at = (name: string): string => join(folder, name);

function run(script: string, args: string[], input = ''): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(project, script), ...args], { cwd: folder });
    const run: Run = { status: null, out: '', err: '' };
    child.stdout.on('data', (data) => {
      run.out += data;
    });
    child.stderr.on('data', (data) => {
      run.err += data;
    });
    child.on('error', fail);
    child.on('close', (status) => done({ ...run, status }));
    child.stdin.end(input);
  });
}

const WORDS = 'The weather was fine at the coast, and the market was full of people. '.repeat(4);
const HEADLINE = 'Market reopens at the coast after storm';
/** A sentence that a claim of the pack is put in, so that something is found. */
const { pack } = readPack();
const claim = pack.claims.find(({ inSeeds }) => inSeeds);
/** A phrasing without the words by which a page about the topic is known, and the claim that it puts. */
const lone = pack.claims
  .flatMap(({ id, phrasings }) => phrasings.map((phrasing) => ({ id, phrasing })))
  .find(({ phrasing }) => !pack.topic.page.required[0]?.some((word) => phrasing.includes(word)));
const stated = [claim?.statement, ...(claim?.phrasings ?? [])].join(' ');

const html = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>${head}<title>${title}</title></head><body><nav><a href="/">Home</a></nav>` +
  `<article><h1>${title}</h1><p>${body}</p></article></body></html>`;

const FILES: Record<string, string | Buffer> = {
  'page.html': html(
    HEADLINE,
    WORDS,
    '<meta property="article:published_time" content="2031-05-04T23:30:00-05:00">',
  ),
  'undated.html': html('Long-range missiles: what was said', stated),
  'windows.html': Buffer.from(
    html(
      'The caf\xe9 at the coast',
      `\x93It is open,\x94 she said. ${WORDS}`,
      '<meta charset="windows-1252">',
    ),
    'latin1',
  ),
  'plain.txt': `Home\nNews\n${HEADLINE}\n${HEADLINE}\n\n${WORDS}\n`,
  'phrasing.txt': `${lone?.phrasing ?? ''}.\n`,
  'empty.html': '',
  'picture.html': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
  'koi8.html': Buffer.from(
    '<html><head><meta charset="koi8-r"></head><body>\xe9\xe8</body></html>',
    'latin1',
  ),
  'words.html': 'There are only words here.',
  'menu.txt': 'Home\nNews\n',
  'pairs.jsonl': [
    { id: 'a', claim: 'The office closed the bridge.', sentence: 'The office closed the bridge.' },
    { id: 'b', claim: 'The office closed the bridge.', sentence: 'Twelve gulls sat on a roof.' },
  ]
    .map((pair) => `${JSON.stringify(pair)}\n`)
    .join(''),
  'faults.jsonl':
    '{"id":"a","claim":"x"}\nnot JSON\n{"id":"b","claim":"x","sentence":"y"}\n{"id":"b","claim":"x","sentence":"y"}\n',
};

let runs: Record<
  | 'json'
  | 'report'
  | 'anyTopic'
  | 'input'
  | 'badDay'
  | 'badUrl'
  | 'nothing'
  | 'practice'
  | 'compare'
  | 'faults',
  Run
>;

beforeAll(async () => {
  for (const [name, content] of Object.entries(FILES)) writeFileSync(at(name), content);
  mkdirSync(at('folder'));
  const analyze = 'src/cli/analyze.ts';
  const [json, report, anyTopic, input, badDay, badUrl, nothing, practice, compare, faults] =
    await Promise.all([
      run(analyze, [
        '--json',
        ...['page.html', 'empty.html', 'windows.html', 'picture.html', 'missing.html', 'koi8.html'],
        ...['plain.txt', 'words.html', 'menu.txt', 'folder', 'undated.html'],
      ]),
      run(analyze, ['page.html', 'undated.html']),
      run(analyze, ['--json', '--any-topic', 'phrasing.txt']),
      run(
        analyze,
        [
          '--json',
          '--url',
          'https://www.courier.example/a',
          '--published',
          '2031-05-04',
          '--headline',
          HEADLINE,
          '-',
        ],
        WORDS,
      ),
      run(analyze, ['--published', '2031-02-30', 'page.html']),
      run(analyze, ['--url', 'courier', 'page.html']),
      run(analyze, ['--json']),
      run('scripts/practice.ts', ['held', '--wrong', '--missed', '--polarity']),
      run('src/cli/compare.ts', ['pairs.jsonl']),
      run('src/cli/compare.ts', ['faults.jsonl']),
    ]);
  runs = { json, report, anyTopic, input, badDay, badUrl, nothing, practice, compare, faults };
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('analyze --json', () => {
  test('prints one object a line a file that can be read, in the order given', () => {
    const objects = linesOf(runs.json.out).map((line) => JSON.parse(line));
    expect(objects.map(({ file }) => file)).toEqual([
      'page.html',
      'windows.html',
      'plain.txt',
      'undated.html',
    ]);
    for (const one of objects)
      expect(Object.keys(one)).toEqual(['file', 'article', 'topic', 'coverage', 'claims', 'timings']);
  });

  test('names each file that cannot be read and why, does the others and fails', () => {
    expect(runs.json.status).toBe(1);
    expect(linesOf(runs.json.err).filter((line) => !line.startsWith('npm '))).toEqual([
      'empty.html: the file is empty',
      expect.stringMatching(/^picture\.html: this is a binary file/),
      'missing.html: there is no such file',
      expect.stringMatching(/^koi8\.html: the page says that its encoding is koi8-r/),
      expect.stringMatching(/^words\.html: the name says HTML/),
      'menu.txt: there is no sentence in it',
      expect.stringMatching(/^folder: this is a folder/),
    ]);
  });

  test('reads a page’s own date in its own offset, and windows-1252', () => {
    const [page, windows, plain] = linesOf(runs.json.out).map((line) => JSON.parse(line));
    expect(page.article).toMatchObject({ headline: HEADLINE, published: '2031-05-04', language: 'en' });
    expect(windows.article.headline).toBe('The café at the coast');
    expect(plain.article).toMatchObject({ headline: HEADLINE, published: null });
    expect(page.topic.onTopic).toBe(false);
    expect(page.claims).toEqual([]);
  });

  test('an article without a date is compared all the same, and none of its sources is later', () => {
    const undated = JSON.parse(linesOf(runs.json.out).at(-1) ?? '');
    expect(undated.article.published).toBeNull();
    expect(undated.topic.onTopic).toBe(true);
    const found = undated.claims.find((one: { claimId: string }) => one.claimId === claim?.id);
    expect(found.statement).toBe(claim?.statement);
    expect(found.sources).toHaveLength(claim?.evidence.length ?? 0);
    expect(new Set(found.sources.map((source: { when: string }) => source.when))).not.toContain('later');
  });

  test('takes text from standard input, with address, day and headline from the command line', () => {
    expect(runs.input.err).toBe('');
    expect(runs.input.status).toBe(0);
    expect(JSON.parse(runs.input.out)).toMatchObject({
      file: '-',
      article: {
        url: 'https://www.courier.example/a',
        domain: 'courier.example',
        published: '2031-05-04',
        headline: HEADLINE,
      },
      coverage: { sentences: 5, matched: 0 },
    });
  });
});

describe('analyze', () => {
  test('without --json prints a report a file', () => {
    expect(runs.report.status).toBe(0);
    expect(runs.report.out).toContain(
      `page.html\n  ${HEADLINE}\n  Article dated 2031-05-04\n  Outside the topic`,
    );
    expect(runs.report.out).toContain('undated.html\n');
    expect(runs.report.out).toContain('No article date found');
    expect(runs.report.out).toContain(`[${claim?.id}]`);
    expect(runs.report.out).toContain('All sources:');
  });

  test('compares a single sentence, which is too little to be about the topic, where that is asked for', () => {
    const { topic, claims } = JSON.parse(runs.anyTopic.out);
    expect(topic.onTopic).toBe(false);
    expect(claims.map(({ claimId }: { claimId: string }) => claimId)).toEqual([lone?.id]);
  });

  test('refuses a day that is none, and says how it is used', () => {
    expect(runs.badDay).toMatchObject({ status: 2, out: '' });
    expect(runs.badDay.err).toContain('--published wants a real day as YYYY-MM-DD, not "2031-02-30".');
    expect(runs.badDay.err).toContain('Usage: npm run --silent analyze --');
  });

  test('refuses an address that is none, and a call without a file', () => {
    expect(runs.badUrl).toMatchObject({ status: 2, out: '' });
    expect(runs.badUrl.err).toContain(
      '--url wants a whole address such as https://example.org/news, not "courier".',
    );
    expect(runs.nothing).toMatchObject({ status: 2, out: '' });
    expect(runs.nothing.err).toContain('Name a file to analyze, or - for standard input.');
  });
});

describe('practice', () => {
  test('prints figures of the held pages, and no sentence, claim or name of them', () => {
    expect(runs.practice.status).toBe(0);
    expect(runs.practice.out).toMatch(
      /^held: \d+ pages, \d+ labelled pairs: precision \S+, recall \S+, polarity/,
    );
    const held = readLabelledArticles('held') ?? [];
    expect(held.length).toBeGreaterThan(0);
    const told = held.flatMap(({ slug, labels, article }) => [
      slug,
      ...labels.map(({ sentence }) => sentence),
      ...labels.flatMap(({ claims }) => claims.map(({ id }) => id)),
      ...article.blocks.map(({ text }) => text),
    ]);
    expect(told.filter((text) => runs.practice.out.includes(text)).length).toBe(0);
    expect(linesOf(runs.practice.out).length).toBeLessThanOrEqual(3);
  });
});

describe('compare', () => {
  test('prints one answer a line, in the order of the pairs', () => {
    expect(runs.compare).toMatchObject({ status: 0, err: '' });
    const answers = linesOf(runs.compare.out).map((line) => JSON.parse(line));
    expect(answers.map(({ id, relation }) => [id, relation])).toEqual([
      ['a', 'agrees'],
      ['b', 'unclear'],
    ]);
    for (const answer of answers) expect(Object.keys(answer)).toEqual(['id', 'relation', 'why']);
  });

  test('names every faulty line at once and prints nothing', () => {
    expect(runs.faults).toMatchObject({ status: 1, out: '' });
    expect(linesOf(runs.faults.err)).toEqual([
      'faults.jsonl:1: expected a text for "sentence"',
      'faults.jsonl:2: this is not a JSON object: not JSON',
      'faults.jsonl:4: the id "b" stands already in line 3',
    ]);
  });
});
