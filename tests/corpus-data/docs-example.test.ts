import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePack } from '../../src/corpus/parse-pack.ts';
import { sampleFiles } from '../corpus/sample-pack.ts';

test('the example in docs/corpus.md has the shape of a claim', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/corpus.md'), 'utf8');
  const text = /```json\n([\s\S]*?)```/.exec(docs)?.[1] ?? '';
  const result = parsePack([...sampleFiles(), { path: 'claims/ferry-runs-hourly.json', text }]);
  expect(result).toMatchObject({ ok: true });
});
