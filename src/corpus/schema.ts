/**
 * What each file of a pack must look like. Used where packs are read and formatted (build, checks, shell), never in
 * the extension itself, so that the validator does not travel with it.
 *
 * Every message completes the sentence "expected …": src/corpus/parse-pack.ts puts what was found behind it.
 */
import * as v from 'valibot';
import { isWebAddress } from './web-address.ts';

/** Titles stand in one line of the popup at its smallest width. */
const TITLE_LENGTH = 48;

/** Of one text. The longest that ships has a tenth of it. */
const TEXT_LENGTH = 5_000;

/** Control characters, line separators, halves of characters, and all that steers what others look like. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{DI}\p{Zl}\p{Zp}]/u;

const text = v.pipe(
  v.string('text'),
  v.check((value) => value.trim() !== '', 'text that is not empty'),
  v.check((value) => value === value.trim(), 'text without white space at its ends'),
  v.check((value) => !UNSEEN.test(value), 'text without line breaks, control and invisible characters'),
  v.maxLength(TEXT_LENGTH, `text of at most ${TEXT_LENGTH} characters`),
);

const id = v.pipe(
  text,
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of small letters and digits, words joined by single hyphens'),
);

const day = v.pipe(
  v.string('a day as YYYY-MM-DD'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD'),
  v.check(isCalendarDay, 'a day that the calendar has'),
);

const address = v.pipe(
  text,
  v.regex(/^https?:\/\//, 'an address that starts with http:// or https://'),
  v.check(
    isWebAddress,
    'an address with a plain host name (no user name, port or punycode), encoded as the browser shows it when copied',
  ),
);

const number = v.pipe(v.number('a number'), v.finite('a finite number'));

const stance = oneOf(['corroborates', 'qualifies', 'conflicts']);

const basis = oneOf([
  'document',
  'on-record-official',
  'anonymous-officials',
  'own-reporting',
  'analysis',
  'cites-other-media',
]);

/** The slots in the order in which files and tables show them. */
const SLOTS = [
  'who',
  'action',
  'object',
  'number',
  'place',
  'scope',
  'date',
  'reason',
  'saidBy',
  'status',
  'wording',
] as const;

const evidence = v.strictObject({
  url: address,
  publisher: text,
  via: v.nullable(text),
  host: oneOf(['original', 'syndication', 'copy']),
  title: v.nullable(text),
  published: v.nullable(day),
  stance,
  reports: text,
  value: v.nullable(number),
  differs: v.array(v.strictObject({ slot: oneOf(SLOTS), says: text }), 'a list (it may be empty)'),
  origin: id,
  basis,
  language: v.pipe(text, v.regex(/^[a-z]{2,3}$/, 'a language code such as "en"')),
});

export const claimSchema = v.strictObject({
  id,
  title: v.pipe(text, v.maxLength(TITLE_LENGTH, `a title of at most ${TITLE_LENGTH} characters`)),
  group: id,
  statement: text,
  kind: oneOf(['event', 'quantity', 'statement', 'attribution', 'plan', 'assessment']),
  asOf: day,
  quantity: v.nullable(
    v.strictObject({
      what: text,
      unit: text,
      value: number,
      low: number,
      high: number,
      nature: oneOf(['estimate', 'count']),
    }),
  ),
  slots: v.pipe(
    v.strictObject({
      who: v.optional(text),
      action: v.optional(text),
      object: v.optional(text),
      number: v.optional(text),
      place: v.optional(text),
      scope: v.optional(text),
      date: v.optional(text),
      reason: v.optional(text),
      saidBy: v.optional(text),
      status: v.optional(text),
      wording: v.optional(text),
    }),
    // Also catches a list, which valibot takes for an object without keys.
    v.check((slots) => Object.keys(slots).length > 0, 'an object with at least one slot'),
  ),
  keys: filled(filled(text, 'a group of at least one word'), 'at least one group of words'),
  vetoes: list(text),
  phrasings: filled(text, 'at least one phrasing'),
  denials: list(text),
  notThis: filled(text, 'at least one near miss'),
  inSeeds: v.boolean('true or false, without quotation marks'),
  summary: text,
  later: v.nullable(v.strictObject({ fact: text, who: text, date: day, url: address })),
  evidence: filled(evidence, 'at least one source'),
});

export const originsSchema = v.array(
  v.strictObject({ id, what: text, basis, date: v.nullable(day) }),
  'a list of origins',
);

export const publishersSchema = v.array(
  v.strictObject({
    name: text,
    domain: v.pipe(
      text,
      v.regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'a host name in small letters, without http:// and www'),
    ),
    country: v.nullable(
      v.pipe(text, v.regex(/^[A-Z]{2}$/, 'a country code of two capital letters, or null')),
    ),
    kind: oneOf([
      'wire',
      'broadcaster',
      'newspaper',
      'magazine',
      'state-media',
      'government',
      'military',
      'ngo',
      'think-tank',
      'fact-checker',
      'aggregator',
      'other',
    ]),
    aliases: list(text),
  }),
  'a list of publishers',
);

export const topicSchema = v.strictObject({
  id,
  title: text,
  about: text,
  version: v.pipe(text, v.regex(/^\d{4}\.\d{2}(\.\d+)?$/, 'a version such as "2024.05" or "2024.05.1"')),
  languages: filled(text, 'at least one language code'),
  compiled: day,
  names: filled(text, 'at least one name'),
  terms: filled(
    v.strictObject({ word: text, weight: v.pipe(number, v.gtValue(0, 'a weight above 0')) }),
    'at least one term',
  ),
  aliases: list(v.pipe(list(text), v.minLength(2, 'a group of at least two spellings'))),
  page: v.strictObject({
    required: list(filled(text, 'a group of at least one word')),
    minScore: number,
  }),
});

/** Rows whose `value` does not stand in `reports`, each with the reason why it is right all the same. */
export const valueExceptionsSchema = v.array(
  v.strictObject({ claim: id, url: address, origin: id, value: number, reason: text }),
  'a list of exceptions',
);

export type ValueException = v.InferOutput<typeof valueExceptionsSchema>[number];

/** Whether `YYYY-MM-DD` names a day that exists: 2024-02-30 does not. */
function isCalendarDay(value: string): boolean {
  // The first year that four digits are needed for.
  if (value < '1000') return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function oneOf<const Option extends string>(options: readonly Option[]) {
  return v.picklist(options, `one of ${options.map((option) => `"${option}"`).join(', ')}`);
}

function list<Schema extends v.GenericSchema>(item: Schema) {
  return v.array(item, 'a list (it may be empty)');
}

function filled<Schema extends v.GenericSchema>(item: Schema, message: string) {
  return v.pipe(v.array(item, `a list with ${message}`), v.minLength(1, message));
}
