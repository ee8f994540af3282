import { addressOf, attributeOf, documentOf, firstChildOf, firstIn, nextOf, tagOf, typeOf } from './dom.ts';
import type { Meter } from './given-up.ts';
import { createRunBuilder, type TextContext, type TextRun } from './run-builder.ts';
import { ITEMS_A_STEP, type Steps } from './steps.ts';
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

/** An element that is being walked. */
interface OpenElement {
  /** Of its children, the one to be looked at next. */
  next: ChildNode | null;
  place: Place;
  /** The run that ends with it; null for an element within a line of text. */
  block: Element | null;
}

/**
 * The text of a page as runs in document order: what stands between two block boundaries. A run ends where a block
 * element begins or ends, at two `<br>` in a row, at one `<br>` after the end of a sentence, and at blank lines of
 * preformatted text. Footnote numbers (links in `<sup>`) are left out. Shadow trees and frames are not entered. Reads
 * only; never writes to the page.
 *
 * @param shownAs asked for each element, so that hidden text is left out and lines begin where a reader sees them begin;
 *   without it (a cheap survey, or no layout as in jsdom) tags and attributes decide
 * @param isLeftOut block elements that are not entered; what stands within a line of text is part of its sentence,
 *   whatever it is called
 * @param meter ends the walk where there is too much
 */
export function* textRuns(
  root: Element,
  shownAs?: (element: Element) => ShownAs,
  isLeftOut?: (element: Element) => boolean,
  meter?: Meter,
): Steps<TextRun[]> {
  const builder = createRunBuilder();
  const first = { container: root, inLink: false, inTime: false, preformatted: tagOf(root) === 'pre' };
  // Not by recursion: pages nest deeper than a stack is long, and the walk has to pause anywhere.
  const open: OpenElement[] = [{ next: firstChildOf(root), place: first, block: root }];

  const visitText = (node: Text, place: Place) => {
    meter?.countText(node.length);
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

  const enter = (element: Element, around: Place) => {
    const name = tagOf(element);
    if (name === 'br') {
      builder.breakLine(element, around.container);
      return;
    }
    if (!isReadable(element) || (name === 'sup' && firstIn(element, 'a'))) return;
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
      open.push({ next: firstChildOf(element), place, block: null });
      return;
    }
    builder.end(around.container);
    if (isLeftOut?.(element)) return;
    open.push({ next: firstChildOf(element), place: { ...place, container: element }, block: element });
  };

  let visited = 0;
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.next;
    if (!node) {
      open.pop();
      if (level.block) builder.end(level.block);
      continue;
    }
    level.next = nextOf(node);
    const type = typeOf(node);
    if (type === 3) visitText(node as Text, level.place);
    else if (type === 1) enter(node as Element, level.place);
    meter?.countNode();
    visited += 1;
    if (visited % ITEMS_A_STEP === 0) yield;
  }
  return builder.runs;
}

/** A link within the page (a heading's anchor, a footnote, a live blog's entry) says nothing about the text around it. */
function leadsAway(link: Element): boolean {
  const address = attributeOf(link, 'href');
  if (address === null || /^(?:#|javascript:)/i.test(address)) return false;
  const [before = '', fragment] = address.split('#');
  return fragment === undefined || !addressOf(documentOf(link)).split('#')[0]?.endsWith(before);
}

function isInline(name: string, display: string | undefined): boolean {
  if (display === undefined || display === 'contents') return INLINE.has(name);
  return display.startsWith('inline') || display.startsWith('ruby');
}
