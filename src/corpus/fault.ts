/** One thing that is wrong in a pack, for the person who can put it right. */
export interface Fault {
  /** The file as a path inside the pack, such as `claims/some-claim.json`. */
  file: string;
  /** Line in the file, from 1; null where none can be named. */
  line: number | null;
  /** Place inside the file, such as `evidence[3].published`; '' for the whole file. */
  path: string;
  /** What was expected and what was found. */
  message: string;
}

/** Faults as text: one heading a file, one line a fault, files and lines in order. */
export function formatFaults(faults: readonly Fault[]): string {
  const files = [...new Set(faults.map((fault) => fault.file))].sort();
  return files
    .map((file) => {
      const own = faults.filter((fault) => fault.file === file);
      own.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
      return [file, ...own.map(formatFault)].map(asShown).join('\n');
    })
    .join('\n\n');
}

function formatFault({ line, path, message }: Fault): string {
  const place = [line === null ? '' : `line ${line}`, path].filter((part) => part !== '').join(', ');
  return place === '' ? `  ${message}` : `  ${place}: ${message}`;
}

/** Of a line about a fault: names and values in it are whatever stood in the file. */
const LONGEST_LINE = 500;

/** The line with what a terminal would hide, or take for orders, written out; cut where it gets long. */
function asShown(line: string): string {
  const cut = line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE)}…`;
  return cut.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{DI}\p{Zl}\p{Zp}]/gu,
    (hidden) => `\\u{${(hidden.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** A value as a fault quotes it: JSON, cut where it gets long. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null)
    return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
  if (typeof value !== 'string') return JSON.stringify(value);
  return value.length <= 60
    ? JSON.stringify(value)
    : `${JSON.stringify(`${value.slice(0, 57)}…`)} (${value.length} characters)`;
}
