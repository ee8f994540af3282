import {
  claimSchema,
  originsSchema,
  publishersSchema,
  topicSchema,
  valueExceptionsSchema,
} from './schema.ts';
import type { SchemaShape } from './schema-shape.ts';

/** A file of a pack: its path inside the pack, with forward slashes, and its text. */
export interface PackFile {
  path: string;
  text: string;
}

/** In characters. The longest file that ships has a sixteenth of it. */
export const LONGEST_FILE = 1_000_000;

const CLAIM_FILE = /^claims\/([^/]+)\.json$/;

/** The file that a claim lives in. */
export function claimFile(claimId: string): string {
  return `claims/${claimId}.json`;
}

/** The id that a claim's file name stands for; null if it is not the file of a claim. */
export function claimIdOf(path: string): string | null {
  return CLAIM_FILE.exec(path)?.[1] ?? null;
}

/** Name of the file that lists rows whose `value` may differ from their `reports`. It may be missing. */
export const VALUE_EXCEPTIONS_FILE = 'value-exceptions.json';

/** What the file at this path must look like; null if a pack has no such file. */
export function schemaOf(path: string): SchemaShape | null {
  if (path === 'topic.json') return topicSchema;
  if (path === 'publishers.json') return publishersSchema;
  if (path === 'origins.json') return originsSchema;
  if (path === VALUE_EXCEPTIONS_FILE) return valueExceptionsSchema;
  return claimIdOf(path) === null ? null : claimSchema;
}
