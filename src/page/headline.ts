import { closestTo, firstIn, tagOf } from './dom.ts';
import type { TextRun } from './run-builder.ts';
import { eachInSteps, type Steps } from './steps.ts';
import { sharedWords, wordsIn } from './words.ts';

/** From this share of common words on, a text is taken for the headline that the page's metadata names. */
const ALIKE = 0.6;
/** The same for a text that no heading element holds. */
const ALIKE_UNMARKED = 0.8;

/** What an `h1` counts besides: enough to win against a subhead or link with the same words, not against the words. */
const H1_BONUS = 0.5;
const NAMED_BONUS = 0.4;
/** Links with the headline's words lead to the article from a list on its own page. */
const LINK_MALUS = 0.3;

/** Longer runs are no headline, whatever they share with the title. */
const LONGEST = 300;

/**
 * The run that is the page's headline: the one most like the titles in the metadata, else the only `h1`. Null on pages
 * that show none.
 */
export function* findHeadline(runs: TextRun[], titles: string[]): Steps<TextRun | null> {
  let best: TextRun | null = null;
  let bestScore = 0;
  const h1s: TextRun[] = [];
  const wanted = titles.map(wordsIn);
  yield* eachInSteps(runs, (run) => {
    if (run.size > LONGEST || tagOf(run.container) === 'figcaption') return;
    const heading = closestTo(run.container, 'h1, h2, [itemprop~="headline"]');
    const isH1 = heading?.localName === 'h1';
    if (isH1 && !isLogo(run)) h1s.push(run);
    let alike = 0;
    const words = wordsIn(run.text);
    for (const title of wanted) alike = Math.max(alike, sharedWords(words, title));
    if (alike < (heading ? ALIKE : ALIKE_UNMARKED)) return;
    const named = heading?.getAttribute('itemprop')?.includes('headline') ?? false;
    const linked = run.linked > run.size / 2 ? LINK_MALUS : 0;
    const score = alike + (isH1 ? H1_BONUS : 0) + (named ? NAMED_BONUS : 0) - linked;
    if (score > bestScore) {
      best = run;
      bestScore = score;
    }
  });
  if (best) return best;
  const [only, another] = h1s;
  return only && (!another || another.text === only.text) ? only : null;
}

/** The site's name as an `h1`: a link to the front page, or of a few words. */
function isLogo(run: TextRun): boolean {
  if (run.linked < run.size * 0.8) return false;
  const link = closestTo(run.container, 'a') ?? firstIn(run.container, 'a');
  return (
    /^(?:https?:\/\/[^/]+)?\/?(?:[a-z]{2}\/)?$/.test(link?.getAttribute('href') ?? '') ||
    wordsIn(run.text).length <= 4
  );
}

/** "Headline | Section | Site", "Headline - Site": the whole, and its longest part, which is the headline if one is. */
export function titleParts(title: string): string[] {
  const parts = title.split(/(?<!\s)\s+[|\-–—·»/\\]\s+/);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  return [...new Set([title, longest])];
}
