import type { Analysis, Article, ClaimAnalysis, Day, Mention } from '../../model.ts';
import { originWarningWords } from '../origin-warning.ts';
import { strings } from '../strings/card.ts';
import { dossierStrings } from '../strings/dossier.ts';
import { popupStrings } from '../strings/popup.ts';

/** All that an exported file or a printed dossier tells of: one article, compared with one corpus as of one day. */
export interface Dossier {
  analysis: Analysis;
  /** The article that was compared. Without it sentences are told by their words alone, not by their place. */
  article: Article | null;
  /** Of the page. Null where it is not known. */
  address: string | null;
  madeOn: Day;
  /** Of the extension; the corpus has its own, in `analysis.pack`. */
  version: string;
}

/** "sidelight-news.example-2026-11-22.md": the article's host and the day on which the file was made. */
export function dossierFileName({ analysis, madeOn }: Dossier, ending: string): string {
  const host = (analysis.domain ?? '').toLowerCase().replace(/[^a-z0-9.-]/g, '') || 'page';
  return `sidelight-${host}-${madeOn}.${ending}`;
}

/** One line of the head of a dossier. */
export interface DossierFact {
  label: string;
  words: string;
  /** The words are an address, which a view may make a link of. */
  isAddress?: boolean;
}

/** What a reader must know to judge a dossier: which article, as of when, against which corpus, how much was compared. */
export function dossierFacts(dossier: Dossier): DossierFact[] {
  const { analysis, address, madeOn, version } = dossier;
  const { pack, coverage, hidden } = analysis;
  const facts = [
    {
      label: dossierStrings.factAddress,
      words: address ?? dossierStrings.addressNotHeld,
      isAddress: address !== null,
    },
    { label: dossierStrings.factOutlet, words: analysis.publisher ?? analysis.domain },
    { label: dossierStrings.factDated, words: datedWords(analysis) },
    { label: dossierStrings.factAsOf, words: asOfWords(analysis) },
    {
      label: dossierStrings.factCoverage,
      words: popupStrings.coverage(coverage.matched, coverage.sentences, coverage.beyondLimit),
    },
    { label: dossierStrings.factHidden, words: hidden > 0 ? dossierStrings.hiddenMatches(hidden) : null },
    {
      label: dossierStrings.factCorpus,
      words: dossierStrings.corpusOf(pack.title, pack.version, pack.compiled),
    },
    { label: dossierStrings.factMade, words: dossierStrings.madeWith(madeOn, version) },
  ];
  return facts.filter((fact): fact is DossierFact => fact.words !== null);
}

function datedWords({ published, modified }: Analysis): string {
  if (!published) return dossierStrings.noDate;
  return modified ? dossierStrings.updated(published, modified) : dossierStrings.onDay(published);
}

function asOfWords({ day, published }: Analysis): string {
  if (!day) return dossierStrings.asOfNone;
  return day === published ? dossierStrings.asOfArticle(day) : dossierStrings.asOfChosen(day);
}

/** How many sources and origins a claim has, and that all known then go back to one, or to unnamed officials. */
export function originWords(claim: ClaimAnalysis, mention: Mention, day: Day | null): string {
  const counts = strings.counts(claim.totals.sources, claim.totals.origins);
  const warning = originWarningWords(claim, mention, day);
  // The card has one of the warnings as a sentence, the other as a few words.
  return warning === null ? `${counts}.` : `${counts}. ${warning.replace(/\.$/, '')}.`;
}
