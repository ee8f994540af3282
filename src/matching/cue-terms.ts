import type { ReadText, Term } from '../text/concepts.ts';
import type { Cue, CueKind } from '../text/cues.ts';

/** Cues that make a text another one: a claim and its denial differ in little else. */
const TELLING: ReadonlySet<CueKind> = new Set<CueKind>(['negation', 'denial', 'non-committal']);

/** What such a cue weighs as a term: as much as a middling word. */
export const CUE_WEIGHT = 0.45;

/** Whether a term stands for a cue. */
export function isCueTerm(id: string): boolean {
  return id.startsWith('@@');
}

/** The terms of a text with the cues of negation, denial and refusal to say as terms of their own, in order of place. */
export function termsWithCues(read: ReadText, cues: Cue[]): ReadText {
  const cueTerms: Term[] = cues.flatMap((cue) => {
    if (!TELLING.has(cue.kind)) return [];
    const from = read.tokens.findIndex((token) => token.end > cue.start);
    return from < 0 ? [] : [{ id: `@@${cue.kind}`, from, to: from + 1 }];
  });
  if (cueTerms.length === 0) return read;
  return { ...read, terms: [...read.terms, ...cueTerms].sort((a, b) => a.from - b.from || a.to - b.to) };
}
