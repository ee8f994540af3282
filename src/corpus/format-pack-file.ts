import { schemaOf } from './pack-files.ts';
import { readJson } from './read-json.ts';
import { type SchemaShape, unwrap } from './schema-shape.ts';

/**
 * The text of a pack's file in its one form: keys in the order of the schema, unknown keys behind them, origins by
 * id and publishers by name, two spaces, a line break at the end. Null if the text is not JSON.
 */
export function formatPackFile(path: string, text: string): string | null {
  const json = readJson(text);
  if (!json.ok) return null;
  const ordered = orderKeys(json.value, schemaOf(path) ?? undefined);
  return `${JSON.stringify(sortRecords(path, ordered), null, 2)}\n`;
}

function orderKeys(value: unknown, schema: SchemaShape | undefined): unknown {
  const shape = unwrap(schema);
  if (Array.isArray(value)) return value.map((item) => orderKeys(item, shape?.item));
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.keys(shape?.entries ?? {});
  const rank = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || compare(a, b));
  return Object.fromEntries(entries.map(([key, item]) => [key, orderKeys(item, shape?.entries?.[key])]));
}

/** Registers are sorted, so that two people who add a record change different lines. */
function sortRecords(path: string, value: unknown): unknown {
  const key = { 'origins.json': 'id', 'publishers.json': 'name' }[path];
  if (key === undefined || !Array.isArray(value)) return value;
  const name = (record: unknown) => String((record as Record<string, unknown> | null)?.[key]).toLowerCase();
  return value.toSorted((a, b) => compare(name(a), name(b)));
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
