import type { ClaimAnalysis, Mention } from '../model.ts';
import { Glyph } from './Glyph.tsx';
import { strings } from './strings/card.ts';

interface LaterLineProps {
  claim: ClaimAnalysis;
  mention: Mention;
}

/** The one later fact that matters most, chosen by hand in the claim's record. Never a conflict with the article. */
export function LaterLine({ claim, mention }: LaterLineProps) {
  const { later } = claim;
  if (!later) return null;
  const index = claim.sources.findIndex(({ url }) => url === later.url);
  return (
    <p class="sl-later">
      <Glyph stance={mention.comparisons[index]?.relation ?? 'unclear'} later />
      <span dir="auto">
        {strings.sinceThen}: <b>{later.fact}</b>, {later.who},{' '}
        <time dateTime={later.date}>{strings.day(later.date)}</time>
      </span>
    </p>
  );
}
