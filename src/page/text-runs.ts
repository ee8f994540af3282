import { DEEPEST_TREE } from './budget.ts';
import {
  addressOf,
  attributeOf,
  documentOf,
  firstChildOf,
  firstIn,
  nextOf,
  shadowOf,
  tagOf,
  typeOf,
} from './dom.ts';
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
  frame: Place | null;
  /** How many frames are around it. */
  depth: number;
  /** Line breaks in the markup are shown as such. */
  preformatted: boolean;
}

/** An element that is being walked. */
interface OpenElement {
  /** Of its children, the one to be looked at next. */
  next: Node | null;
  /** What a slot shows: nodes of the tree around it. */
  slotted?: Iterator<Node>;
  place: Place;
  /** Runs begin and end with it: it is no element within a line of text. */
  isBlock: boolean;
}

/**
 * The text of a page as runs in document order: what stands between two block boundaries. A run ends where a block
 * element begins or ends, at two `<br>` in a row, at one `<br>` after the end of a sentence, and at blank lines of
 * preformatted text. Footnote numbers (links in `<sup>`) are left out. Open shadow trees are read as they are shown, with
 * what is slotted where it is slotted; closed ones and frames are not entered. Reads only; never writes to the page.
 *
 * @param shownAs asked for each element, so that hidden text is left out and lines begin where a reader sees them begin;
 *   without it (a cheap survey, or no layout as in jsdom) tags and attributes decide
 * @param isLeftOut block elements that are not entered; what stands within a line of text is part of its sentence,
 *   whatever it is called
 * @param meter ends the walk where there is too much
 * @param trees gets the shadow trees that were entered
 */
export function* textRuns(
  root: Element,
  shownAs?: (element: Element) => ShownAs,
  isLeftOut?: (element: Element) => boolean,
  meter?: Meter,
  trees?: Set<ShadowRoot>,
): Steps<TextRun[]> {
  const builder = createRunBuilder();
  const first = {
    container: root,
    frame: null,
    depth: 0,
    inLink: false,
    inTime: false,
    preformatted: tagOf(root) === 'pre',
  };
  // Not by recursion: pages nest deeper than a stack is long, and the walk has to pause anywhere.
  const open: OpenElement[] = [];
  const enterChildren = (element: Element, place: Place, isBlock: boolean) => {
    const shadow = shadowOf(element);
    if (shadow && place.depth < DEEPEST_TREE) {
      trees?.add(shadow);
      const inside = { ...place, frame: place, depth: place.depth + 1 };
      open.push({ next: firstChildOf(shadow), place: inside, isBlock });
    } else open.push({ next: firstChildOf(element), place, isBlock });
  };
  enterChildren(root, first, true);

  const visitText = (node: Text, place: Place) => {
    meter?.countText(node.length);
    let from = 0;
    if (place.preformatted) {
      for (const gap of node.data.matchAll(/\n[^\S\n]*\n\s*/g)) {
        builder.add(node, from, gap.index, place);
        builder.end();
        from = gap.index + gap[0].length;
      }
    }
    builder.add(node, from, node.data.length, place);
  };

  const enter = (element: Element, around: Place) => {
    const name = tagOf(element);
    if (name === 'br') {
      builder.breakLine(element);
      return;
    }
    if (!isReadable(element) || (name === 'sup' && firstIn(element, 'a'))) return;
    const shown = shownAs?.(element);
    if (shown && isUnseen(shown)) return;
    const place = {
      ...around,
      inLink: around.inLink || (name === 'a' && leadsAway(element)),
      inTime: around.inTime || name === 'time',
      preformatted: shown
        ? /^(?:pre|break-spaces)/.test(shown.whiteSpace)
        : around.preformatted || name === 'pre',
    };
    const { frame } = around;
    const slotted = frame && name === 'slot' ? (element as HTMLSlotElement).assignedNodes().values() : null;
    const first = slotted?.next().value;
    if (frame && slotted && first) {
      const { inLink, inTime, preformatted } = place;
      open.push({
        next: first,
        slotted,
        place: { ...frame, inLink, inTime, preformatted },
        isBlock: false,
      });
      return;
    }
    const isBlock = !isInline(name, shown?.display);
    if (isBlock) {
      builder.end();
      if (isLeftOut?.(element)) return;
      place.container = element;
    }
    enterChildren(element, place, isBlock);
  };

  let visited = 0;
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.next;
    if (!node) {
      open.pop();
      if (level.isBlock) builder.end();
      continue;
    }
    level.next = level.slotted ? (level.slotted.next().value ?? null) : nextOf(node);
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
