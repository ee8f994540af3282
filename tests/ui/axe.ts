import axe from 'axe-core';
import { expect } from 'vitest';

/** Fewer nodes than this were not the view: axe sees nothing in a closed shadow root, and reports no violation there. */
const FEWEST_NODES = 5;

/**
 * Runs every rule of axe over a view, best practices too, and fails with what is wrong and where, or where it has seen
 * fewer nodes than `fewest`: a view of one line has less.
 */
export async function expectAccessible(view: Element | ShadowRoot, fewest = FEWEST_NODES): Promise<void> {
  const within = view instanceof ShadowRoot ? view.host : view;
  const results = await axe.run(within, { resultTypes: ['violations', 'passes'] });
  const violations = results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
  );
  if (violations.length > 0) throw new Error(violations.join('\n'));
  const seen = new Set(results.passes.flatMap(({ nodes }) => nodes.map(({ target }) => String(target))));
  expect(seen.size, 'nodes of the view that axe has seen').toBeGreaterThanOrEqual(fewest);
}

/** How readers' screens may be set: each view is looked at in all of them. */
export const looks = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;
