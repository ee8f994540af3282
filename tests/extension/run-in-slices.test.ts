import { expect, test } from 'vitest';
import { runInSlices } from '../../src/extension/run-in-slices.ts';

test('answers with what was built, and lets others have their turn meanwhile', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const built = await runInSlices(
    (function* () {
      for (let step = 0; step < 40; step++) {
        const until = performance.now() + 5;
        while (performance.now() < until);
        yield;
      }
      return 'built';
    })(),
  );
  clearInterval(timer);
  expect(built).toBe('built');
  expect(turns).toBeGreaterThan(2);
});

test('rejects with what went wrong while building', async () => {
  const building = (function* (): Generator<void, never> {
    yield;
    throw new Error('no claim in it');
  })();
  await expect(runInSlices(building)).rejects.toThrow('no claim in it');
});
