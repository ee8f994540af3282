import type { Stance } from '../model.ts';
import { documentOf, parentOf, treeOf } from './dom.ts';
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
const GROUNDS: Ground[] = ['light', 'dark'];

/** The registry is shared with the page, so each name is ours beyond doubt. Their styles: assets/styles/highlights.css. */
export function highlightName(style: Stance | 'active', ground: Ground): string {
  return `sidelight-${style}-${ground}`;
}

const FORCED_COLORS = '(forced-colors: active)';

/**
 * Whether underlines can be painted. Not in forced colours, where browsers paint every highlight as if it were selected,
 * and not without the Custom Highlight API: the lines are then to be drawn over the page (see `lineRects`).
 */
export function canPaint(view: Window): boolean {
  return registryOf(view) !== null && !view.matchMedia(FORCED_COLORS).matches;
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

/** Where `canPaint` is false the painter does nothing, and can be called all the same. */
export function createPainter(view: Window): Painter {
  let ground: Ground = 'light';
  let active: Range | null = null;

  const clear = () => {
    const registry = registryOf(view);
    if (!registry) return;
    for (const one of GROUNDS)
      for (const style of [...STANCES, 'active' as const]) registry.delete(highlightName(style, one));
  };

  const set = (style: Stance | 'active', ranges: Range[], priority: number) => {
    const registry = registryOf(view);
    if (!registry || !canPaint(view)) return;
    if (ranges.length === 0) {
      registry.delete(highlightName(style, ground));
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    registry.set(highlightName(style, ground), highlight);
  };

  return {
    paint(marks, on) {
      clear();
      ground = on;
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
      clear();
    },
  };
}

function registryOf(view: Window): HighlightRegistry | null {
  const css = (view as Window & { CSS?: { highlights?: HighlightRegistry } }).CSS;
  return css?.highlights ?? null;
}
