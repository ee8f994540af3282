import type { Analysis, Day } from '../../model.ts';

/** A short invented article that the page itself shows and marks. */
export interface SampleArticle {
  headline: string;
  /** Of a paper that does not exist. */
  publisher: string;
  published: Day;
  paragraphs: string[];
}

/** How far the sample is. */
export type SampleState =
  | { kind: 'reading' }
  | { kind: 'marked'; coverage: Analysis['coverage'] }
  /** `detail` says why no mark is there. */
  | { kind: 'failed'; detail: string };

export interface WelcomeProps {
  /** Null until it is known. */
  pack: Analysis['pack'] | null;
  sample: SampleArticle;
  state: SampleState;
  /** How many news sites Sidelight runs on by itself. */
  sites: number;
  /** Address of the options, to which parts of the page lead. */
  optionsPage: string;
}
