import { groundUnder } from '../../../src/page/ground.ts';
import { canPaint, createPainter } from '../../../src/page/highlights.ts';
import { jumpTo } from '../../../src/page/jump-to.ts';
import { drawnLines, isNarrow, joinLines, placeBadges } from '../../../src/page/placement.ts';
import { badgeSize } from '../../../src/ui/badge-size.ts';
import type { LayerMark, LayerState } from '../../../src/ui/layer-props.ts';
import { layerStyles } from '../../../src/ui/layer-styles.ts';
import { mountLayer } from '../../../src/ui/mount-layer.ts';
import { oneColumn } from '../../page/support/one-column.ts';
import { sampleAnalysis } from '../sample-analysis.ts';
import { sampleTools } from '../sample-tools.ts';

/* The invented article with its marks, for pictures: what the content script does, in small. `?open=<id>` opens a card. */

const article = document.querySelector('article') as HTMLElement;
const wanted = new URLSearchParams(location.search).get('open');
if (new URLSearchParams(location.search).has('rtl')) document.documentElement.dir = 'rtl';
const analysis = sampleAnalysis();
const ground = groundUnder(article);
const painter = createPainter(window);

const found = analysis.claims.flatMap((claim, claimIndex) =>
  claim.mentions.map((mention, mentionIndex) => ({
    id: `${claim.claimId}-${mentionIndex}`,
    claim: claimIndex,
    mention: mentionIndex,
    mark: mention.mark,
    sentence: mention.sentence,
    range: rangeOf(mention.text),
  })),
);
found.sort((one, other) => one.sentence - other.sentence);

function rangeOf(text: string): Range {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range;
  }
  throw new Error(`The article does not hold: ${text}`);
}

const layer = mountLayer({
  styles: layerStyles.layer,
  parent: document.body,
  ground,
  onOpen: (id, coveredBottom) => {
    const range = found.find((one) => one.id === id)?.range ?? null;
    painter.setActive(range);
    if (range) jumpTo(range, coveredBottom);
  },
  onClose: () => painter.setActive(null),
  tools: sampleTools,
});

function show(): void {
  const column = (article.querySelector('p') as HTMLElement).getBoundingClientRect();
  const frame = oneColumn({
    column: { left: column.left, right: column.right },
    viewportWidth: document.documentElement.clientWidth,
    scrollX,
    scrollY,
    rtl: document.documentElement.dir === 'rtl',
  });
  const narrow = isNarrow(frame);
  const lines = new Map(found.map(({ id, range }) => [id, joinLines(range.getClientRects())]));
  const places = placeBadges(
    found.map(({ id, mark }) => ({ id, lines: lines.get(id) ?? [], ...badgeSize(mark, narrow) })),
    frame,
  );
  painter.paint(
    found.flatMap(({ range, mark }) => (mark.line ? [{ range, line: mark.line }] : [])),
    ground,
  );
  const marks = found.map(
    ({ id, claim, mention, mark }): LayerMark => ({
      id,
      claim,
      mention,
      badge: places.find((place) => place.id === id) ?? null,
      lines: canPaint(window) || !mark.line ? [] : drawnLines(lines.get(id) ?? [], { scrollX, scrollY }),
    }),
  );
  const look = { textSize: 1, cardBeside: true };
  const state: LayerState = { claims: analysis.claims, day: analysis.day, marks, frame, narrow, look };
  layer.update(state);
}

show();
addEventListener('resize', show);
if (wanted) layer.open(wanted);
