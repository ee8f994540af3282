import type { Sentence } from '../model.ts';
import { type PreparedFigure, prepareFigures } from './claim-figure.ts';
import { type Concepts, type ReadText, readText } from './concepts.ts';
import { type Cue, cuesOf } from './cues.ts';
import { type DateMention, datesOf } from './dates.ts';
import { type Figure, figuresOf } from './quantities.ts';

/** All that is read in a sentence's words, once for everything that asks: topic, matching and stance. */
export interface SentenceText {
  index: number;
  kind: Sentence['kind'];
  /** Words and terms; `read.text` is the normalised text that all offsets are in. */
  read: ReadText;
  cues: Cue[];
  figures: Figure[];
  preparedFigures: PreparedFigure[];
  dates: DateMention[];
}

/** Reads a sentence's words. */
export function readSentence(
  { index, kind, text }: Pick<Sentence, 'index' | 'kind' | 'text'>,
  concepts: Concepts,
  /** Another spelling of a word that may be a slip, or null to leave it. */
  respell: ((word: string, stem: string) => string | null) | null = null,
): SentenceText {
  const read = readText(text, concepts, respell);
  const figures = figuresOf(read.text);
  return {
    index,
    kind,
    read,
    cues: cuesOf(read.text),
    figures,
    preparedFigures: prepareFigures(figures, concepts),
    dates: datesOf(read.text),
  };
}
