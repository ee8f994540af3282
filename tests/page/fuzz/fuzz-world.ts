import { createAnalyzer } from '../../../src/analysis/create-analyzer.ts';
import { Broken, checkPage, type PageFigures, type World } from './check-page.ts';
import type { FuzzMaterial } from './fuzz-material.ts';
import { type FuzzedPage, fuzzedPage } from './fuzzed-page.ts';
import { shrinkPage } from './shrink-page.ts';

/** A page that failed. */
export interface Failure {
  index: number;
  base: string | null;
  check: string;
  message: string;
  /** Null where the tab was lost with it. */
  page: FuzzedPage | null;
}

export interface PageResult {
  index: number;
  base: string | null;
  figures: PageFigures | null;
  failure: Failure | null;
}

/** What the program outside asks of a tab. */
export interface FuzzTab {
  run(seed: number, from: number, count: number): Promise<PageResult[]>;
  shrink(failure: Failure): Promise<Failure>;
}

/** Prepares a tab: the analyzer is built once, pages come and go. */
export function enterWorld(material: FuzzMaterial): FuzzTab {
  const shadows = new WeakMap<Element, ShadowRoot>();
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attach(init) {
    const shadow = attachShadow.call(this, init);
    shadows.set(this, shadow);
    return shadow;
  };
  const uncaught: string[] = [];
  const world: World = {
    analyzer: createAnalyzer(material.pack),
    shadowOf: (element) => shadows.get(element) ?? element.shadowRoot,
    takeUncaught: () => uncaught.splice(0),
  };

  const check = async (page: FuzzedPage): Promise<PageFigures | Pick<Failure, 'check' | 'message'>> => {
    try {
      // Opening a document anew takes its listeners away.
      const hear = () => {
        window.addEventListener('error', ({ error, message }) => uncaught.push(described(error ?? message)));
        window.addEventListener('unhandledrejection', ({ reason }) => uncaught.push(described(reason)));
      };
      return await checkPage(document, page, world, hear);
    } catch (error) {
      if (error instanceof Broken) return { check: error.check, message: error.message };
      return { check: 'exception', message: described(error) };
    }
  };

  return {
    async run(seed, from, count) {
      const results: PageResult[] = [];
      for (let index = from; index < from + count; index++) {
        const page = fuzzedPage(seed, index, material);
        const { base } = page;
        const outcome = await check(page);
        const failure = 'check' in outcome ? { index, base, page, ...outcome } : null;
        results.push({ index, base, figures: 'check' in outcome ? null : outcome, failure });
      }
      return results;
    },
    async shrink(failure) {
      if (!failure.page) return failure;
      const page = await shrinkPage(failure.page, async (smaller) => {
        const outcome = await check(smaller);
        return 'check' in outcome && outcome.check === failure.check;
      });
      const outcome = await check(page);
      return { ...failure, page, ...('check' in outcome ? outcome : {}) };
    },
  };
}

function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
