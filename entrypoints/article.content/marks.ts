import type { Density, Settings } from '../../src/extension/settings.ts';
import type { Analysis, MarkState, Stance } from '../../src/model.ts';
import { MOST_MARKS } from '../../src/page/budget.ts';
import { bodyOf, hearOn, viewOf } from '../../src/page/dom.ts';
import { groundUnder } from '../../src/page/ground.ts';
import { canPaint, createPainter, onPaintChange, showsPaint } from '../../src/page/highlights.ts';
import { jumpTo } from '../../src/page/jump-to.ts';
import { linesOf, measureFrame } from '../../src/page/measure.ts';
import { drawnLines, isNarrow, placeBadges } from '../../src/page/placement.ts';
import { sentenceAtPoint } from '../../src/page/sentence-at-point.ts';
import { rangeFor, type TextMap } from '../../src/page/text-map.ts';
import { watchLayout } from '../../src/page/watch-layout.ts';
import { badgeSize } from '../../src/ui/badge-size.ts';
import type { ClaimTools } from '../../src/ui/claim-tools.ts';
import type { LayerHandle } from '../../src/ui/layer-props.ts';
import { mountLayer } from '../../src/ui/mount-layer.ts';
import { strings } from '../../src/ui/strings/card.ts';

/** The marks of one article, as long as its signal lives. */
export interface Marks {
  /** Shows this analysis on the page as it was last read. */
  show(analysis: Analysis, map: TextMap): void;
  /** Scrolls to a mention and opens its card. False if its sentence is not on the page. */
  open(claimId: string, mention: number): boolean;
  /** Goes to the next mark or the one before. False if there is none. */
  step(by: 1 | -1): boolean;
  /** Puts all marks away, or back. Nothing of them stays on the page meanwhile. */
  setShown(shown: boolean): void;
  /** What the reader chose in the options. */
  setLook(look: MarksLook): void;
}

export type MarksLook = Pick<Settings, 'density' | 'openOnSentence' | 'cardBeside' | 'textSize'>;

/** A mention and where its sentence stands. */
interface Mark {
  id: string;
  claim: number;
  mention: number;
  state: MarkState;
  range: Range;
}

export interface MarksOptions {
  document: Document;
  /** Style sheets: of the layer, and of the page where it has none of ours yet. */
  styles: { layer: string; page: string | null };
  /** What readers can do with a claim in its card. */
  tools: ClaimTools;
  look: MarksLook;
  /** Everything is taken away when it is aborted. */
  signal: AbortSignal;
  /** Asked at each event: false once the extension that this script belongs to is gone. */
  isAlive(): boolean;
}

/** Underlines sentences and sets badges beside them. */
export function createMarks({
  document,
  styles,
  tools,
  look: firstLook,
  signal,
  isAlive,
}: MarksOptions): Marks {
  const view = viewOf(document) ?? window;
  const painter = createPainter(view, styles.page);
  let analysis: Analysis | null = null;
  let map: TextMap | null = null;
  /** Every mention that stands in the page, and of these the ones that are marked. */
  let found: Mark[] = [];
  let marks: Mark[] = [];
  let look = firstLook;
  let shown = true;
  /** The mark whose card is open. */
  let openId: string | null = null;

  /** Only while there is a mark: an article without one keeps its page as it is. */
  let layer: LayerHandle | null = null;

  const mount = () =>
    mountLayer({
      styles: styles.layer,
      parent: bodyOf(document) ?? (document.documentElement as HTMLElement),
      ground: 'light',
      onOpen(id, coveredBottom) {
        const range = rangeOf(id);
        if (!range || !isAlive()) return;
        openId = id;
        painter.setActive(range);
        jumpTo(range, coveredBottom);
      },
      onClose() {
        openId = null;
        painter.setActive(null);
      },
      tools,
    });

  function takeOff(): void {
    painter.clear();
    layer?.unmount();
    layer = null;
    openId = null;
  }

  const ranges = () => marks.map(({ range }) => range);

  const rangeOf = (id: string | null) => marks.find((mark) => mark.id === id)?.range ?? null;

  /** Measures the page and puts lines and badges where their sentences are now. */
  function place(): void {
    if (!analysis || !map || !isAlive()) return;
    const frame = shown && marks.length > 0 ? measureFrame(map, ranges()) : null;
    // Where nothing of the article can be seen, badges would stand on something else.
    if (!frame) {
      painter.clear();
      layer?.leave();
      return;
    }
    layer ??= mount();
    const ground = groundUnder(map.root);
    layer.setGround(ground);
    // The sentence of the open card may stand in other nodes now.
    painter.setActive(rangeOf(openId));
    const narrow = isNarrow(frame);
    const isPainted = canPaint(view);
    // Chrome, which adopts the sheet, paints in shadow trees too.
    const isDrawn = (range: Range, line: Stance) =>
      !isPainted || (!styles.page && !showsPaint(view, { range, line }, ground));
    const placed = placeBadges(
      marks.map(({ id, range, state }) => ({ id, lines: linesOf(range), ...badgeSize(state, narrow) })),
      frame,
    );
    layer.update({
      claims: analysis.claims,
      day: analysis.day,
      marks: marks.map(({ id, claim, mention, range, state: { line } }) => ({
        id,
        claim,
        mention,
        badge: placed.find((badge) => badge.id === id) ?? null,
        lines: line && isDrawn(range, line) ? drawnLines(linesOf(range), frame) : [],
      })),
      frame,
      narrow,
      look: { textSize: look.textSize, cardBeside: look.cardBeside },
    });
    // Last: a page that adopts a sheet is styled anew, when it is next drawn or measured.
    painter.paint(
      marks.flatMap(({ range, state: { line } }) => (line ? [{ range, line }] : [])),
      ground,
    );
  }

  function findShown(): void {
    if (analysis && map) found = findMarks(analysis, map);
    marks = found.filter((mark) => isDense(mark.state, look.density)).slice(0, MOST_MARKS);
  }

  onPaintChange(view, signal, place);
  hearOn(
    document,
    'click',
    (event) => {
      // A click of the page's own making is none of the reader's.
      if (!event.isTrusted || !isAlive() || !look.openOnSentence) return;
      const hit = marks[sentenceAtPoint(event as MouseEvent, ranges())];
      if (hit) layer?.open(hit.id);
    },
    { signal },
  );
  signal.addEventListener('abort', takeOff, { once: true });

  return {
    show(next, nextMap) {
      analysis = next;
      const isFirst = map === null;
      map = nextMap;
      findShown();
      place();
      // Not before there is an article to watch.
      if (isFirst) watchLayout(document, () => map?.root ?? null, signal, place);
    },
    open(claimId, mention) {
      const mark = found.find(
        (mark) => mark.mention === mention && analysis?.claims[mark.claim]?.claimId === claimId,
      );
      if (!mark) return false;
      if (layer && shown && marks.includes(mark)) layer.open(mark.id);
      // Without its mark the sentence is still there to be gone to.
      else jumpTo(mark.range, 0);
      return true;
    },
    step(by) {
      const id = layer?.step(by) ?? null;
      const range = rangeOf(id);
      // Where a card has opened the page has gone there already, clear of the card.
      if (range && id !== openId) jumpTo(range, 0);
      return id !== null;
    },
    setShown(next) {
      if (shown === next) return;
      shown = next;
      place();
      layer?.announce(next ? strings.marksShown : strings.marksHidden);
    },
    setLook(next) {
      look = next;
      findShown();
      place();
    },
  };
}

/** Whether a mark is wanted. Sources differ where any that was known then qualifies or conflicts. */
function isDense(state: MarkState, density: Density): boolean {
  if (density === 'none') return false;
  return density === 'all' || state.then.some((stance) => stance !== 'corroborates');
}

/** The mentions whose sentences stand in the page, in reading order. */
function findMarks(analysis: Analysis, map: TextMap): Mark[] {
  const seen = new Map<string, number>();
  return analysis.claims
    .flatMap(({ claimId, mentions }, claim) =>
      mentions.map(({ sentence, block, start, end, text, mark }, mention) => ({
        // By its words rather than by its place, which moves when the page changes above it.
        key: `${claimId}|${text}`,
        sentence,
        claim,
        mention,
        state: mark,
        range: rangeFor(map, block, start, end),
      })),
    )
    .sort((one, other) => one.sentence - other.sentence || one.claim - other.claim)
    .flatMap(({ key, claim, mention, state, range }) => {
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      return range ? [{ id: `${key}|${nth}`, claim, mention, state, range }] : [];
    });
}
