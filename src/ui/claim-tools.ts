import type { ClaimAnalysis, Mention } from '../model.ts';
import type { CitationStyle } from './dossier/citations.ts';

/** What readers can do with a claim, in the card and in lists. The entry points do it. */
export interface ClaimTools {
  /** Puts text on the clipboard. False if the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** The claim's sources as citations. Rejects with a sentence for the reader. */
  cite(claim: ClaimAnalysis, mention: Mention, style: CitationStyle): Promise<string>;
  /** "Not the same claim": this sentence is no longer matched with this claim, on any page. Rejects if it cannot be stored. */
  hide(claimId: string, text: string): Promise<void>;
  /** Takes that back. Rejects if it cannot be stored. */
  unhide(claimId: string, text: string): Promise<void>;
  /** What a report of a wrong match says beside sentence and claim. */
  about: ReportFacts;
}

export interface ReportFacts {
  /** Of the extension. */
  version: string;
  /** Of the corpus. */
  corpusVersion: string;
  /** Where the project takes reports; null if it has named no such page. */
  issuesPage: string | null;
  /** Of the page that is read; goes into a report only if the reader says so. Null if it is not known. */
  address: string | null;
}
