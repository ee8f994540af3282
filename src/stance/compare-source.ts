import type {
  Assertion,
  Claim,
  ClaimQuantity,
  Comparison,
  Evidence,
  Quantity,
  Relation,
  Slot,
} from '../model.ts';
import { claimFigure, prepareFigures, prepareQuantity } from '../text/claim-figure.ts';
import type { Concepts } from '../text/concepts.ts';
import { type CueKind, cuesOf } from '../text/cues.ts';
import { normalize } from '../text/normalize.ts';
import { figuresOf } from '../text/quantities.ts';
import { STOP_WORDS, tokensOf } from '../text/tokens.ts';
import { figuresAgree, toleranceOf } from './compare-figures.ts';

/** Slots in which a row that qualifies the statement still contradicts its denial. */
const MINOR: ReadonlySet<Slot> = new Set<Slot>([
  'number',
  'date',
  'place',
  'scope',
  'wording',
  'reason',
  'saidBy',
]);
/** Slots that a row with another figure differs in for no other reason than the figure. */
const OF_THE_FIGURE: ReadonlySet<Slot> = new Set<Slot>(['number', 'wording', 'date', 'saidBy']);

/** How one source stands to what a sentence says about a claim. */
export type SourceComparer = (claim: Claim, evidence: Evidence, assertion: Assertion) => Comparison;

/**
 * Figures: same quantity, overlapping or within the tolerance → corroborates; else, while the rest agrees, qualifies
 * for an estimate and conflicts for a count. Denial: corroborates → conflicts and back; qualifies → conflicts where the
 * row differs in minor slots alone and says no such denial itself, else unclear. Hedge: the coded stance, but nothing conflicts with an open question.
 * Attribution does not matter here: the sources stand to the statement, whoever makes it.
 *
 * The comparer remembers the figure that each row's report gives, so that it is read once.
 */
export function createSourceComparer(concepts: Concepts): SourceComparer {
  const known = new WeakMap<Evidence, Quantity>();
  const figureOf = (quantity: ClaimQuantity, evidence: Evidence, value: number): Quantity => {
    const figure = known.get(evidence) ?? sourceFigure(quantity, evidence, value, concepts);
    known.set(evidence, figure);
    return figure;
  };

  return (claim, evidence, assertion) => {
    if (assertion.polarity === 'denies') return compareWithDenial(claim, evidence);
    const isOpen = assertion.polarity === 'hedges';
    const comparison: Comparison =
      claim.quantity && assertion.quantity && evidence.value !== null
        ? compareByFigure(
            claim.quantity,
            evidence,
            assertion.quantity,
            figureOf(claim.quantity, evidence, evidence.value),
          )
        : { relation: evidence.stance, why: { code: isOpen ? 'article-hedges' : 'as-coded' } };
    return isOpen && comparison.relation === 'conflicts'
      ? { relation: 'unclear', why: { code: 'article-hedges' } }
      : comparison;
  };
}

function compareWithDenial(claim: Claim, evidence: Evidence): Comparison {
  if (evidence.stance === 'corroborates') return { relation: 'conflicts', why: { code: 'article-denies' } };
  if (evidence.stance === 'conflicts') return { relation: 'corroborates', why: { code: 'both-deny' } };
  const minor = evidence.differs.length > 0 && evidence.differs.every(({ slot }) => MINOR.has(slot));
  return minor && !deniesToo(claim, evidence)
    ? { relation: 'conflicts', why: { code: 'article-denies' } }
    : { relation: 'unclear', why: { code: 'denial-unsettled' } };
}

/** Whether a row denies something in the claim's own words: then it may say what the article says, and is no conflict for sure. */
function deniesToo(claim: Claim, { reports, differs }: Evidence): boolean {
  const statement = normalize(claim.statement).text;
  // A claim that says no itself is agreed with by a "no".
  if (cuesOf(statement).some(({ kind }) => NO.has(kind))) return false;
  const words = stemsOf(statement);
  return [reports, ...differs.map(({ says }) => says)].some((source) => {
    const { text } = normalize(source);
    return cuesOf(text).some(
      ({ kind, end, scopeEnd }) =>
        NO.has(kind) && [...stemsOf(text.slice(end, scopeEnd))].some((stem) => words.has(stem)),
    );
  });
}

const NO: ReadonlySet<CueKind> = new Set<CueKind>(['negation', 'denial', 'non-committal']);

/** Stems of the words that tell something. */
function stemsOf(text: string): Set<string> {
  return new Set(tokensOf(text).flatMap(({ word, stem }) => (STOP_WORDS.has(word) ? [] : [stem])));
}

function compareByFigure(
  quantity: ClaimQuantity,
  evidence: Evidence,
  said: Quantity,
  source: Quantity,
): Comparison {
  const words = { article: said.text, source: source.text };
  const restAgrees = evidence.differs.every(({ slot }) => OF_THE_FIGURE.has(slot));
  if (figuresAgree(said, source, toleranceOf(quantity))) {
    // The row may differ in more than the number: then that still holds, and the figures are not the reason.
    return restAgrees
      ? { relation: 'corroborates', why: { code: 'figure-agrees', ...words } }
      : { relation: evidence.stance, why: { code: 'as-coded' } };
  }
  // Where the rest does not agree either, a coded conflict is about that.
  const conflicts = restAgrees ? quantity.nature === 'count' : evidence.stance === 'conflicts';
  const relation: Relation = conflicts ? 'conflicts' : 'qualifies';
  return { relation, why: { code: 'figure-differs', ...words } };
}

/** The row's value with the bound that its report words give it ("at least", "up to"). */
function sourceFigure(
  quantity: ClaimQuantity,
  evidence: Evidence,
  value: number,
  concepts: Concepts,
): Quantity {
  const figures = prepareFigures(figuresOf(normalize(evidence.reports).text), concepts);
  const read = claimFigure(
    figures,
    prepareQuantity({ ...quantity, value, low: value, high: value }, concepts),
  );
  const same = read !== null && Math.abs(read.value - value) <= Math.abs(value) * 0.02;
  return same
    ? read
    : {
        value,
        low: value,
        high: value,
        unit: quantity.unit,
        bound: 'exactly',
        text: inWords(value, quantity.unit),
      };
}

/** A figure with its unit, where no words of a report give it: "$76 billion", "18 per cent", "300 km". */
function inWords(value: number, unit: string): string {
  if (unit.startsWith('USD')) return `$${value}${unit.slice('USD'.length)}`;
  return `${value} ${unit === 'percent' ? 'per cent' : unit}`;
}
