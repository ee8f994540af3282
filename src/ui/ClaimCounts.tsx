import { strings } from './strings/card.ts';

/** Sources and origins; strong where there are fewer origins than sources, so that repetition is seen at a glance. */
export function ClaimCounts({ sources, origins }: { sources: number; origins: number }) {
  const words = strings.counts(sources, origins);
  return origins < sources ? <b>{words}</b> : <span>{words}</span>;
}
