import type { Stance } from '../model.ts';
import { documentOf, parentOf, sheetsOf, treeOf } from './dom.ts';
import type { Ground } from './ground.ts';

/** A sentence to be underlined. Sentences without a line (nothing was known by then) are not given here. */
export interface PaintedMark {
  range: Range;
  line: Stance;
}

/** Underlines sentences without a trace in the page's tree. Nothing is painted until `paint` is called. */
export interface Painter {
  /** Replaces all underlines. `ground` picks colours that can be read on it. */
  paint(marks: PaintedMark[], ground: Ground): void;
  /** Tints the sentence whose card is open; null ends it. */
  setActive(range: Range | null): void;
  /** Takes all away: no name of ours stays in the page's registry. */
  clear(): void;
}

const STANCES: Stance[] = ['corroborates', 'qualifies', 'conflicts'];
type Style = Stance | 'active';

/** The registry is shared with the page, so each name is ours beyond doubt. Their styles: assets/styles/highlights.css. */
export function highlightName(style: Style, ground: Ground): string {
  return `sidelight-${style}-${ground}`;
}

const FORCED_COLORS = '(forced-colors: active)';

/**
 * Whether underlines can be painted. Not in forced colours, where browsers paint every highlight as if it were selected: the
 * lines are then to be drawn over the page (see `lineRects`).
 */
export function canPaint(view: Window): boolean {
  return !view.matchMedia(FORCED_COLORS).matches;
}

/**
 * Whether an underline shows where it is painted. Firefox does not bring the styles of highlights into shadow trees: there
 * too the line is to be drawn.
 */
export function showsPaint(view: Window, { range, line }: PaintedMark, ground: Ground): boolean {
  const holder = parentOf(range.startContainer);
  if (!holder || treeOf(holder) === documentOf(holder)) return true;
  const style = view.getComputedStyle(holder, `::highlight(${highlightName(line, ground)})`);
  return style.textDecorationLine === 'underline';
}

/** Calls `changed` when `canPaint` may answer otherwise, until the signal is aborted. */
export function onPaintChange(view: Window, signal: AbortSignal, changed: () => void): void {
  view.matchMedia(FORCED_COLORS).addEventListener('change', changed, { signal });
}

/** Takes away what an older script of ours has left in the page's registry. */
export function clearHighlights(): void {
  // By each name: scripts of extensions cannot go through the registry in Firefox.
  for (const style of [...STANCES, 'active'] as const)
    for (const ground of ['light', 'dark'] as const) CSS.highlights.delete(highlightName(style, ground));
}

/**
 * Where `canPaint` is false the painter paints nothing, and can be called all the same.
 *
 * @param rules how lines look (highlights.css), for pages that have not been given them: adopted while there are lines
 */
export function createPainter(view: Window, rules: string | null = null): Painter {
  let ground: Ground = 'light';
  let active: Range | null = null;
  /** A newer script may have put its own under these names meanwhile. */
  const own = new Map<string, Highlight>();
  const sheet = rules === null ? null : new CSSStyleSheet();
  sheet?.replaceSync(rules ?? '');

  const drop = (name: string) => {
    if (CSS.highlights.get(name) === own.get(name)) CSS.highlights.delete(name);
  };

  const set = (style: Style, ranges: Range[], priority: number) => {
    const name = highlightName(style, ground);
    if (ranges.length === 0 || !canPaint(view)) return drop(name);
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    own.set(name, highlight);
  };

  return {
    paint(marks, on) {
      clearHighlights();
      ground = on;
      // Pages that replace their adopted sheets take ours along.
      if (sheet && !sheetsOf(view.document).includes(sheet)) sheetsOf(view.document).push(sheet);
      // Where sentences of two claims are one, the line that asks for more care lies on top.
      for (const [priority, stance] of STANCES.entries()) {
        const ranges = marks.filter((mark) => mark.line === stance).map((mark) => mark.range);
        set(stance, ranges, priority + 1);
      }
      set('active', active ? [active] : [], 0);
    },
    setActive(range) {
      active = range;
      set('active', range ? [range] : [], 0);
    },
    clear() {
      active = null;
      for (const name of own.keys()) drop(name);
      const at = sheet ? sheetsOf(view.document).indexOf(sheet) : -1;
      if (at >= 0) sheetsOf(view.document).splice(at, 1);
    },
  };
}
