import type { Claim, SlotReading } from '../model.ts';
import { type Concepts, type ReadText, readText, type Term } from '../text/concepts.ts';
import { type DateMention, datesOf } from '../text/dates.ts';
import type { SentenceText } from '../text/sentence-text.ts';

/**
 * Reads in a matched sentence the words for its claim's place and date. Only what stands in the sentence and names what the
 * claim names; in doubt nothing.
 */
export type SlotReader = (sentence: SentenceText, claimId: string) => SlotReading[];

interface KnownSlots {
  place: Place | null;
  date: ClaimDate | null;
}

/** The claim's place: all of its `names` must stand in a sentence, and words of its `rest` may follow them. */
interface Place {
  names: Name[];
  rest: ReadonlySet<string>;
  /** "Beyond", "outside", "near": another place than the one inside. */
  isOutside: boolean;
}

interface Name {
  id: string;
  /** Its stem as it is spelt; null for a phrase of several words. */
  stem: string | null;
}

interface ClaimDate {
  date: DateMention;
  bound: Bound;
}

/** "Before 5 November", "since 5 November": a day of which another side is meant is another date. */
type Bound = 'before' | 'after' | null;

/** A claim's slots are prepared when it is first matched. */
export function createSlotReader(claims: Claim[], concepts: Concepts): SlotReader {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const known = new Map<string, KnownSlots>();
  const slotsOf = (id: string): KnownSlots => {
    const slots = byId.get(id)?.slots;
    const prepared = known.get(id) ?? {
      place: slots?.place ? preparePlace(slots.place, concepts) : null,
      date: slots?.date ? prepareDate(slots.date) : null,
    };
    known.set(id, prepared);
    return prepared;
  };
  return (sentence, claimId) => {
    const { place, date } = slotsOf(claimId);
    const placeWords = place && readPlace(sentence.read, place);
    const dateWords = date && readDate(sentence, date);
    return [
      ...(placeWords ? [{ slot: 'place' as const, text: placeWords }] : []),
      ...(dateWords ? [{ slot: 'date' as const, text: dateWords }] : []),
    ];
  };
}

// ── Place ────────────────────────────────────────────────────────────────────

const OUTSIDE = /^(?:beyond|outside|near|off|except)$/;
/** Words by which a sentence says where. "From", "against" and "to" may say whence and at whom instead. */
const WHERE =
  /^(?:in|inside|into|within|at|on|across|along|over|around|throughout|beyond|outside|near|off|except)$/;
/** So many words may stand between such a word and the name: "in the western part of" it, "in the city of" it. */
const REACH = 5;

/** Null where the slot has no name of a place to be met by. */
function preparePlace(slot: string, concepts: Concepts): Place | null {
  // What follows a comma or stands in brackets says more of the place than sentences do.
  const head = readText(slot.replace(/[,(].*$/su, ''), concepts);
  const names = head.terms.filter((term) => hasCapital(head, term));
  if (names.length === 0) return null;
  return {
    names: names.map((term) => nameOf(head, term)),
    rest: new Set(head.terms.filter((term) => !names.includes(term)).map(({ id }) => id)),
    isOutside: head.tokens.some(({ word }) => OUTSIDE.test(word)),
  };
}

function readPlace(read: ReadText, place: Place): string | null {
  let from = read.tokens.length;
  let to = 0;
  for (const name of place.names) {
    const found = read.terms.find(
      (term) =>
        isSameName(nameOf(read, term), name) && hasCapital(read, term) && saysWhere(read, term, place),
    );
    if (!found) return null;
    from = Math.min(from, found.from);
    to = Math.max(to, found.to);
  }
  // Names far apart are two places of a sentence rather than the one of the claim.
  if (to - from > REACH * place.names.length) return null;
  const follows = read.terms.find((term) => term.from === to && place.rest.has(term.id));
  return wordsBetween(read, from, follows?.to ?? to);
}

/**
 * The same name, as it is spelt: groups of aliases hold a country with its capital and its people. Phrases of several
 * words ("on the country's soil") are groups of places by themselves.
 */
function isSameName(one: Name, other: Name): boolean {
  return one.id === other.id && one.stem === other.stem;
}

function nameOf(read: ReadText, term: Term): Name {
  return { id: term.id, stem: isPhrase(term) ? null : (read.tokens[term.from]?.stem ?? null) };
}

function isPhrase(term: Term): boolean {
  return term.to - term.from > 1;
}

/** Whether a word that says where stands before the name, with nothing that parts them, and means the claim's side of it. */
function saysWhere(read: ReadText, term: Term, place: Place): boolean {
  for (let at = term.from; at >= Math.max(0, term.from - REACH); at--) {
    // A phrase such as "inside the harbour" brings its own.
    if (at === term.from && !isPhrase(term)) continue;
    const token = read.tokens[at];
    const next = read.tokens[at + 1];
    if (!token) return false;
    if (WHERE.test(token.word)) return OUTSIDE.test(token.word) === place.isOutside;
    if (next && /[^\s'"-]/.test(read.text.slice(token.end, next.start))) return false;
  }
  return false;
}

function hasCapital(read: ReadText, term: Term): boolean {
  return read.tokens.slice(term.from, term.to).some(({ capital }) => capital);
}

function wordsBetween(read: ReadText, from: number, to: number): string {
  const start = read.tokens[from]?.start ?? 0;
  const end = read.tokens[to - 1]?.end ?? start;
  return read.text.slice(start, end).replace(/'s$/, '');
}

// ── Date ─────────────────────────────────────────────────────────────────────

const BEFORE = /\b(?:before|until|till|by|up to|prior to|ahead of)\s+(?:the\s+)?$/i;
const AFTER = /\b(?:after|since|from|following)\s+(?:the\s+)?$/i;

/** Null where the slot holds no date, or several, of which a sentence may mean either. */
function prepareDate(slot: string): ClaimDate | null {
  const [date, ...others] = datesOf(slot);
  return date && others.length === 0 ? { date, bound: boundBefore(slot, date).bound } : null;
}

/** A sentence with a second date is left alone: which of them the claim's matter has is not told by rules. */
function readDate({ read, dates }: SentenceText, { date, bound }: ClaimDate): string | null {
  const [said, ...others] = dates;
  if (!said || others.length > 0 || !isSameDate(said, date)) return null;
  const own = boundBefore(read.text, said);
  if (own.bound !== bound) return null;
  // The full stop of an abbreviated month and that of the sentence look the same.
  return read.text.slice(own.start, said.end).replace(/\.$/, '');
}

/** Nothing that both say differs, and the month, or the year of a claim that has no month, is said by both. */
function isSameDate(said: DateMention, held: DateMention): boolean {
  const agree = (one: number | null, other: number | null) => one === null || other === null || one === other;
  return (
    agree(said.year, held.year) &&
    agree(said.day, held.day) &&
    said.month === held.month &&
    (said.month !== null || said.year === held.year)
  );
}

/** The bound of a date, and where its words begin. */
function boundBefore(text: string, date: DateMention): { bound: Bound; start: number } {
  const before = text.slice(0, date.start);
  const early = before.search(BEFORE);
  if (early >= 0) return { bound: 'before', start: early };
  const late = before.search(AFTER);
  return late >= 0 ? { bound: 'after', start: late } : { bound: null, start: date.start };
}
