import {
  attributeOf,
  firstIn,
  hasAttribute,
  hasAttributes,
  hasLayout,
  isVisible,
  parentOf,
  tagOf,
  viewOf,
} from './dom.ts';

/** Elements whose text is never prose, or is not shown as part of the page's own text. */
const SKIPPED = new Set(
  (
    'script style noscript template svg math canvas audio video iframe frame object embed applet map head title ' +
    'select option datalist textarea input button progress meter nav menu dialog rt rp ' +
    'amp-ad amp-embed amp-social-share amp-sidebar amp-consent amp-user-notification amp-iframe amp-twitter amp-instagram ' +
    'amp-facebook amp-youtube fencedframe portal'
  ).split(' '),
);

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** For screen readers only: not what a reader of the page sees. */
const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader-?(?:text|only)|off-?screen|element-invisible|u-hidden)(?:\s|$)/i;

/** Parts of an application, not of a text. */
const HIDDEN_ROLES = new Set(
  'navigation banner search dialog alertdialog menu menubar toolbar tablist img button tooltip alert status'.split(
    ' ',
  ),
);

/** Text that stands further left than this, in CSS pixels, was put out of sight. */
const OUT_OF_SIGHT = -999;

/** Whether an element takes part in reading by its markup alone. Costs no style or layout. */
export function isReadable(element: Element): boolean {
  if (SKIPPED.has(tagOf(element)) || isInClosedFold(element)) return false;
  if (!hasAttributes(element)) return true;
  if (hasAttribute(element, 'hidden') || attributeOf(element, 'aria-hidden') === 'true') return false;
  if (hidesByStyle(attributeOf(element, 'style'))) return false;
  const role = attributeOf(element, 'role');
  if (role && HIDDEN_ROLES.has(role) && !firstIn(element, 'h1')) return false;
  const name = attributeOf(element, 'class');
  return !(name && HIDDEN_CLASS.test(name));
}

/** Whether an element with this `style` attribute is hidden by it. */
export function hidesByStyle(style: string | null): boolean {
  return style !== null && HIDDEN_STYLE.test(style);
}

/** How the browser shows an element; what `getComputedStyle` gives. */
export type ShownAs = Pick<
  CSSStyleDeclaration,
  'display' | 'visibility' | 'whiteSpace' | 'position' | 'left' | 'clip' | 'clipPath'
>;

/** Not displayed, invisible, or cut to nothing or moved away as text for screen readers is. */
export function isUnseen(shown: ShownAs): boolean {
  if (shown.display === 'none' || shown.visibility === 'hidden' || shown.visibility === 'collapse')
    return true;
  if (shown.position !== 'absolute') return false;
  return (
    /^rect\((?:0|1)px/.test(shown.clip) ||
    /^inset\((?:50|100)%/.test(shown.clipPath) ||
    Number.parseFloat(shown.left) < OUT_OF_SIGHT
  );
}

/** How elements are shown; undefined where there is no layout: what jsdom computes costs much and says little. */
export function shownIn(document: Document): ((element: Element) => ShownAs) | undefined {
  const view = viewOf(document);
  if (!view || !hasLayout) return undefined;
  return (element) => view.getComputedStyle(element);
}

/** Whether an element and all around it are displayed. Without layout everything is. */
export function isShown(element: Element): boolean {
  return !hasLayout || isVisible(element, { visibilityProperty: true });
}

function isInClosedFold(element: Element): boolean {
  const parent = parentOf(element);
  if (!parent || tagOf(parent) !== 'details') return false;
  return !hasAttribute(parent, 'open') && tagOf(element) !== 'summary';
}
