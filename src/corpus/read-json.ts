/**
 * JSON for people who write it by hand. JSON.parse keeps only the last of two equal keys and does not always say
 * where a fault stands; a contributor needs both, and the line of every value for the faults found later.
 */

export interface JsonFault {
  line: number;
  column: number;
  message: string;
}

export type JsonResult =
  | {
      ok: true;
      value: unknown;
      /** Line (from 1) of each value by its path, such as `evidence[3].published`; '' is the whole file. */
      lines: Map<string, number>;
    }
  | { ok: false; fault: JsonFault };

/** Lists and objects within each other. A pack needs five; without a limit a file of brackets would exhaust the reader. */
export const MOST_LEVELS = 32;

/** Path of a member: `slots` and `who` make `slots.who`, `evidence` and 3 make `evidence[3]`. */
export function joinPath(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  return parent === '' ? key : `${parent}.${key}`;
}

/** Reads strict JSON (RFC 8259). Stops at the first fault; a key that stands twice in one object is one. */
export function readJson(text: string): JsonResult {
  const reader = new JsonReader(text);
  try {
    return { ok: true, value: reader.readFile(), lines: reader.lines };
  } catch (error) {
    if (error instanceof FaultAt)
      return { ok: false, fault: { ...place(text, error.at), message: error.message } };
    throw error;
  }
}

class FaultAt extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

function place(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}

/** White space, or the whole of a string, a number or a word, from where the reader stands. */
const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that JSON forbids in a text.
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

class JsonReader {
  readonly lines = new Map<string, number>();
  readonly #text: string;
  #at = 0;
  #line = 1;
  #levels = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readFile(): unknown {
    this.#skipSpace();
    if (this.#at === this.#text.length) throw new FaultAt(0, 'the file is empty');
    const value = this.#readValue('');
    if (this.#at < this.#text.length) throw this.#unexpected('the end of the file');
    return value;
  }

  /** Reads one value and the white space behind it. */
  #readValue(path: string, behindComma = false): unknown {
    this.lines.set(path, this.#line);
    const first = this.#text[this.#at];
    if (first === '{' || first === '[') {
      if (this.#levels === MOST_LEVELS)
        throw new FaultAt(
          this.#at,
          `lists and objects lie in each other over more than ${MOST_LEVELS} levels`,
        );
      this.#levels++;
      const value = first === '{' ? this.#readObject(path) : this.#readArray(path);
      this.#levels--;
      return value;
    }
    const source = first === '"' ? this.#readString() : (this.#take(NUMBER) ?? this.#take(WORD));
    if (source === null) throw this.#unexpected('a value', behindComma);
    this.#skipSpace();
    return JSON.parse(source);
  }

  #readObject(path: string): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    this.#step();
    if (!this.#skip('}')) {
      do {
        const start = this.#at;
        if (this.#text[start] !== '"') throw this.#unexpected('a key in double quotes', entries.size > 0);
        const key = JSON.parse(this.#readString()) as string;
        if (entries.has(key)) throw new FaultAt(start, `the key "${key}" stands twice in this object`);
        this.#skipSpace();
        if (!this.#skip(':')) throw this.#unexpected(`":" after the key "${key}"`);
        entries.set(key, this.#readValue(joinPath(path, key)));
      } while (this.#skip(','));
      if (!this.#skip('}')) throw this.#unexpected('"," or "}"');
    }
    // Not assigned one by one: a key named __proto__ must stay a key.
    return Object.fromEntries(entries);
  }

  #readArray(path: string): unknown[] {
    const items: unknown[] = [];
    this.#step();
    if (!this.#skip(']')) {
      do items.push(this.#readValue(joinPath(path, items.length), items.length > 0));
      while (this.#skip(','));
      if (!this.#skip(']')) throw this.#unexpected('"," or "]"');
    }
    return items;
  }

  #readString(): string {
    const start = this.#at;
    const source = this.#take(STRING);
    if (source === null)
      throw new FaultAt(
        start,
        'this text does not end on its line, or holds a character that must be escaped',
      );
    return source;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const source = pattern.exec(this.#text)?.[0];
    if (source === undefined) return null;
    this.#at += source.length;
    return source;
  }

  #skip(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#step();
    return true;
  }

  /** Over one sign and the white space behind it. */
  #step(): void {
    this.#at++;
    this.#skipSpace();
  }

  #skipSpace(): void {
    for (const character of this.#take(SPACE) ?? '') if (character === '\n') this.#line++;
  }

  /** A comma is what people forget, and what they leave behind the last of a list: then the message says what to do. */
  #unexpected(expected: string, behindComma = false): FaultAt {
    const sign = this.#text[this.#at];
    const found =
      sign === undefined ? 'the end of the file' : sign === '"' ? 'a quotation mark' : `"${sign}"`;
    const isEnd = sign === '}' || sign === ']';
    const advice =
      behindComma && isEnd
        ? '; take away the comma before it'
        : sign === '"' && expected.startsWith('","')
          ? '; a comma may be missing before it'
          : '';
    return new FaultAt(this.#at, `expected ${expected}, found ${found}${advice}`);
  }
}
