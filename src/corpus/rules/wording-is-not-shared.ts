import type { Fault } from '../fault.ts';
import { faultInClaim, type Rule } from './rule.ts';
import { wordsOf } from './words-of.ts';

/** A text by which matching is measured, so that claims must not be worded after it. */
export interface MeasuredText {
  /** Name for messages. */
  name: string;
  /** Nobody looks at this text: a message names neither it nor what it shares. */
  heldOut: boolean;
  /** Its runs of text; no shared wording is looked for across two of them. */
  blocks: string[];
}

/** Eight words in a row are a borrowed sentence; seven still happen by chance in stock phrases. */
const SHARED_WORDS = 8;

/**
 * No phrasing or denial shares eight words in a row with a text by which matching is measured. Otherwise the measure
 * would only tell how well sentences find themselves.
 */
export function wordingIsNotShared(texts: readonly MeasuredText[]): Rule {
  // A run that stands in several texts belongs to the held-out one, so that no message tells what is in it.
  const runs = new Map<string, MeasuredText>();
  for (const text of texts)
    for (const block of text.blocks)
      for (const run of runsOf(block)) if (!runs.get(run)?.heldOut) runs.set(run, text);

  return (parsed) => {
    const faults: Fault[] = [];
    for (const { id, phrasings, denials } of parsed.pack.claims) {
      let heldOut = false;
      for (const [key, list] of Object.entries({ phrasings, denials }))
        list.forEach((wording, index) => {
          const shared = runsOf(wording).find((run) => runs.has(run));
          if (shared === undefined) return;
          const text = runs.get(shared) as MeasuredText;
          if (text.heldOut) heldOut = true;
          else {
            const message = `shares ${SHARED_WORDS} words in a row with ${text.name}: "${shared}"`;
            faults.push(faultInClaim(parsed, id, `${key}[${index}]`, message));
          }
        });
      if (heldOut) {
        const message = `a phrasing or denial shares ${SHARED_WORDS} words in a row with a held-out page`;
        faults.push(faultInClaim(parsed, id, '', message));
      }
    }
    return faults;
  };
}

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  const count = Math.max(0, words.length - SHARED_WORDS + 1);
  return Array.from({ length: count }, (_, from) => words.slice(from, from + SHARED_WORDS).join(' '));
}
