import type { ClaimAnalysis, Comparison, Day, Mention, Slot, Source } from '../model.ts';
import { basisWords } from './basis-words.ts';
import { formatRange, isMoney } from './format-figure.ts';
import { originsKnownThen } from './origin-shapes.ts';
import { strings } from './strings/card.ts';

/** What one source is coded to say otherwise than the claim. */
export interface CompareNote {
  says: string;
  who: string;
  /** The sentence says here just what the claim says, so the source differs from it. Else it is a note about the source. */
  differs: boolean;
}

/** One point on which this article stands beside the sources. */
export interface CompareRow {
  slot: Slot;
  label: string;
  /** Read in the sentence. Null: the row holds notes alone. */
  article: string | null;
  sources: string;
  /** The sources' words differ from what was read in the sentence. */
  differs: boolean;
  /** Short remark that is no difference. */
  aside: string;
  notes: CompareNote[];
}

/**
 * The points read in the sentence (figure, its wording, place, date, who is said to have said it) beside what the
 * independent sources known then say, and after them, as notes, the points in which sources differ from the claim.
 */
export function compareRows(claim: ClaimAnalysis, mention: Mention, day: Day | null): CompareRow[] {
  const known = claim.sources
    .map((source, index) => ({ source, comparison: mention.comparisons[index] }))
    .filter((pair): pair is Known => pair.comparison !== undefined && !pair.source.sameOutlet)
    .filter(({ source }) => day === null || source.when === 'then');
  const rows = [
    figureRow(claim, mention, known),
    wordingRow(mention, known),
    slotRow(claim, mention, known, 'place'),
    slotRow(claim, mention, known, 'date'),
    speakerRow(claim, mention),
  ].filter((row) => row !== null);
  const bySlot = new Map(rows.map((row) => [row.slot, row]));
  for (const { source, comparison } of known) {
    for (const { slot, says } of source.differs) {
      // Of a figure that was compared, the row says by itself how the sources' figures and their wording lie.
      if ((slot === 'number' || slot === 'wording') && bySlot.get('number')?.article) continue;
      const row = bySlot.get(slot) ?? blank(slot, strings.slots[slot]);
      bySlot.set(slot, row);
      if (row.notes.some((note) => note.says.toLowerCase() === says.toLowerCase())) continue;
      const differs = isDifference(slot, says, mention, comparison);
      row.notes.push({ says, who: source.publisher, differs });
      row.differs ||= differs;
    }
  }
  return [...bySlot.values()];
}

interface Known {
  source: Source;
  comparison: Comparison;
}

function blank(slot: Slot, label: string): CompareRow {
  return { slot, label, article: null, sources: '', differs: false, aside: '', notes: [] };
}

function figureRow(claim: ClaimAnalysis, mention: Mention, known: Known[]): CompareRow | null {
  const said = mention.assertion.quantity;
  if (!said || !claim.quantity) return null;
  const { unit } = claim.quantity;
  const values = known.map(({ source }) => source.value).filter((value) => value !== null);
  return {
    ...blank('number', isMoney(unit) ? strings.amount : strings.slots.number),
    article: splitFigure(said.text)?.figure ?? said.text,
    sources: values.length > 0 ? formatRange(values, unit) : strings.noneHeld,
    differs: known.some(({ comparison }) => comparison.why.code === 'figure-differs'),
  };
}

/** "At least", "about": words around a figure that say how far it holds. */
function wordingRow(mention: Mention, known: Known[]): CompareRow | null {
  const said = mention.assertion.quantity;
  const article = said && splitFigure(said.text)?.bound;
  if (article === null || article === undefined) return null;
  const bounds = known
    .map(({ comparison: { why } }) => ('source' in why ? splitFigure(why.source)?.bound : undefined))
    .filter((bound) => bound !== undefined && bound !== '');
  if (bounds.every((bound) => bound === article)) return null;
  return {
    ...blank('wording', strings.slots.wording),
    article: article === '' ? strings.plainFigure : strings.quoted(article),
    sources: [...new Set(bounds)].map((bound) => strings.quoted(bound ?? '')).join(', '),
  };
}

/** Place or date as the sentence has it: it names what the claim names, so sources that agree with the claim say the same. */
function slotRow(
  claim: ClaimAnalysis,
  { read }: Mention,
  known: Known[],
  slot: 'place' | 'date',
): CompareRow | null {
  const said = read.find((one) => one.slot === slot);
  const held = claim.slots[slot];
  if (!said || !held) return null;
  const differing = known.filter(({ source }) => source.differs.some((one) => one.slot === slot));
  const sayTheSame = known.some((one) => one.source.stance === 'corroborates' && !differing.includes(one));
  const others = known.length === 0 ? strings.noneHeld : strings.stance.unclear;
  return {
    ...blank(slot, strings.slots[slot]),
    article: said.text,
    sources: sayTheSame ? held : differing.length > 0 ? '' : others,
  };
}

/** Only of what was read in the sentence, and only where it asserts it and the source stands otherwise to it. */
function isDifference(slot: Slot, says: string, mention: Mention, { relation }: Comparison): boolean {
  const said = mention.read.find((one) => one.slot === slot);
  if (!said || mention.assertion.polarity !== 'asserts') return false;
  return (
    (relation === 'qualifies' || relation === 'conflicts') &&
    !says.toLowerCase().includes(said.text.toLowerCase())
  );
}

function speakerRow(claim: ClaimAnalysis, mention: Mention): CompareRow | null {
  const { attribution } = mention.assertion;
  if (!attribution) return null;
  const origins = originsKnownThen(claim, mention);
  const only = origins.length === 1 ? claim.sources[origins[0]?.sources[0] ?? -1] : undefined;
  return {
    ...blank('saidBy', strings.slots.saidBy),
    article: strings.reportedAs(attribution),
    sources: only?.originWhat ?? strings.originsResting(origins.length, basisWords(claim, origins)),
    aside: only ? strings.oneOrigin : '',
  };
}

/** Splits "as many as 10,000" into its bound and its figure. Null for figures without a digit, which cannot be split so. */
function splitFigure(text: string): { bound: string; figure: string } | null {
  const at = text.search(/\p{Sc}?\d/u);
  if (at < 0) return null;
  return { bound: text.slice(0, at).trim().toLowerCase(), figure: text.slice(at) };
}
