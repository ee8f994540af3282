import { createRunBuilder, type TextContext, type TextRun } from './run-builder.ts';
import { isReadable, isUnseen, type ShownAs } from './visibility.ts';

/** Elements that stand in a line of text. All others, custom elements too, are taken to start a line of their own. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb s samp small span strike ' +
    'strong sub sup time tt u var wbr img picture source amp-img'
  ).split(' '),
);

/** Where text stands: its block, and what is around it within that. */
interface Place extends TextContext {
  container: Element;
  /** Line breaks in the markup are shown as such. */
  preformatted: boolean;
}

/**
 * The text of a page as runs in document order: what stands between two block boundaries. A run ends where a block
 * element begins or ends, at two `<br>` in a row, at one `<br>` after the end of a sentence, and at blank lines of
 * preformatted text. Footnote numbers (links in `<sup>`) are left out. Shadow trees and frames are not entered. Reads
 * only; never writes to the page.
 *
 * `shownAs` is asked for each element, so that hidden text is left out and lines begin where a reader sees them begin.
 * Without it (a cheap survey, or no layout as in jsdom) tags and attributes decide. Block elements that are `isLeftOut`
 * are not entered; what stands within a line of text is part of its sentence, whatever it is called.
 */
export function textRuns(
  root: Element,
  shownAs?: (element: Element) => ShownAs,
  isLeftOut?: (element: Element) => boolean,
): TextRun[] {
  const builder = createRunBuilder();

  const visit = (parent: Element, place: Place) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) visitText(node as Text, place);
      else if (node.nodeType === 1) visitElement(node as Element, place);
    }
  };

  const visitText = (node: Text, place: Place) => {
    let from = 0;
    if (place.preformatted) {
      for (const gap of node.data.matchAll(/\n[^\S\n]*\n\s*/g)) {
        builder.add(node, from, gap.index, place.container, place);
        builder.end(place.container);
        from = gap.index + gap[0].length;
      }
    }
    builder.add(node, from, node.data.length, place.container, place);
  };

  const visitElement = (element: Element, around: Place) => {
    const name = element.localName;
    if (name === 'br') {
      builder.breakLine(element, around.container);
      return;
    }
    if (!isReadable(element) || (name === 'sup' && element.querySelector('a'))) return;
    const shown = shownAs?.(element);
    if (shown && isUnseen(shown)) return;
    const place = {
      container: around.container,
      inLink: around.inLink || (name === 'a' && leadsAway(element)),
      inTime: around.inTime || name === 'time',
      preformatted: shown
        ? /^(?:pre|break-spaces)/.test(shown.whiteSpace)
        : around.preformatted || name === 'pre',
    };
    if (isInline(name, shown?.display)) {
      visit(element, place);
      return;
    }
    builder.end(around.container);
    if (isLeftOut?.(element)) return;
    visit(element, { ...place, container: element });
    builder.end(element);
  };

  visit(root, { container: root, inLink: false, inTime: false, preformatted: root.localName === 'pre' });
  builder.end(root);
  return builder.runs;
}

/** A link within the page (a heading's anchor, a footnote, a live blog's entry) says nothing about the text around it. */
function leadsAway(link: Element): boolean {
  const address = link.getAttribute('href');
  if (address === null || /^(?:#|javascript:)/i.test(address)) return false;
  const [before = '', fragment] = address.split('#');
  return fragment === undefined || !link.ownerDocument.URL.split('#')[0]?.endsWith(before);
}

function isInline(name: string, display: string | undefined): boolean {
  if (display === undefined || display === 'contents') return INLINE.has(name);
  return display.startsWith('inline') || display.startsWith('ruby');
}
