/**
 * The text of a page as runs: what stands between two block boundaries, with the text nodes it comes from. The layer
 * below reading: it knows markup, not what an article is.
 */

/** `length` characters of `node`, from its offset `from` on, that stand in the run's text at `at`. */
export interface TextPiece {
  node: Text;
  from: number;
  at: number;
  length: number;
}

export interface TextRun {
  /** The nearest element around the run that starts a line of its own. */
  container: Element;
  /** What the text nodes hold, white space at both ends left out; a `<br>` is "\n". */
  text: string;
  /** In order of `at`. Between two pieces may lie a "\n" that no text node holds. */
  pieces: TextPiece[];
  /** Characters of the text as a reader sees it: white space in the markup counts once. */
  size: number;
  /** Of `size`, how many are the text of links to elsewhere, and of `<time>`. */
  linked: number;
  timed: number;
}

/** Text that is never prose, or not shown as part of the page's own text. */
const SKIPPED = new Set(
  (
    'script style noscript template svg math canvas audio video iframe frame object embed applet map head title ' +
    'select option datalist textarea input button progress meter nav menu dialog rt rp ' +
    'amp-ad amp-embed amp-social-share amp-sidebar amp-consent amp-user-notification amp-iframe amp-twitter amp-instagram ' +
    'amp-facebook amp-youtube fencedframe portal'
  ).split(' '),
);

/** Elements that stand in a line of text. All others, custom elements too, are taken to start a line of their own. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb s samp small span strike ' +
    'strong sub sup time tt u var wbr img picture source amp-img'
  ).split(' '),
);

const EMPHATIC = new Set(['b', 'strong', 'big', 'font', 'u']);

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Shown to screen readers only, or skipped by them: not what a reader of the page sees. */
const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|visuallyHidden|screen-?reader-?(?:text|only)|off-?screen|element-invisible|u-hidden)(?:\s|$)/i;

const HIDDEN_ROLES = new Set(
  'navigation banner search dialog alertdialog menu menubar toolbar tablist img button tooltip alert status'.split(
    ' ',
  ),
);

/** Ends of a line after which a single `<br>` ends the block, and beginnings that show a list typed by hand. */
const LINE_END = /[.!?…:;。!?]["'”’»)\]]*\s*$/;
const BULLET = /^\s*(?:[•·▪■●–—*-]\s|\d{1,2}[.)]\s)/;

/** Whether an element takes part in reading by its markup alone. Costs no style or layout. */
export function isReadable(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return false;
  const parent = element.parentElement;
  if (parent?.localName === 'details' && !parent.hasAttribute('open') && element.localName !== 'summary')
    return false;
  if (!element.hasAttributes()) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return false;
  const style = element.getAttribute('style');
  if (style && HIDDEN_STYLE.test(style)) return false;
  const role = element.getAttribute('role');
  if (role && HIDDEN_ROLES.has(role) && !element.querySelector('h1')) return false;
  const name = element.getAttribute('class');
  return !(name && HIDDEN_CLASS.test(name));
}

/** How the browser shows an element; what `getComputedStyle` gives. */
export type ShownAs = Pick<
  CSSStyleDeclaration,
  'display' | 'visibility' | 'whiteSpace' | 'position' | 'clip' | 'clipPath'
>;

/**
 * All runs below `root` in document order. Blocks end where a block element begins or ends, at two `<br>` in a row, at
 * one `<br>` after the end of a sentence, and at blank lines of preformatted text. Footnote numbers (links in `<sup>`)
 * are left out. Shadow trees and frames are not entered. Reads only; never writes to the page.
 *
 * `shownAs` is asked for each element, so that hidden text is left out and lines begin where a reader sees them begin.
 * Without it (a cheap survey, or no layout as in jsdom) tags and attributes decide. Block elements
 * that are `isLeftOut` are not entered; what stands within a line of text is part of its sentence, whatever it is called.
 */
export function textRuns(
  root: Element,
  shownAs?: (element: Element) => ShownAs,
  isLeftOut?: (element: Element) => boolean,
): TextRun[] {
  const runs: TextRun[] = [];
  let text = '';
  let pieces: TextPiece[] = [];
  let linked = 0;
  let timed = 0;
  let breaks = 0;

  const flush = (container: Element) => {
    if (pieces.length > 0) {
      const run = trimmed(container, text, pieces, linked, timed);
      if (run) runs.push(run);
    }
    text = '';
    pieces = [];
    linked = 0;
    timed = 0;
    breaks = 0;
  };

  const add = (node: Text, from: number, to: number, inLink: boolean, inTime: boolean) => {
    const data = node.data.slice(from, to);
    const blank = !/\S/.test(data);
    if (blank && text === '') return;
    pieces.push({ node, from, at: text.length, length: data.length });
    text += data;
    if (blank) return;
    breaks = 0;
    if (inLink) linked += sizeOf(data);
    if (inTime) timed += sizeOf(data);
  };

  const visit = (
    parent: Element,
    container: Element,
    inLink: boolean,
    inTime: boolean,
    preformatted: boolean,
  ) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const textNode = node as Text;
        const data = textNode.data;
        if (breaks === 1 && /\S/.test(data) && (LINE_END.test(text) || BULLET.test(data))) flush(container);
        if (!preformatted) {
          add(textNode, 0, data.length, inLink, inTime);
          continue;
        }
        let from = 0;
        for (const gap of data.matchAll(/\n[^\S\n]*\n\s*/g)) {
          add(textNode, from, gap.index, inLink, inTime);
          flush(container);
          from = gap.index + gap[0].length;
        }
        add(textNode, from, data.length, inLink, inTime);
        continue;
      }
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      const name = element.localName;
      if (name === 'br') {
        breaks++;
        if (breaks > 1 || endsTitle(element, pieces)) flush(container);
        else if (text !== '') text += '\n';
        continue;
      }
      if (!isReadable(element)) continue;
      if (name === 'sup' && element.querySelector('a')) continue;
      const shown = shownAs?.(element);
      if (shown && isUnseen(shown)) continue;
      const link = inLink || (name === 'a' && leadsAway(element));
      const time = inTime || name === 'time';
      const asWritten = shown
        ? /^(?:pre|break-spaces)/.test(shown.whiteSpace)
        : preformatted || name === 'pre';
      if (isInline(name, shown?.display)) {
        visit(element, container, link, time, asWritten);
      } else {
        flush(container);
        if (isLeftOut?.(element)) continue;
        visit(element, element, link, time, asWritten);
        flush(element);
      }
    }
  };
  visit(root, root, false, false, root.localName === 'pre');
  flush(root);
  return runs;
}

/** A `<br>` after text that stands out as a whole: "<b>Title</b><br>" is written where a heading should be. */
function endsTitle(br: Element, pieces: TextPiece[]): boolean {
  const before = br.previousElementSibling;
  if (!before || !EMPHATIC.has(before.localName)) return false;
  return pieces.every((piece) => before.contains(piece.node) || !/\S/.test(piece.node.data));
}

/** A link within the page (a heading's anchor, a footnote) says nothing about the text around it. */
function leadsAway(link: Element): boolean {
  const address = link.getAttribute('href');
  return address !== null && !/^(?:#|javascript:)/i.test(address);
}

function isInline(name: string, display: string | undefined): boolean {
  if (display === undefined || display === 'contents') return INLINE.has(name);
  return display.startsWith('inline') || display.startsWith('ruby');
}

/** Not displayed, invisible, or cut to nothing as text for screen readers is. */
function isUnseen(shown: ShownAs): boolean {
  if (shown.display === 'none' || shown.visibility === 'hidden' || shown.visibility === 'collapse')
    return true;
  return (
    shown.position === 'absolute' &&
    (/^rect\((?:0|1)px/.test(shown.clip) || /^inset\((?:50|100)%/.test(shown.clipPath))
  );
}

function sizeOf(text: string): number {
  return text.trim().replace(/\s+/g, ' ').length;
}

/** A run without white space at its ends; null if nothing is left. */
function trimmed(
  container: Element,
  text: string,
  pieces: TextPiece[],
  linked: number,
  timed: number,
): TextRun | null {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end <= start) return null;
  const kept: TextPiece[] = [];
  for (const piece of pieces) {
    const from = Math.max(piece.at, start);
    const to = Math.min(piece.at + piece.length, end);
    if (to > from)
      kept.push({
        node: piece.node,
        from: piece.from + from - piece.at,
        at: from - start,
        length: to - from,
      });
  }
  const seen = text.slice(start, end);
  return { container, text: seen, pieces: kept, size: sizeOf(seen), linked, timed };
}
