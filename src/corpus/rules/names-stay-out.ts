import type { Fault } from '../fault.ts';

/** A file of the program. */
export interface CodeFile {
  path: string;
  text: string;
}

/**
 * No name of the topic stands in the program: what it knows of the topic, it knows from the pack. Names are found as
 * whole words in any case, comments included, for a comment that needs one explains a special case.
 */
export function namesStayOut(names: readonly string[], files: readonly CodeFile[]): Fault[] {
  const alternatives = [...names].sort((a, b) => b.length - a.length).map(wordsPattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) =>
      [...line.matchAll(pattern)].map(([name]) => ({
        file: path,
        line: index + 1,
        path: '',
        message: `"${name}" is a name of the topic; say it without, or move it to the pack`,
      })),
    ),
  );
}

/** The name with any white space or hyphen between its words. */
function wordsPattern(name: string): string {
  const words = name.split(/[\s-]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return words.join('[\\s-]+');
}
