import type { Day } from '../model.ts';
import { attributeOf, contentOf, firstIn, holds } from './dom.ts';
import type { TextRun } from './run-builder.ts';
import { writtenDay } from './written-date.ts';

/** A date line stands close to the headline: this many runs before and after it are looked at. */
const RUNS_BEFORE = 4;
const RUNS_AFTER = 12;

/** A run with a date that is longer than this tells of the date, it does not date the article. */
const LONGEST_DATE_LINE = 90;

const SAYS_PUBLISHED =
  /\b(?:published|posted|updated|date|first published|last updated|publié|veröffentlicht|publicado)\b/i;

/**
 * The day that a reader finds near the headline, for pages whose data give none: a `<time>`, else a line such as
 * "Published: 07:12, 18 Nov 2024" or "19.11.2024, red. K. W.". Null if there is none.
 */
export function readVisibleDay(survey: TextRun[], headline: TextRun | null, root: Element): Day | null {
  const at = headline ? survey.indexOf(headline) : survey.findIndex((run) => holds(root, run.container));
  if (at < 0) return null;
  const near = [
    ...survey.slice(at + 1, at + 1 + RUNS_AFTER),
    ...survey.slice(Math.max(0, at - RUNS_BEFORE), at).reverse(),
  ];
  for (const run of near) {
    const time = run.timed > 0 ? firstIn(run.container, 'time') : null;
    const day =
      time && (writtenDay(attributeOf(time, 'datetime') ?? '') ?? writtenDay(contentOf(time) ?? ''));
    if (day) return day;
  }
  for (const run of near) {
    const dateFills = run.size <= LONGEST_DATE_LINE && !/[.!?]$/.test(run.text);
    if (!dateFills && !SAYS_PUBLISHED.test(run.text.slice(0, LONGEST_DATE_LINE))) continue;
    const day = writtenDay(run.text.slice(0, LONGEST_DATE_LINE));
    if (day) return day;
  }
  return null;
}
