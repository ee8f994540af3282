import type { Source, Stance, WhyRelation } from '../model.ts';

const CODED: Record<Stance, string> = {
  corroborates: 'the source corroborates the statement',
  qualifies: 'the source qualifies the statement',
  conflicts: 'the source conflicts with the statement',
};

/** Why a source stands as it does, for the shell. The interface has words of its own. */
export function whyText(why: WhyRelation, source: Pick<Source, 'stance' | 'differs'>): string {
  switch (why.code) {
    case 'figure-agrees':
      return `the figures agree: ${why.article} here, ${why.source} there`;
    case 'figure-differs':
      return `the figures differ: ${why.article} here, ${why.source} there`;
    case 'article-denies':
      return 'the article denies what the source reports';
    case 'both-deny':
      return 'the article and the source both contradict the statement';
    case 'denial-unsettled':
      return 'the article denies the statement; what the source adds does not settle it';
    case 'article-hedges':
      return 'the article leaves it open; the source stands to the statement';
    case 'as-coded':
      return source.differs.length > 0
        ? `${CODED[source.stance]}: ${source.differs.map(({ slot, says }) => `${slot}: ${says}`).join('; ')}`
        : CODED[source.stance];
  }
}
