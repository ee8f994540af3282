import type { BlockKind } from '../model.ts';
import { attributeOf, childrenOf, closestTo, firstIn, holds, parentOf, tagOf } from './dom.ts';
import { isNamedStandfirst } from './names.ts';
import { isDataTable, proseOf } from './prose.ts';
import type { TextRun } from './run-builder.ts';
import { eachInSteps, type Steps } from './steps.ts';
import { haveSameWords, wordsIn } from './words.ts';

/** A block of the article before it is split into what the core gets (text) and what stays in the page (pieces). */
export interface ReadBlock {
  kind: BlockKind;
  run: TextRun;
}

/** A run with a larger share of link text is a pointer to other pages. */
const MOSTLY_LINKS = 0.6;

/** A list whose items are links to this share is a list of links, whatever some items say besides. */
const LINK_LIST = 0.5;

/** The headline again may differ by so many characters, of signs and spaces. */
const HEADLINE_VARIES = 20;

/** The same caption or standfirst so few blocks later was written twice, for two widths of screen. */
const TWIN_DISTANCE = 4;

/** Fragments shorter than this that no paragraph, list or heading holds are labels of the page. */
const LABEL_LENGTH = 25;

const SENTENCE_END = /[.!?…。！？؟۔।][\s"'”’»)\]]*$/;

/** Words that stand alone in articles without being part of them. English, since other sites' labels are found by their names. */
const LABEL =
  /^(?:advertisement|advertising|sponsored|story continues(?: below)?|article continues(?: below)?|continue reading|read (?:more|also|next|on)|see also|more on this(?: story)?|share(?: this)?(?: article)?|share on \w+|follow us|sign up|subscribe(?: now)?|log ?in|loading|skip (?:past|to) .*|related(?: (?:articles|stories|topics|content))?|recommended(?: for you)?|most (?:read|viewed|popular)|you may also like|comments?|\d+ comments?|print|email|copy link|save|listen|watch|close|menu|image|photo|image source|getty images|topics|tags|updated|published|live|exclusive|breaking|opens? in (?:a )?new (?:tab|window)|list of \d+ items|end of list)\s*[.:…!]?$/i;

/** "READ MORE: Fire in …", "Sign up for our letter here": with a link in it, what stands there belongs to another page. */
const POINTER =
  /^(?:(?:read (?:more|also|next)|see also|also read|related(?: article| story| content)?|more on this(?: story)?|watch|listen|don't miss|recommended|must read|live updates?)\s*[:|–—-]|(?:sign up|subscribe|follow us|click here|download (?:our|the) app)\b)/i;

const BYLINE = /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|(?:Written|Reported|Words|Text|Story) by)\s+\p{Lu}/u;
const DATED = /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d+ (?:min|minutes?|hours?|days?)\b/i;

/** Who wrote and edited it, at the end. */
const SOURCE_LINE =
  /^(?:sources?:|(?:additional |writing and )?reporting by|editing by|with (?:reporting|files) (?:by|from)|compiled by|©|copyright\b|all rights reserved)/i;
const LONGEST_SOURCE_LINE = 240;

/** A byline or date line is no longer than this. */
const LONGEST_CREDIT_WORDS = 14;
const LONGEST_CREDIT = 300;

/** A standfirst is no longer than this. */
const LONGEST_STANDFIRST = 1000;

/**
 * Which runs from the headline to the article's end are its text, and of what kind. Leaves out pointers to other pages,
 * lists of links, labels, bylines and date lines, repeated headlines and subheads with nothing below them.
 *
 * @param headline the run that a survey without styles took for it; its element may show it in several runs, or not at all
 * @param isInRoot whether a run stands in the element that holds the body; of those before it only what looks like the
 *   article's own is taken: standfirst, captions, key points, whole sentences
 */
export function* articleBlocks(
  headline: TextRun | null,
  runs: TextRun[],
  isInRoot: (run: TextRun) => boolean,
  isDescription: (text: string) => boolean,
): Steps<ReadBlock[]> {
  const heading = headline && closestTo(headline.container, 'h1, h2, h3, h4, h5, h6');
  const linkLists = yield* listsOfLinks(runs);
  const blocks: ReadBlock[] = [];
  let begun = false;
  yield* eachInSteps(runs, (run) => {
    if (!/\p{L}/u.test(run.text) || LABEL.test(run.text)) return;
    const isRepeated =
      headline !== null &&
      Math.abs(run.size - headline.size) < HEADLINE_VARIES &&
      haveSameWords(run.text, headline.text);
    if ((heading && holds(heading, run.container)) || (isRepeated && blocks.length === 0)) {
      blocks.push({ kind: 'headline', run });
      return;
    }
    if (isRepeated) return;
    if (run.timed > run.size / 2) return;
    if (SOURCE_LINE.test(run.text) && run.size < LONGEST_SOURCE_LINE) return;
    let kind = kindOf(run.container);
    if (kind === 'list' && linkLists.has(listOf(run) ?? run.container)) return;
    if (run.linked > run.size * MOSTLY_LINKS || (run.linked > 0 && POINTER.test(run.text))) return;
    if (!begun) {
      if (kind !== 'caption' && isCredit(run)) return;
      if (isStandfirst(run, isDescription)) kind = 'standfirst';
      else if (!isInRoot(run) && kind !== 'caption' && !isSentence(run)) return;
    }
    if (kind === 'paragraph' && isLabel(run)) return;
    if (kind === 'paragraph' && proseOf(run) > 0 && isInRoot(run)) begun = true;
    if (isTwin(kind, run, blocks)) return;
    blocks.push({ kind, run });
  });
  return withoutEmptySubheads(blocks);
}

const KINDS: Record<string, BlockKind> = {
  h1: 'subhead',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  figcaption: 'caption',
  caption: 'caption',
  blockquote: 'quote',
  li: 'list',
  dt: 'list',
  dd: 'list',
};

/** What is around these says nothing about a run in them. */
const BOUNDARIES = new Set(['article', 'section', 'main', 'body']);

function kindOf(element: Element): BlockKind {
  for (let at: Element | null = element; at && !BOUNDARIES.has(tagOf(at)); at = parentOf(at)) {
    const kind = KINDS[tagOf(at)];
    if (kind) return kind;
    if (isDataTable(at)) return 'table';
  }
  return isNamedCaption(element) ? 'caption' : 'paragraph';
}

function isNamedCaption(element: Element): boolean {
  return /(?:^|[\s_-])(?:caption|cap|legend)(?:$|[\s_-])/i.test(attributeOf(element, 'class') ?? '');
}

/** The sentence or two under the headline: named so, or the same as the page's description. */
function isStandfirst(run: TextRun, isDescription: (text: string) => boolean): boolean {
  if (closestTo(run.container, 'figure, li')) return false;
  if (run.size < 20 || run.size > LONGEST_STANDFIRST || run.linked > run.size / 2) return false;
  if (isDescription(run.text)) return true;
  const parent = parentOf(run.container);
  return (
    isNamedStandfirst(run.container) ||
    (parent !== null && childrenOf(parent).length <= 2 && isNamedStandfirst(parent))
  );
}

/** "By A. Writer", "18 November 2024, 09:02 GMT", "5 min read". */
function isCredit(run: TextRun): boolean {
  const { text, container } = run;
  if (run.size > LONGEST_CREDIT) return false;
  if (wordsIn(text).length > LONGEST_CREDIT_WORDS) return false;
  if (run.timed > 0 && !SENTENCE_END.test(text)) return true;
  if (BYLINE.test(text) && !SENTENCE_END.test(text)) return true;
  if (firstIn(container, '[rel~="author"], [itemprop~="author"]')) return true;
  return (
    DATED.test(text) &&
    text.length < 80 &&
    !SENTENCE_END.test(text) &&
    closestTo(container, 'h2, h3, h4, li') === null
  );
}

/** A few words in no paragraph, list, heading or caption, that end no sentence. */
function isLabel(run: TextRun): boolean {
  return (
    run.size < LABEL_LENGTH &&
    !SENTENCE_END.test(run.text) &&
    tagOf(run.container) !== 'p' &&
    closestTo(run.container, 'blockquote, td, pre') === null
  );
}

function isTwin(kind: BlockKind, run: TextRun, blocks: ReadBlock[]): boolean {
  if (kind !== 'caption' && kind !== 'standfirst') return false;
  return blocks.slice(-TWIN_DISTANCE).some((block) => block.kind === kind && block.run.text === run.text);
}

function listOf(run: TextRun): Element | null {
  return closestTo(run.container, 'ul, ol, dl, menu');
}

/** Text in a paragraph or list that is long enough to say something. */
function isSentence(run: TextRun): boolean {
  return closestTo(run.container, 'li')
    ? run.size >= LABEL_LENGTH
    : proseOf(run) > 0 && closestTo(run.container, 'p') !== null;
}

/** Lists whose text is mostly links. */
function* listsOfLinks(runs: TextRun[]): Steps<Set<Element>> {
  const sums = new Map<Element, { linked: number; length: number }>();
  yield* eachInSteps(runs, (run) => {
    const list = listOf(run);
    if (!list) return;
    const sum = sums.get(list) ?? { linked: 0, length: 0 };
    sum.linked += run.linked;
    sum.length += run.size;
    sums.set(list, sum);
  });
  const lists = new Set<Element>();
  for (const [list, { linked, length }] of sums) if (linked > LINK_LIST * length) lists.add(list);
  return lists;
}

/** A subhead whose text was left out ("Related stories") would stand alone. */
function withoutEmptySubheads(blocks: ReadBlock[]): ReadBlock[] {
  return blocks.filter((block, i) => {
    if (block.kind !== 'subhead') return true;
    const next = blocks[i + 1];
    return next !== undefined && (next.kind !== 'subhead' || levelOf(next) > levelOf(block));
  });
}

function levelOf({ run }: ReadBlock): number {
  return Number(closestTo(run.container, 'h1, h2, h3, h4, h5, h6')?.localName.slice(1) ?? 6);
}
