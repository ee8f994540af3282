import * as v from 'valibot';
import { isDay } from './check-page-call.ts';
import type { AnalyzeRequest, CiteRequest, MatchRequest } from './messages.ts';

/**
 * What comes from a page is not trusted. These bounds are those up to which a page is read (`src/page/budget.ts`), so no page
 * is read and then refused; what is compared of it has lower ones (`src/analysis/reading-limits.ts`).
 */
const maxBlocks = 400_000;
const maxTotalLength = 10_000_000;
const maxLineLength = 10_000;

const line = v.nullable(v.pipe(v.string(), v.maxLength(maxLineLength)));
const day = v.nullable(v.pipe(v.string(), v.check(isDay, 'no day of the calendar as YYYY-MM-DD')));
/** As browsers have host names: letters that look like others are in punycode. */
const host = v.nullable(v.pipe(v.string(), v.regex(/^[!-~]{1,253}$/, 'no host name')));

const requestFields = {
  article: v.strictObject({
    url: line,
    headline: line,
    published: day,
    modified: day,
    publisher: line,
    domain: host,
    language: v.nullable(v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/, 'no language code'))),
    blocks: v.pipe(
      v.array(
        v.strictObject({
          kind: v.picklist([
            'headline',
            'standfirst',
            'subhead',
            'paragraph',
            'list',
            'quote',
            'caption',
            'table',
          ]),
          text: v.string(),
        }),
      ),
      v.maxLength(maxBlocks),
      v.check(
        (blocks) => blocks.reduce((sum, block) => sum + block.text.length, 0) <= maxTotalLength,
        `the text is longer than ${maxTotalLength} characters`,
      ),
    ),
  }),
  anyTopic: v.boolean(),
  chosenDay: day,
};
const request = v.strictObject(requestFields);
const citation = v.strictObject({
  ...requestFields,
  claimId: v.pipe(v.string(), v.maxLength(200)),
  mention: v.pipe(v.number(), v.integer(), v.minValue(0)),
  style: v.picklist(['plain', 'apa', 'chicago']),
});

const change = v.strictObject({
  claims: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999))),
});

/** As long as a sentence may be; a claim's id is a file name. */
const match = v.strictObject({
  claimId: v.pipe(v.string(), v.maxLength(200)),
  text: v.pipe(v.string(), v.maxLength(maxLineLength)),
});

/** Nobody types more. */
const search = v.strictObject({ query: v.pipe(v.string(), v.maxLength(1_000)) });

/** The request to analyse that a page or the popup sent. Throws with the field and the reason if it is none. */
export function checkAnalyzeRequest(data: unknown): AnalyzeRequest {
  return check(request, data, 'The text of this page could not be compared');
}

/** The request for citations that a page sent. Throws with the field and the reason if it is none. */
export function checkCiteRequest(data: unknown): CiteRequest {
  return check(citation, data, 'The sources could not be cited');
}

/** The change that a page announced. Throws with the field and the reason if it is none. */
export function checkPageChange(data: unknown): { claims: number | null } {
  return check(change, data, 'The state of this page could not be read');
}

/** The match that the reader said is none, or is one after all. Throws with the field and the reason if it is none. */
export function checkMatchRequest(data: unknown): MatchRequest {
  return check(match, data, 'This match could not be hidden');
}

/** What the reader searches for. Throws with the field and the reason if it is nothing of the kind. */
export function checkSearch(data: unknown): { query: string } {
  return check(search, data, 'The corpus could not be searched');
}

function check<T>(schema: v.GenericSchema<unknown, T>, data: unknown, complaint: string): T {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  // Both may hold what the sender put there, at any length.
  const place = (v.getDotPath(issue) ?? 'message').slice(0, 80);
  throw new Error(`${complaint}: ${place}: ${issue.message.slice(0, 120)}`);
}
