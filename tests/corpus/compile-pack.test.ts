import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePack } from '../../src/corpus/compile-pack.ts';
import type { Pack } from '../../src/model.ts';
import { samplePack } from './sample-pack.ts';

/** What a program gets that imports the module. */
async function load(source: string): Promise<unknown> {
  const module = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { default: unknown };
  return module.default;
}

test('the module holds the pack, whatever its texts are', async () => {
  const signs = fc.string({
    unit: fc.constantFrom("'", '"', '\\', '`', '${', '\n', '\u2028', '</script>', 'é', 'u0041'),
  });
  await fc.assert(
    fc.asyncProperty(signs, async (text) => {
      const { valueExceptions: _, ...pack } = samplePack((sample) => {
        sample.topic.about = text;
      });
      expect(await load(compilePack(pack))).toEqual(pack);
    }),
    { numRuns: 50 },
  );
});

test('the same pack gives the same text', () => {
  const { valueExceptions: _, ...pack } = samplePack();
  expect(compilePack(pack)).toBe(compilePack(structuredClone(pack) as Pack));
});
