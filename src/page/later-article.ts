import { LATER_LOOKS_MS } from './budget.ts';
import { taggedOnPage, viewOf } from './dom.ts';
import { looksLikeArticle } from './gate.ts';
import { paragraphsInTrees } from './open-trees.ts';
import { whenQuiet } from './when-quiet.ts';

/**
 * Whether a page that showed no article at first shows one later: pages that build their text in the browser, soon or when
 * it has been fetched. Nothing is observed for that beyond the first moments; elements are counted now and then, and
 * paragraphs in open shadow trees, of which nothing else tells. Rejects when the signal is aborted.
 */
export async function becomesArticle(document: Document, signal: AbortSignal): Promise<boolean> {
  const elements = () => taggedOnPage(document, '*').length;
  // The browser has them counted, for the gate. Trees are not: asking for them costs most pages more than a look in vain some.
  let before = elements();
  if ((await whenQuiet(document, signal)) && looksLikeArticle(document).isArticle) return true;
  for (const wait of LATER_LOOKS_MS) {
    await new Promise((done) => viewOf(document)?.setTimeout(done, wait));
    signal.throwIfAborted();
    const now = elements() + [...paragraphsInTrees(document)].length;
    if (now !== before && looksLikeArticle(document).isArticle) return true;
    before = now;
  }
  return false;
}
