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

test('ends between two slices when nobody waits any more', async () => {
  let steps = 0;
  const waiting = new AbortController();
  const done = runInSlices(
    (function* (): Generator<void, never> {
      for (;;) {
        steps += 1;
        yield;
      }
    })(),
    waiting.signal,
  );
  setTimeout(() => waiting.abort());
  await expect(done).rejects.toThrow('aborted');
  const stepsThen = steps;
  expect(stepsThen).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(steps).toBe(stepsThen);
});

test('begins nothing for one who has gone already', async () => {
  const steps = (function* (): Generator<void, never> {
    yield;
    throw new Error('begun');
  })();
  await expect(runInSlices(steps, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
});

test('runs several side by side: a short one need not wait for a long one', async () => {
  const ends: string[] = [];
  const run = (name: string, slices: number) =>
    runInSlices(
      (function* () {
        for (let step = 0; step < slices; step++) {
          const until = performance.now() + 26;
          while (performance.now() < until);
          yield;
        }
        ends.push(name);
      })(),
    );
  await Promise.all([run('long', 8), run('short', 2)]);
  expect(ends).toEqual(['short', 'long']);
});

test('rejects with what went wrong while building', async () => {
  const building = (function* (): Generator<void, never> {
    yield;
    throw new Error('no claim in it');
  })();
  await expect(runInSlices(building)).rejects.toThrow('no claim in it');
});
