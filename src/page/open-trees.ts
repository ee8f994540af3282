import { FIRST_HOSTS, LARGEST_FRAME, MOST_HOSTS } from './budget.ts';
import { bodyOf, childrenOf, shadowOf, taggedOnPage } from './dom.ts';

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
    const children = childrenOf(element);
    for (let i = 0; i < children.length && elements.length < most; i++) elements.push(children[i] as Element);
  }
}

/**
 * Paragraphs in the shadow trees of a page, but for trees that the reader can write in. None where the page has much in its own
 * tree: one that keeps its text elsewhere is a frame around it, and looking costs the others.
 */
export function* paragraphsInTrees(document: Document): Generator<Element> {
  const body = bodyOf(document);
  if (!body || taggedOnPage(document, '*').length > LARGEST_FRAME) return;
  for (const tree of openTrees(body))
    if (!tree.querySelector('[contenteditable]')) yield* tree.querySelectorAll('p');
}
