import type { ClaimAnalysis } from '../model.ts';
import { headlineDiffers } from './headline-differs.ts';
import { strings } from './strings/card.ts';

/** Says so where headline and text of the article differ on the claim. */
export function HeadlineLine({ claim }: { claim: ClaimAnalysis }) {
  const difference = headlineDiffers(claim);
  if (!difference) return null;
  return (
    <p class="sl-reading">
      {difference.of === 'figure'
        ? strings.headlineFigures(difference.headline.text, difference.text.text)
        : strings.headlinePolarity(difference.headline, difference.text)}
    </p>
  );
}
