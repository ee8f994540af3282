import type { ClaimAnalysis, ClaimQuantity, Mention, Polarity, Quantity } from '../model.ts';

/** In what the article's headline and its text differ on one claim. */
export type HeadlineDifference =
  | { of: 'figure'; headline: Quantity; text: Quantity }
  | { of: 'polarity'; headline: Polarity; text: Polarity };

/**
 * Whether the headline (or standfirst) says another figure than the text, or asserts, denies or leaves open what the text
 * does not. A single sentence of the text that agrees with a headline is enough for it. Null if nothing differs, and where
 * the claim stands in only one of both.
 */
export function headlineDiffers(claim: ClaimAnalysis): HeadlineDifference | null {
  const headlines = claim.mentions.filter(isHeadline);
  const text = claim.mentions.filter((mention) => !isHeadline(mention));
  if (text.length === 0) return null;
  for (const { assertion } of headlines) {
    const polarities = text.map((mention) => mention.assertion.polarity);
    const [other] = polarities;
    if (other && !polarities.includes(assertion.polarity))
      return { of: 'polarity', headline: assertion.polarity, text: other };
  }
  const { quantity } = claim;
  if (!quantity) return null;
  for (const { assertion } of headlines) {
    const said = assertion.quantity;
    const figures = text
      .map((mention) => mention.assertion.quantity)
      .filter((figure): figure is Quantity => figure !== null);
    const [other] = figures;
    if (said && other && figures.every((figure) => areApart(said, figure, quantity)))
      return { of: 'figure', headline: said, text: other };
  }
  return null;
}

function isHeadline({ kind }: Mention): boolean {
  return kind === 'headline' || kind === 'standfirst';
}

/** Farther apart than the claim's own bounds. Open ends of a range are null once they have crossed from the background. */
function areApart(one: Quantity, other: Quantity, { value, low, high }: ClaimQuantity): boolean {
  const gap =
    Math.max(one.low ?? Number.NEGATIVE_INFINITY, other.low ?? Number.NEGATIVE_INFINITY) -
    Math.min(one.high ?? Number.POSITIVE_INFINITY, other.high ?? Number.POSITIVE_INFINITY);
  return gap > Math.max(value - low, high - value) * (1 + 1e-9);
}
