import { readFileSync } from 'node:fs';

/** A file that cannot be used. The message says which, why, and what to do. */
export class UnreadableInput extends Error {}

/** What a file holds, as far as reading an article needs to know. */
export interface InputText {
  text: string;
  kind: 'html' | 'text';
}

/**
 * Reads a file, or standard input for `-`, as UTF-8, UTF-16 with a byte-order mark, or windows-1252 where the page
 * says so or nobody says what it is. Throws UnreadableInput for a file that is missing, empty, binary, or in another
 * encoding.
 */
export function readInput(file: string): InputText {
  return decodeInput(readBytes(file), file === '-' ? 'standard input' : file);
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'this is a folder; name the files in it',
      EACCES: 'it may not be read; check its permissions',
    };
    throw new UnreadableInput(`${file}: ${why[code] ?? `it could not be read (${code || String(error)})`}`);
  }
}

/** The text of bytes; `name` is for the error message. Exported for its tests. */
export function decodeInput(bytes: Uint8Array, name: string): InputText {
  if (bytes.length === 0) throw new UnreadableInput(`${name}: the file is empty`);
  const utf16 = utf16Label(bytes);
  if (!utf16 && isBinary(bytes))
    throw new UnreadableInput(
      `${name}: this is a binary file, not text; save the page as HTML or text first`,
    );
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : decodeBytes(bytes, name);
  if (text.trim() === '') throw new UnreadableInput(`${name}: the file holds nothing but white space`);
  const kind = looksLikeHtml(text) ? 'html' : 'text';
  if (kind === 'text' && /\.x?html?$/i.test(name))
    throw new UnreadableInput(
      `${name}: the name says HTML, but there is no markup in it; rename it to .txt to read it as text`,
    );
  return { text, kind };
}

function utf16Label(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Text has no zero bytes and hardly any other control characters. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 65_536);
  if (start.includes(0)) return true;
  const signature = Buffer.from(start.subarray(0, 4)).toString('latin1');
  if (signature === '%PDF' || signature.startsWith('PK\u0003') || signature.startsWith('\u001f\u008b'))
    return true;
  let control = 0;
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  return control > start.length / 50;
}

const WINDOWS = new Set([
  'windows-1252',
  'cp1252',
  'x-cp1252',
  'iso-8859-1',
  'iso8859-1',
  'latin1',
  'l1',
  'us-ascii',
  'ascii',
]);

function decodeBytes(bytes: Uint8Array, name: string): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const declared = (
    /<meta[^<>]+charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1]
  )?.toLowerCase();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (declared && WINDOWS.has(declared)) return new TextDecoder('windows-1252').decode(bytes);
    if (declared && declared !== 'utf-8' && declared !== 'utf8')
      throw new UnreadableInput(
        `${name}: the page says that its encoding is ${declared}; only UTF-8 and windows-1252 are read. Convert it to UTF-8.`,
      );
    // Nobody says what it is: read only where hardly any other encoding would give such bytes.
    if (declared === undefined && looksWestern(bytes)) return new TextDecoder('windows-1252').decode(bytes);
    throw new UnreadableInput(
      `${name}: this is neither UTF-8 nor, as far as can be told, windows-1252. Convert it to UTF-8.`,
    );
  }
}

/** Quotes, dashes and signs of windows-1252, and the accents of western Europe that other encodings use for rarer letters. */
const WESTERN = new Set(
  Buffer.from(
    '\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb\xbd' +
      '\xc4\xc9\xd6\xdc\xdf\xe0\xe1\xe2\xe4\xe7\xe8\xe9\xeb\xed\xee\xef\xf1\xf3\xf4\xf6\xfa\xfb\xfc',
    'latin1',
  ),
);
/** English text has fewer of them; a text in Cyrillic or Greek consists of such bytes. */
const MOST_WESTERN = 0.03;

function looksWestern(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80);
  return high.every((byte) => WESTERN.has(byte)) && high.length <= bytes.length * MOST_WESTERN;
}

function looksLikeHtml(text: string): boolean {
  return /<(?:!doctype html|html|head|body|article|main|section|div|p|h1|title|table|ul|span|br)\b[^<>]*>/i.test(
    text,
  );
}
