import * as v from 'valibot';
import type { Claim, Pack } from '../model.ts';
import { type Fault, quote } from './fault.ts';
import { claimIdOf, LONGEST_FILE, type PackFile, VALUE_EXCEPTIONS_FILE } from './pack-files.ts';
import { joinPath, readJson } from './read-json.ts';
import {
  claimSchema,
  originsSchema,
  publishersSchema,
  topicSchema,
  type ValueException,
  valueExceptionsSchema,
} from './schema.ts';
import { type SchemaShape, schemaAt, unwrap } from './schema-shape.ts';

export interface ParsedPack {
  pack: Pack;
  valueExceptions: ValueException[];
  /** Line of a place in a file, for faults found later; null if there is no such place. */
  lineOf(file: string, path: string): number | null;
}

/** `sound`: the claims without a fault, where nothing else has one, so that rules between them can be checked; else null. */
export type ParseResult =
  | ({ ok: true } & ParsedPack)
  | { ok: false; faults: Fault[]; sound: ParsedPack | null };

/**
 * Reads the files of a pack and checks the shape of each. Answers the pack, its claims in the order of their ids, or
 * every fault of every file at once. What concerns several files together is left to src/corpus/rules.
 */
export function parsePack(files: readonly PackFile[]): ParseResult {
  const faults: Fault[] = [];
  const lines = new Map<string, Map<string, number>>();
  const texts = new Map<string, string>();
  for (const { path, text } of files) {
    if (texts.has(path)) faults.push({ file: path, line: null, path: '', message: 'this file stands twice' });
    texts.set(path, text);
  }

  /** The checked content of a file, null after any fault in it. */
  function read<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> | null {
    const text = texts.get(file);
    texts.delete(file);
    if (text === undefined) {
      faults.push({ file, line: null, path: '', message: 'this file is missing' });
      return null;
    }
    if (text.length > LONGEST_FILE) {
      const message = `this file is longer than ${LONGEST_FILE} characters`;
      faults.push({ file, line: null, path: '', message });
      return null;
    }
    const json = readJson(text);
    if (!json.ok) {
      const { line, column, message } = json.fault;
      faults.push({ file, line, path: `column ${column}`, message: `not JSON: ${message}` });
      return null;
    }
    lines.set(file, json.lines);
    const result = v.safeParse(schema, json.value, { abortPipeEarly: true });
    if (result.success) return result.output;
    const issues = listsAsOneIssue(result.issues);
    for (const issue of issues.slice(0, MOST_FAULTS)) faults.push(faultOf(file, issue, schema, json.lines));
    const more = issues.length - MOST_FAULTS;
    if (more > 0) faults.push({ file, line: null, path: '', message: `and ${more} more faults like these` });
    return null;
  }

  const topic = read('topic.json', topicSchema);
  const publishers = read('publishers.json', publishersSchema);
  const origins = read('origins.json', originsSchema);
  const valueExceptions = texts.has(VALUE_EXCEPTIONS_FILE)
    ? read(VALUE_EXCEPTIONS_FILE, valueExceptionsSchema)
    : [];

  const claims: Claim[] = [];
  for (const file of [...texts.keys()].sort()) {
    const id = claimIdOf(file);
    if (id === null) {
      faults.push({ file, line: null, path: '', message: `a pack has no such file: ${KNOWN_FILES}` });
      continue;
    }
    const claim = read(file, claimSchema);
    if (claim === null) continue;
    if (claim.id === id) {
      claims.push(claim);
      continue;
    }
    faults.push({
      file,
      line: lines.get(file)?.get('id') ?? null,
      path: 'id',
      message: `expected "${id}" as the file is named, found "${claim.id}"`,
    });
  }

  if (topic === null || publishers === null || origins === null || valueExceptions === null)
    return { ok: false, faults, sound: null };
  const parsed: ParsedPack = {
    pack: { topic, claims, origins, publishers },
    valueExceptions,
    lineOf: (file, path) => lines.get(file)?.get(path) ?? null,
  };
  return faults.length > 0 ? { ok: false, faults, sound: parsed } : { ok: true, ...parsed };
}

/** Of one file. Whoever has to put right more looks at the file, not at a list. */
const MOST_FAULTS = 200;

const KNOWN_FILES = `it holds topic.json, publishers.json, origins.json, ${VALUE_EXCEPTIONS_FILE} and claims/<id>.json`;

/**
 * Where a list stands in place of an object, valibot asks it for each key of the object. That is one fault: of these
 * issues the first stays, cut to the place of the list.
 */
function listsAsOneIssue(issues: readonly v.BaseIssue<unknown>[]): v.BaseIssue<unknown>[] {
  const seen = new Set<unknown>();
  return issues.flatMap((issue) => {
    const path = issue.path ?? [];
    const at = path.findIndex((item) => item.type === 'object' && Array.isArray(item.input));
    const list = path[at]?.input;
    if (list === undefined) return [issue];
    if (seen.has(list)) return [];
    seen.add(list);
    return [{ ...issue, type: 'strict_object', expected: 'Object', path: cut(path, at), input: list }];
  });
}

function cut(path: readonly v.IssuePathItem[], length: number): v.BaseIssue<unknown>['path'] {
  const [first, ...rest] = path.slice(0, length);
  return first ? [first, ...rest] : undefined;
}

function faultOf(
  file: string,
  issue: v.BaseIssue<unknown>,
  schema: SchemaShape,
  lines: Map<string, number>,
): Fault {
  const keys = (issue.path ?? []).map((item) => item.key as string | number);
  const path = keys.reduce<string>(joinPath, '');
  const last = keys.at(-1);
  const parentPath = keys.slice(0, -1).reduce<string>(joinPath, '');
  const place = { file, line: lines.get(path) ?? lines.get(parentPath) ?? null, path };

  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') {
      const known = Object.keys(unwrap(schemaAt(schema, keys.slice(0, -1)))?.entries ?? {});
      return { ...place, message: `unknown key; expected one of ${known.join(', ')}` };
    }
    if (issue.path?.at(-1)?.origin === 'key')
      return { ...place, message: `missing; "${last}" must be there` };
    return { ...place, message: `expected an object in braces, found ${quote(issue.input)}` };
  }
  const orNull = schemaAt(schema, keys)?.type === 'nullable' ? ', or null' : '';
  return { ...place, message: `expected ${issue.message}${orNull}, found ${quote(issue.input)}` };
}
