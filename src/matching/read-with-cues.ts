import { type Concepts, type ReadText, readText, type Term } from '../text/concepts.ts';
import { type CueKind, cuesOf } from '../text/cues.ts';

/** Cues that make a text another one: a claim and its denial differ in little else. */
const TELLING: ReadonlySet<CueKind> = new Set<CueKind>(['negation', 'denial', 'non-committal']);

/** What such a cue weighs as a term: as much as a middling word. */
export const CUE_WEIGHT = 0.45;

/** Whether a term stands for a cue. */
export function isCueTerm(id: string): boolean {
  return id.startsWith('@@');
}

/** Reads a text for matching: its terms, and the cues of negation, denial and refusal to say as terms of their own. */
export function readWithCues(text: string, concepts: Concepts): ReadText {
  const read = readText(text, concepts);
  const cues: Term[] = cuesOf(read.text).flatMap((cue) => {
    if (!TELLING.has(cue.kind)) return [];
    const from = read.tokens.findIndex((token) => token.end > cue.start);
    return from < 0 ? [] : [{ id: `@@${cue.kind}`, from, to: from + 1 }];
  });
  if (cues.length === 0) return read;
  return { ...read, terms: [...read.terms, ...cues].sort((a, b) => a.from - b.from || a.to - b.to) };
}
