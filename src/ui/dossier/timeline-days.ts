import type { ClaimAnalysis, Day, Mention, Stance } from '../../model.ts';
import { isOwnOutlet } from '../origin-shapes.ts';
import { stanceOrder } from '../stance-order.ts';
import { dossierStrings } from '../strings/dossier.ts';
import { popupStrings } from '../strings/popup.ts';
import { shapeOf } from './report-words.ts';

/** One day of a time line in words: "4 Nov 2024: ●● 2 corroborate". */
export interface TimelineDay {
  day: Day;
  words: string;
  isArticle: boolean;
}

/**
 * The time line as text: the days on which independent origins became known, and the article's own among them, in order.
 * Empty where no origin has a day.
 */
export function timelineDays(claim: ClaimAnalysis, mention: Mention, articleDay: Day): TimelineDay[] {
  const items = mention.groups
    .filter(({ when }) => when === 'then' || when === 'later')
    .flatMap((group) => group.items)
    .filter((item) => item.relation !== 'unclear' && !isOwnOutlet(claim, item))
    .map((item) => ({
      stance: item.relation as Stance,
      day: claim.sources[item.sources[0] ?? -1]?.knownOn ?? articleDay,
    }));
  if (items.length === 0) return [];
  const days = [...new Set(items.map(({ day }) => day))].map((day) => ({
    day,
    isArticle: false,
    words: dossierStrings.timelineDay(
      day,
      onDay(
        items.filter((item) => item.day === day),
        day > articleDay,
      ),
    ),
  }));
  const article = {
    day: articleDay,
    isArticle: true,
    words: dossierStrings.timelineDay(articleDay, dossierStrings.timelineArticle),
  };
  // What was known on the article's own day stands before it.
  return [...days, article].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : Number(a.isArticle) - Number(b.isArticle),
  );
}

function onDay(items: { stance: Stance }[], later: boolean): string {
  return stanceOrder
    .map((stance) => ({ stance, count: items.filter((item) => item.stance === stance).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ stance, count }) =>
        `${shapeOf(stance, later).repeat(count)} ${popupStrings.runCount[stance](count)}`,
    )
    .join(', ');
}
