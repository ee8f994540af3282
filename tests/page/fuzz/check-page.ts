import { createMarks, type Marks } from '../../../entrypoints/article.content/marks.ts';
import type { Analyzer } from '../../../src/analysis/create-analyzer.ts';
import type { Analysis, Mention } from '../../../src/model.ts';
import { MOST_MARKS } from '../../../src/page/budget.ts';
import { holds } from '../../../src/page/dom.ts';
import { looksLikeArticle } from '../../../src/page/gate.ts';
import { GivenUp } from '../../../src/page/given-up.ts';
import { canPaint } from '../../../src/page/highlights.ts';
import { measureFrame } from '../../../src/page/measure.ts';
import { type ReadArticle, readArticle, readArticleWhenIdle } from '../../../src/page/read-article.ts';
import { rangeFor, type TextMap } from '../../../src/page/text-map.ts';
import { sentencesOf } from '../../../src/text/sentences.ts';
import { layerStyles } from '../../../src/ui/layer-styles.ts';
import { layerTag } from '../../../src/ui/layer-tag.ts';
import { sampleTools } from '../../ui/sample-tools.ts';
import type { FuzzedPage } from './fuzzed-page.ts';
import { UNSEEN } from './invented-markup.ts';
import { differenceOf, takePicture } from './page-picture.ts';
import { bare, readerText } from './reader-text.ts';
import { makeEdit } from './tree-edits.ts';

/** What a page gave. */
export interface PageFigures {
  isArticle: boolean;
  wasRead: boolean;
  givenUp: number;
  sentences: number;
  mentions: number;
  /** Lines painted or drawn, and badges that found a place. */
  lines: number;
  badges: number;
  /** Mentions whose sentence was not there any more when it was to be marked: the page had changed. */
  gone: number;
  milliseconds: number;
}

/** A promise that was not kept. `check` names it, and is the same for the same fault. */
export class Broken extends Error {
  readonly check: string;

  constructor(check: string, message: string) {
    super(message);
    this.check = check;
  }
}

/** Everything that the world of the checks keeps from page to page. */
export interface World {
  analyzer: Analyzer;
  /** Shadow trees by their hosts, closed ones too. */
  shadowOf(element: Element): ShadowRoot | null;
  /** Exceptions that nothing caught since it was last asked. */
  takeUncaught(): string[];
}

const LOOK = { density: 'all', openOnSentence: true, cardBeside: true, textSize: 1 } as const;

const OUR_NAMES = 'sidelight-';
const IN_PX = /^-?[\d.]+(?:e[+-]?\d+)?px$/;

const isOurs = (node: Node): boolean => node.nodeName.toLowerCase() === layerTag;

/** Puts a page into the document, and does all that the content script and the background do with it. Throws `Broken`. */
export async function checkPage(
  document: Document,
  page: FuzzedPage,
  world: World,
  listen: () => void,
): Promise<PageFigures> {
  document.open();
  listen();
  document.write(page.html);
  document.close();
  for (const edit of page.edits) makeEdit(document, edit);
  world.takeUncaught();

  const figures: PageFigures = {
    isArticle: false,
    wasRead: false,
    givenUp: 0,
    sentences: 0,
    mentions: 0,
    lines: 0,
    badges: 0,
    gone: 0,
    milliseconds: 0,
  };
  const begun = performance.now();
  const over = new AbortController();
  try {
    await follow(document, page, world, figures, over);
  } finally {
    over.abort();
  }
  await settled();
  const [uncaught] = world.takeUncaught();
  if (uncaught !== undefined) throw new Broken('uncaught exception', uncaught);
  figures.milliseconds = performance.now() - begun;
  return figures;
}

async function follow(
  document: Document,
  page: FuzzedPage,
  world: World,
  figures: PageFigures,
  over: AbortController,
): Promise<void> {
  const picture = () => takePicture(document, world.shadowOf, isOurs);
  const seen = watchTouches(document);
  const edit = (edits: FuzzedPage['edits']) => {
    seen.check();
    for (const one of edits) makeEdit(document, one);
    seen.forget();
  };

  const sheets = [...document.adoptedStyleSheets];
  let before = picture();
  figures.isArticle = looksLikeArticle(document).isArticle;
  const reading = await read(document, over.signal);
  if (!reading) {
    figures.givenUp += 1;
    return;
  }
  figures.wasRead = reading.article.blocks.length > 0;
  checkSentences(reading, page.isPlain, figures);
  const analysis = analyze(reading, page, world);
  const standing = checkMentions(analysis, reading, figures);

  const marks = createMarks({
    document,
    styles: layerStyles,
    tools: sampleTools,
    look: LOOK,
    signal: over.signal,
    isAlive: () => true,
  });
  if (page.lateEdits.length > 0) {
    edit(page.lateEdits);
    before = picture();
  }
  marks.show(analysis, reading.map);
  const left = stillStanding(standing, reading.map, figures);
  checkMarks(document, reading.map, left, world, figures);
  if (left.length === 0 && document.querySelector(layerTag))
    throw new Broken('one layer', 'It stands on a page without a mark.');
  if (page.isUsed) {
    exercise(marks, analysis);
    await frames(document);
  }
  await settled();

  if (page.laterEdits.length > 0) {
    edit(page.laterEdits);
    before = picture();
    // What has moved is followed before what has changed is read again.
    if (page.isUsed) await frames(document);
    for (const { name, range } of paintedRanges(document)) checkIsOnPage(document, name, range);
    const again = await read(document, over.signal);
    if (again) {
      checkSentences(again, false, figures);
      const next = analyze(again, page, world);
      const nextStanding = checkMentions(next, again, figures);
      marks.show(next, again.map);
      checkMarks(document, again.map, nextStanding, world, figures);
      if (page.isUsed) exercise(marks, next);
    }
  }
  if (page.isUsed) {
    marks.setShown(false);
    if (paintedRanges(document).length > 0) throw new Broken('marks put away', 'A line is still painted.');
    marks.setShown(true);
  }

  over.abort();
  seen.check();
  seen.end();
  checkTraces(document, sheets);
  const difference = differenceOf(before, picture());
  if (difference !== null) throw new Broken('page as it was', difference);
}

/** Reads as the content script does, and once more at one go: both must find the same. Null where the page is given up. */
async function read(document: Document, signal: AbortSignal): Promise<ReadArticle | null> {
  let reading: ReadArticle;
  try {
    reading = await readArticleWhenIdle(document, signal);
  } catch (error) {
    if (error instanceof GivenUp) return null;
    throw error;
  }
  const again = readArticle(document);
  if (JSON.stringify(again.article) !== JSON.stringify(reading.article))
    throw new Broken('same reading twice', 'The article was read as another.');
  const isSameMap =
    again.map.root === reading.map.root &&
    again.map.blocks.every(({ element, pieces }, i) => {
      const other = reading.map.blocks[i];
      return (
        element === other?.element &&
        pieces.length === other.pieces.length &&
        pieces.every((piece, p) => {
          const same = other.pieces[p];
          return piece.node === same?.node && piece.from === same.from && piece.at === same.at;
        })
      );
    });
  if (!isSameMap) throw new Broken('same reading twice', 'The article was found in other nodes.');
  return reading;
}

/** Each sentence leads back to a range with its words. */
function checkSentences({ article, map }: ReadArticle, isPlain: boolean, figures: PageFigures): void {
  for (const sentence of sentencesOf(article.blocks)) {
    figures.sentences += 1;
    const { block, start, end, text } = sentence;
    const range = rangeFor(map, block, start, end);
    const wanted = textInTree(map, sentence);
    if ((range === null) !== (wanted === null))
      throw new Broken('range of a sentence', `There is ${range ? 'one' : 'none'} for “${text}”.`);
    const held = range ? readerText(range, map.root) : '';
    if (bare(held) !== bare(wanted ?? ''))
      throw new Broken('range of a sentence', `It holds “${held}”, the sentence is “${text}”.`);
    if (isPlain && text.includes(UNSEEN)) throw new Broken('unseen text', `It was read: “${text}”.`);
  }
}

/**
 * A sentence without the words that a component in its line shows in a tree of its own: no range can hold both. Null if
 * there are no others.
 */
function textInTree({ blocks, trees }: TextMap, { block, start, end, text }: Place): string | null {
  const { text: all = '', pieces = [] } = blocks[block] ?? {};
  let held: string | null = null;
  let at = start;
  for (const piece of pieces) {
    const [from, to] = [Math.max(start, piece.at), Math.min(end, piece.at + piece.length)];
    if (to <= from) continue;
    const between = all.slice(at, from);
    held = (held ?? '') + (/\S/.test(between) ? '' : between) + all.slice(from, to);
    at = to;
  }
  if (trees.size === 0 && bare(held ?? '') !== bare(text))
    throw new Broken('words of a sentence', `Of “${text}” the page's nodes hold “${held}” alone.`);
  return held;
}

/** As the background does: what goes there and comes back is JSON. */
function analyze({ article }: ReadArticle, { anyTopic }: FuzzedPage, { analyzer }: World): Analysis {
  const sent = JSON.parse(JSON.stringify(article)) as ReadArticle['article'];
  return JSON.parse(JSON.stringify(analyzer.analyze(sent, { anyTopic }))) as Analysis;
}

type Place = Pick<Mention, 'block' | 'start' | 'end' | 'text'>;

/** A mention whose sentence stands in the page. */
interface Standing {
  mention: Mention;
  range: Range;
  /** Text nodes of its block when it was read, with what they held. */
  nodes: { node: Node; data: string | null }[];
  /** All that the range held, with what is left out of sentences. */
  rangeText: string;
}

/** Each mention is a sentence as it was read, so that its range holds its words. */
function checkMentions(
  { claims }: Analysis,
  { article, map }: ReadArticle,
  figures: PageFigures,
): Standing[] {
  const sentences = sentencesOf(article.blocks);
  return claims
    .flatMap(({ mentions }) => mentions)
    .flatMap((mention) => {
      const { sentence, block, start, end, text } = mention;
      figures.mentions += 1;
      const read = sentences[sentence];
      if (read?.text !== text || read.block !== block || read.start !== start || read.end !== end)
        throw new Broken(
          'mention of a sentence',
          `It is said to be “${text}”, and was read as “${read?.text}”.`,
        );
      const range = rangeFor(map, block, start, end);
      if (!range && textInTree(map, mention) !== null)
        throw new Broken('range of a mention', `There is none for “${text}”.`);
      return range ? [{ mention, range, nodes: nodesOf(map, block), rangeText: range.toString() }] : [];
    });
}

function nodesOf({ root, blocks }: TextMap, block: number): Standing['nodes'] {
  const walker = root.ownerDocument.createTreeWalker(blocks[block]?.element ?? root, NodeFilter.SHOW_TEXT);
  const nodes: Standing['nodes'] = [];
  while (walker.nextNode()) nodes.push({ node: walker.currentNode, data: walker.currentNode.nodeValue });
  return nodes;
}

/**
 * The mentions that still stand when they are to be marked. Where the page has changed meanwhile a sentence may be gone;
 * where its block has the text that it had the range holds what it held, and in any case it does not reach out of its block.
 */
function stillStanding(standing: Standing[], map: TextMap, figures: PageFigures): Standing[] {
  return standing.flatMap((before) => {
    const { block, start, end, text } = before.mention;
    const range = rangeFor(map, block, start, end);
    if (!range) {
      figures.gone += 1;
      return [];
    }
    const element = map.blocks[block]?.element;
    if (!element || !holds(element, range.commonAncestorContainer))
      throw new Broken('range in a changed page', `It reaches out of the block of “${text}”: “${range}”.`);
    const nodes = nodesOf(map, block);
    const isSame =
      nodes.length === before.nodes.length &&
      nodes.every(({ node, data }, i) => node === before.nodes[i]?.node && data === before.nodes[i]?.data);
    if (isSame && range.toString() !== before.rangeText)
      throw new Broken('range in a changed page', `It holds “${range}”, the sentence is “${text}”.`);
    return [{ ...before, range }];
  });
}

interface Painted {
  name: string;
  range: Range;
}

function paintedRanges(document: Document): Painted[] {
  return registryOf(document).flatMap(([name, highlight]) =>
    name.startsWith(OUR_NAMES) ? [...highlight].map((range) => ({ name, range: range as Range })) : [],
  );
}

function registryOf(document: Document): [name: string, highlight: Highlight][] {
  const view = document.defaultView as (Window & { CSS: { highlights: HighlightRegistry } }) | null;
  return [...(view?.CSS.highlights ?? [])];
}

function checkIsOnPage(document: Document, name: string, { startContainer, endContainer }: Range): void {
  // With a component its tree goes, and what is painted in it; the ranges stay where they were.
  const isOutside = (node: Node) => !node.isConnected && !(node.getRootNode() instanceof ShadowRoot);
  if (
    isOutside(startContainer) ||
    isOutside(endContainer) ||
    (startContainer.ownerDocument ?? startContainer) !== document
  )
    throw new Broken('lines painted', `${name} lies outside the page.`);
}

/** All mentions that stand in the page are marked, nothing else is, and each line lies on its sentence. */
function checkMarks(
  document: Document,
  map: TextMap,
  standing: Standing[],
  { shadowOf }: World,
  figures: PageFigures,
): void {
  // Of an article that nothing can be seen of nothing is marked.
  const wanted = measureFrame(map) ? standing : [];
  const lined = wanted.filter(({ mention }) => mention.mark.line !== null).slice(0, MOST_MARKS);
  const painted = paintedRanges(document);
  const lines = painted.filter(({ name }) => !name.includes('-active-'));
  const layers = document.querySelectorAll(layerTag);
  if (layers.length > 1 || (wanted.length > 0 && layers.length === 0))
    throw new Broken('one layer', `${layers.length} for ${wanted.length} marks.`);
  const layer = layers[0] && shadowOf(layers[0]);

  if (document.defaultView && canPaint(document.defaultView)) {
    if (wanted.length <= MOST_MARKS && lines.length !== lined.length)
      throw new Broken('lines painted', `${lines.length} for ${lined.length} sentences.`);
    for (const { name, range } of painted) {
      checkIsOnPage(document, name, range);
      if (!standing.some((one) => isSameRange(one.range, range)))
        throw new Broken('lines painted', `${name} lies on “${range}”, which is no sentence of a claim.`);
    }
    figures.lines += lines.length;
  } else {
    if (painted.length > 0) throw new Broken('lines painted', 'In forced colours they are drawn.');
    figures.lines += layer?.querySelectorAll('.sl-line').length ?? 0;
  }
  const badges = [...(layer?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])];
  if (badges.length > standing.length)
    throw new Broken('badges', `${badges.length} for ${standing.length} sentences.`);
  for (const { style } of badges)
    if (!IN_PX.test(style.left) || !IN_PX.test(style.top))
      throw new Broken('badges', `One stands at ${style.cssText || 'no place'}.`);
  figures.badges += badges.length;
}

function isSameRange(one: Range, other: Range): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}

/** What readers do: open a card, go on to the next mark, put the marks away and back, mark only what differs. */
function exercise(marks: Marks, { claims }: Analysis): void {
  const [first] = claims;
  if (first) marks.open(first.claimId, first.lead);
  marks.step(1);
  marks.step(-1);
  marks.setLook({ ...LOOK, density: 'differing', cardBeside: false });
  marks.setLook(LOOK);
}

/** The page's own observers must not see us touch it. */
function watchTouches(document: Document) {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  return {
    check() {
      for (const { type, target, addedNodes, removedNodes } of observer.takeRecords())
        if (!isOurs(target) && (type !== 'childList' || ![...addedNodes, ...removedNodes].every(isOurs)))
          throw new Broken('page untouched', `${type} of ${target.nodeName} was changed.`);
    },
    forget: () => void observer.takeRecords(),
    end: () => observer.disconnect(),
  };
}

function checkTraces(document: Document, sheets: CSSStyleSheet[]): void {
  if (document.querySelector(layerTag)) throw new Broken('no trace', 'The layer is still there.');
  const now = document.adoptedStyleSheets;
  if (now.length !== sheets.length || now.some((sheet, i) => sheet !== sheets[i]))
    throw new Broken('no trace', 'The page has other style sheets than before.');
  const names = registryOf(document).flatMap(([name]) => (name.startsWith(OUR_NAMES) ? [name] : []));
  if (names.length > 0) throw new Broken('no trace', `${names.join(', ')} still in the registry.`);
}

/** Observers and promises have had their turn. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** What is done once a frame has been done: places measured anew. */
function frames(document: Document): Promise<void> {
  const view = document.defaultView;
  return new Promise((resolve) =>
    view ? view.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve())) : resolve(),
  );
}
