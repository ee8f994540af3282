import { inflateRawSync } from 'node:zlib';

/** A file of an archive, with what else the archive says of it. */
export interface ZipEntry {
  name: string;
  bytes: Buffer;
  /** Date and time as stored: of the minute of packing, or nought. */
  stamp: number;
  /** Rights and kind of the file, where the packer's system has them, or nought. */
  attributes: number;
}

/** The files of a zip archive in their order, read from its directory at the end. */
export function zipEntries(archive: Buffer): ZipEntry[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = archive.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      bytes: unpack(archive, at),
      stamp: archive.readUInt32LE(at + 12),
      attributes: archive.readUInt32LE(at + 38),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** What the entry at this place of the directory holds. */
function unpack(archive: Buffer, at: number): Buffer {
  const local = archive.readUInt32LE(at + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
  return archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
}
