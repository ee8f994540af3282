import type { FuzzedPage } from './fuzzed-page.ts';

/** Tries at most; a page of ten thousand characters needs some hundred. */
const MOST_TRIES = 600;
const LONGEST_MS = 40_000;

/** Makes a page as small as it can be made so that it still fails in the same way. */
export async function shrinkPage(
  page: FuzzedPage,
  stillFails: (page: FuzzedPage) => Promise<boolean>,
): Promise<FuzzedPage> {
  let best = page;
  let tries = 0;
  const begun = performance.now();
  const attempt = async (next: FuzzedPage): Promise<boolean> => {
    if (tries >= MOST_TRIES || performance.now() - begun > LONGEST_MS) return false;
    tries += 1;
    if (!(await stillFails(next))) return false;
    best = next;
    return true;
  };
  /** Leaves out half of a list, then quarters, then single items. */
  const shorten = async <Item>(list: () => Item[], withList: (items: Item[]) => FuzzedPage) => {
    for (let size = Math.ceil(list().length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
      for (let at = 0; at < list().length; )
        if (!(await attempt(withList(list().toSpliced(at, size))))) at += size;
  };
  for (const name of ['laterEdits', 'lateEdits', 'edits'] as const)
    await shorten(
      () => best[name],
      (edits) => ({ ...best, [name]: edits }),
    );
  await attempt({ ...best, anyTopic: true });
  // By tags and texts first, by characters in the end.
  for (const parts of [/<[^>]*>|[^<]+/g, /\s*\S+/g, /[\s\S]/gu])
    await shorten(
      () => best.html.match(parts) ?? [],
      (kept) => ({ ...best, html: kept.join('') }),
    );
  return best;
}
