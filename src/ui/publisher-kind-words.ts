import type { HeldSource } from '../model.ts';
import { strings } from './strings/card.ts';

/** Governments, armies and their media are said to be what they are; of other publishers the name says enough: null. */
export function publisherKindWords({
  publisherKind: kind,
  country,
}: Pick<HeldSource, 'publisherKind' | 'country'>): string | null {
  if (kind !== 'state-media' && kind !== 'government' && kind !== 'military') return null;
  const words = strings.publisherKind[kind];
  return country ? strings.nameWithAside(words, strings.country(country)) : words;
}
