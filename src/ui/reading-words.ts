import type { Assertion } from '../model.ts';
import { strings } from './strings/card.ts';

/** That the sentence denies its claim, or leaves it open, and who does; null where it states the claim. */
export function readingWords({ polarity, attribution }: Assertion): string | null {
  if (polarity === 'asserts') return null;
  if (polarity === 'denies' && attribution) return strings.deniedBy(attribution);
  return strings.saysPolarity[polarity];
}
