/** Lines that cannot be used; the message names every one of them. */
export class JsonLinesFault extends Error {}

/**
 * Reads one JSON object a line; each must hold the named keys as texts that are not blank, and ids must not stand twice. Optional
 * keys may be missing or null, but must be texts otherwise. `wordIds`: ids must be one word, for forms with columns.
 * Throws JsonLinesFault naming every faulty line with its number.
 */
export function readJsonLines<Row extends { id: string }>(
  text: string,
  file: string,
  keys: (keyof Row & string)[],
  { optional = [], wordIds = false }: { optional?: (keyof Row & string)[]; wordIds?: boolean } = {},
): Row[] {
  const faults: string[] = [];
  const rows: Row[] = [];
  const lineOf = new Map<string, number>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const fault = (what: string): void => {
      faults.push(`${file}:${number}: ${what}`);
    };
    if (line.trim() === '') {
      fault('this line is blank; every line holds one object');
      continue;
    }
    const row = parse(line);
    if (!isRecord(row)) {
      fault(`this is not a JSON object: ${line.slice(0, 60)}`);
      continue;
    }
    const missing = keys.filter((key) => typeof row[key] !== 'string' || row[key].trim() === '');
    if (missing.length > 0) {
      fault(`expected a text for ${missing.map((key) => JSON.stringify(key)).join(', ')}`);
      continue;
    }
    const wrong = optional.filter((key) => row[key] != null && typeof row[key] !== 'string');
    if (wrong.length > 0) {
      fault(`expected a text or nothing for ${wrong.map((key) => JSON.stringify(key)).join(', ')}`);
      continue;
    }
    const id = String(row.id);
    const before = lineOf.get(id);
    if (before !== undefined) {
      fault(`the id ${JSON.stringify(id)} stands already in line ${before}`);
      continue;
    }
    if (wordIds && /\s/.test(id)) {
      fault(`the id ${JSON.stringify(id)} holds white space, which parts the columns of the answer`);
      continue;
    }
    lineOf.set(id, number);
    rows.push(row as Row);
  }
  if (lines.length === 0) faults.push(`${file}: there is no line in it`);
  if (faults.length > 0) throw new JsonLinesFault(faults.join('\n'));
  return rows;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
