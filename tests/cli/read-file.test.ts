import { describe, expect, test } from 'vitest';
import { decodeInput, readInput, UnreadableInput } from '../../src/cli/read-file.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const page = (charset: string, text: string): Buffer =>
  latin1(`<html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`);

describe('what is read', () => {
  test.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from('The café is closed.'), 'The café is closed.'],
    ['UTF-8 with a byte-order mark', Buffer.from('\uFEFFThe café.'), 'The café.'],
    ['UTF-16 with a byte-order mark', Buffer.from('\uFEFFThe café.', 'utf16le'), 'The café.'],
    ['UTF-16 of the other order', Buffer.from('\uFEFFThe café.', 'utf16le').swap16(), 'The café.'],
    ['text in windows-1252 that says nothing of it', latin1(`${WORDS()}\x93Caf\xe9\x94`), `${WORDS()}“Café”`],
  ])('%s', (_, bytes, text) => {
    expect(decodeInput(bytes, 'a.txt')).toEqual({ text, kind: 'text' });
  });

  test.each(['windows-1252', 'ISO-8859-1', 'latin1', 'cp1252'])('a page that says %s', (charset) => {
    expect(decodeInput(page(charset, '\x93Caf\xe9\x94'), 'a.html').text).toContain('“Café”');
  });

  test('a page that says windows-1252 and is UTF-8', () => {
    const bytes = Buffer.from('<html><meta charset="windows-1252"><p>Café</p></html>');
    expect(decodeInput(bytes, 'a.html').text).toContain('Café');
  });

  test.each([
    ['<!DOCTYPE html><title>x</title>', 'html'],
    ['<p class="x">It is closed.</p>', 'html'],
    ['It is closed: 3 < 5 and 5 > 3.', 'text'],
    ['<3 from Port Halden', 'text'],
  ])('tells markup from text: %s', (text, kind) => {
    expect(decodeInput(Buffer.from(text), 'standard input').kind).toBe(kind);
  });
});

describe('what is not read is named, with the reason and what to do', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['an empty file', Buffer.alloc(0), /^a\.html: the file is empty$/],
    ['white space', Buffer.from(' \n\t\u00A0'), /^a\.html: the file holds nothing but white space$/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /^a\.html: this is a binary file/],
    ['a PDF', Buffer.from('%PDF-1.7 text'), /^a\.html: this is a binary file/],
    ['an archive', Buffer.from('PK\u0003\u0004text'), /^a\.html: this is a binary file/],
    [
      'a page in another encoding',
      page('koi8-r', '\xe9\xe8'),
      /^a\.html: the page says that its encoding is koi8-r/,
    ],
    [
      'Cyrillic that says nothing of it',
      latin1('\xcf\xf0\xe8\xe2\xe5\xf2 '.repeat(9)),
      /^a\.html: this is neither UTF-8/,
    ],
    ['Polish that says nothing of it', latin1(`${WORDS()}\xb3\xf3d\xbc`), /^a\.html: this is neither UTF-8/],
    ['a page that says UTF-8 and is not', page('utf-8', 'Caf\xe9'), /^a\.html: this is neither UTF-8/],
    ['text under the name of a page', Buffer.from('It is closed.'), /^a\.html: the name says HTML.*\.txt/],
  ])('%s', (_, bytes, message) => {
    expect(() => decodeInput(bytes, 'a.html')).toThrow(UnreadableInput);
    expect(() => decodeInput(bytes, 'a.html')).toThrow(message);
  });

  test('a missing file, and a folder', () => {
    expect(() => readInput('/nowhere/a.html')).toThrow('/nowhere/a.html: there is no such file');
    expect(() => readInput(import.meta.dirname)).toThrow(/this is a folder; name the files in it$/);
  });
});

/** Enough plain words for a few other bytes to be rare. */
function WORDS(): string {
  return 'The weather was fine at the coast. '.repeat(8);
}
