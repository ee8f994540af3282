import { holds, parentOf } from '../../../src/page/dom.ts';
import { isReadable, isUnseen } from '../../../src/page/visibility.ts';
import { visibleText } from '../../../src/text/normalize.ts';

/**
 * What a reader sees of the text in a range, as the product defines it: hidden parts, controls, footnote numbers and what a
 * component shows of its own are none of it. By a way of its own, from the range back to the page.
 *
 * @param root the article's: what was found to be the article is read, whatever stands around it
 */
export function readerText(range: Range, root: Element): string {
  const { startContainer, endContainer, commonAncestorContainer: around } = range;
  const { ownerDocument } = startContainer;
  if (!ownerDocument) return '';
  const walker = ownerDocument.createTreeWalker(around, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const isLeftOut = leftOutIn(ownerDocument, root);
  let text = '';
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (!range.intersectsNode(node) || isLeftOut(node)) continue;
    // Between two halves of a character it makes a difference.
    if (node.nodeName === 'BR') text += '\n';
    if (node.nodeType !== 3) continue;
    text += (node as Text).data.slice(
      node === startContainer ? range.startOffset : 0,
      node === endContainer ? range.endOffset : undefined,
    );
  }
  return text;
}

/** Tells of nodes in whose place a reader sees nothing, or something else. */
function leftOutIn(document: Document, root: Element): (node: Node) => boolean {
  const known = new Map<Element, boolean>();
  const view = document.defaultView;
  const isHidden = (element: Element): boolean => {
    if (holds(element, root)) return false;
    let verdict = known.get(element);
    if (verdict === undefined) {
      verdict =
        !isReadable(element) ||
        // Scripts can put text even there.
        element.localName === 'br' ||
        (element.localName === 'sup' && element.querySelector('a') !== null) ||
        (view !== null && isUnseen(view.getComputedStyle(element))) ||
        isLeftOut(element);
      known.set(element, verdict);
    }
    return verdict;
  };
  const isLeftOut = (node: Node): boolean => {
    const parent = parentOf(node);
    if (!parent) return false;
    const isInTree = node.parentNode === parent;
    // In the place of a component's children stands its own tree, with slots for some of them.
    if (isInTree && parent.shadowRoot && !holds(parent, root)) {
      const { assignedSlot } = node as Element | Text;
      return assignedSlot === null || isHidden(assignedSlot);
    }
    if (isInTree && parent instanceof HTMLSlotElement && parent.assignedNodes().length > 0) return true;
    return isHidden(parent);
  };
  return isLeftOut;
}

/** White space and invisible characters are no part of what is compared: a `<br>` is a space to a reader and nothing in a range. */
export function bare(text: string): string {
  return visibleText(text).replace(/\s/g, '');
}
