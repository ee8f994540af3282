import { LATER_LOOKS_MS } from './budget.ts';
import { bodyOf, taggedOnPage, viewOf } from './dom.ts';
import { looksLikeArticle } from './gate.ts';
import { openTrees } from './open-trees.ts';
import { whenQuiet } from './when-quiet.ts';

/**
 * Whether a page that showed no article at first shows one later: pages that build their text in the browser, soon or when
 * it has been fetched. Nothing is observed for that beyond the first moments; elements are counted now and then, those of
 * open shadow trees too, of which nothing else tells. Rejects when the signal is aborted.
 */
export async function becomesArticle(document: Document, signal: AbortSignal): Promise<boolean> {
  const size = () => {
    const body = bodyOf(document);
    let elements = taggedOnPage(document, '*').length;
    for (const tree of body ? openTrees(body) : []) elements += tree.querySelectorAll('*').length;
    return elements;
  };
  let before = size();
  if ((await whenQuiet(document, signal)) && looksLikeArticle(document).isArticle) return true;
  for (const wait of LATER_LOOKS_MS) {
    await new Promise((done) => viewOf(document)?.setTimeout(done, wait));
    signal.throwIfAborted();
    const now = size();
    if (now !== before && looksLikeArticle(document).isArticle) return true;
    before = now;
  }
  return false;
}
