import { FIRST_HOSTS, MOST_HOSTS } from './budget.ts';
import { bodyOf, childrenOf, shadowOf } from './dom.ts';

/**
 * Open shadow trees of an element and of what is in it, those within trees too. Looks at the outermost elements, and not
 * at many: an application that keeps its text in such a tree has it near the top.
 */
export function* openTrees(of: Element): Generator<ShadowRoot> {
  const elements = [of];
  let most = FIRST_HOSTS;
  for (const element of elements) {
    const tree = shadowOf(element);
    if (tree) {
      most = MOST_HOSTS;
      yield tree;
    }
    for (const child of childrenOf(element)) {
      if (elements.length >= most) break;
      elements.push(child);
    }
  }
}

/** Paragraphs in the shadow trees of a page, but for trees that the reader can write in. */
export function* paragraphsInTrees(document: Document): Generator<Element> {
  const body = bodyOf(document);
  if (!body) return;
  for (const tree of openTrees(body))
    if (!tree.querySelector('[contenteditable]')) yield* tree.querySelectorAll('p');
}
