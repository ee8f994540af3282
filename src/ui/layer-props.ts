import type { ClaimAnalysis, Day } from '../model.ts';
import type { ClaimTools } from './claim-tools.ts';

/** What the ground under the article asks for. */
export type Ground = 'light' | 'dark';

/** A line drawn by the layer where the page cannot paint one, in CSS pixels of the document. */
export interface LayerLine {
  left: number;
  /** Bottom of the text above it. */
  bottom: number;
  width: number;
}

/** One sentence that states one claim. */
export interface LayerMark {
  /** The same for the same sentence and claim from one update to the next: an open card and the focus hang on it. */
  id: string;
  /** Index into `LayerState.claims`. */
  claim: number;
  /** Index into the claim's `mentions`. */
  mention: number;
  /** Top left corner of its badge, in CSS pixels of the document. Null while its sentence cannot be seen. */
  badge: { left: number; top: number } | null;
  /** Lines to draw under its sentence; empty where the page paints them. */
  lines: LayerLine[];
}

/** Where the article's column of text stands in the view, in CSS pixels of the viewport. */
export interface LayerFrame {
  column: { left: number; right: number };
  /** Inner width without the scroll bar. */
  viewportWidth: number;
  scrollX: number;
  scrollY: number;
  /** Right-to-left text has its margin, its badges and its card on the left. */
  rtl: boolean;
}

/** All that the layer shows. Given anew as a whole whenever something of it has changed. */
export interface LayerState {
  claims: ClaimAnalysis[];
  /** The day that sources are compared with; null if the article has none. */
  day: Day | null;
  /** In reading order. */
  marks: LayerMark[];
  frame: LayerFrame;
  /** Badges stand upright at the page's edge: there is no margin for them. */
  narrow: boolean;
  look: LayerLook;
}

/** What the reader chose in the options. */
export interface LayerLook {
  /** Size of text in the card as a factor, 1 to 1.3. */
  textSize: number;
  /** The card stands beside the text where there is room; else it is docked at the bottom of the view. */
  cardBeside: boolean;
}

export interface LayerOptions {
  /** The rules of its style sheet: layer-styles.ts. */
  styles: string;
  /** The element that the layer's host is appended to: the page's `body`. */
  parent: HTMLElement;
  ground: Ground;
  /**
   * The card of this mark is shown now, by click, key, previous or next. Called once it is laid out, so that the page
   * can tint the sentence and scroll it out of the way: `coveredBottom` is the height, in CSS pixels, that a docked card
   * takes at the bottom of the view; 0 where it stands beside the text.
   */
  onOpen(id: string, coveredBottom: number): void;
  /** No card is shown any more: closed by the reader, or its mark is gone. */
  onClose(): void;
  tools: ClaimTools;
}

/** The layer on a page. Nothing shows before the first update. */
export interface LayerHandle {
  /** Shows this. An open card stays open, and the focus where it is, as long as its mark is still there. */
  update(state: LayerState): void;
  setGround(ground: Ground): void;
  /** Opens the card of a mark and moves the focus into it, as when the reader clicks the sentence. */
  open(id: string): void;
  /**
   * Goes from the mark that has the focus, or whose card is open, to the next or the one before: its badge gets the focus,
   * or its card opens if one was open. Gives its id for the page to scroll to; null if there is no mark.
   */
  step(by: 1 | -1): string | null;
  /** Tells screen readers, once. */
  announce(text: string): void;
  /**
   * Shows no mark any more: none is left, or the reader put them away. The host leaves the page as soon as nothing is to be
   * undone or to be told, and comes back with the next update.
   */
  leave(): void;
  /** Closes the card; the focus returns to its badge if it was in the card. */
  close(): void;
  /** Takes everything away. The handle must not be used after it. */
  unmount(): void;
}
