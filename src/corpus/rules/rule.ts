import type { Fault } from '../fault.ts';
import { claimFile } from '../pack-files.ts';
import type { ParsedPack } from '../parse-pack.ts';

/** A demand on the files of a pack together, which the shape of one file cannot express. Answers what breaks it. */
export type Rule = (parsed: ParsedPack) => Fault[];

/** A fault at a place in a file, with its line. */
export function faultAt(parsed: ParsedPack, file: string, path: string, message: string): Fault {
  return { file, line: path === '' ? null : parsed.lineOf(file, path), path, message };
}

/** A fault at a place in a claim's file. */
export function faultInClaim(parsed: ParsedPack, claimId: string, path: string, message: string): Fault {
  return faultAt(parsed, claimFile(claimId), path, message);
}
