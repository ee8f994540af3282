import type { ClaimAnalysis, MarkState, Stance } from '../model.ts';
import { coverageTicks } from './coverage-ticks.ts';
import { Glyph } from './Glyph.tsx';

interface CoverageStripProps {
  /** Sentences of the article, checked or not. */
  sentences: number;
  claims: ClaimAnalysis[];
}

/** One tick a sentence in reading order: the shape of its mark, or a dot where nothing was checked. */
export function CoverageStrip({ sentences, claims }: CoverageStripProps) {
  const mentions = claims.flatMap((claim) => claim.mentions);
  const ticks = coverageTicks(
    sentences,
    mentions.map(({ sentence, mark }) => ({ sentence, mark })),
  );
  return (
    <div class="sl-strip" aria-hidden="true">
      {ticks.map((mark, index) => (
        <i key={`${index}`}>{mark && <TickGlyph mark={mark} />}</i>
      ))}
    </div>
  );
}

function TickGlyph({ mark }: { mark: MarkState }) {
  const later: Stance | undefined = mark.later.at(-1);
  return <Glyph stance={mark.line ?? later ?? 'unclear'} later={mark.line === null && later !== undefined} />;
}
