import { packFolder, readPackFiles } from '../src/cli/read-pack.ts';
import { checkPack } from '../src/corpus/check-pack.ts';
import { type Fault, formatFaults } from '../src/corpus/fault.ts';
import { formatPackFile } from '../src/corpus/format-pack-file.ts';
import { parsePack } from '../src/corpus/parse-pack.ts';
import { namesStayOut } from '../src/corpus/rules/names-stay-out.ts';
import { readCodeFiles } from './corpus-code-files.ts';
import { readFigures } from './corpus-figures.ts';
import { readMeasuredTexts } from './corpus-measured-texts.ts';

/**
 * Checks a pack, the one that ships unless another folder is given: the shape and form of each file, the rules
 * between files, and that the program does not name the topic. Exit code 1 if anything is wrong.
 */
const { files, faults } = readPackFiles(process.argv[2] ?? packFolder);
const parsed = parsePack(files);
const notes: string[] = [];

if (!parsed.ok) {
  faults.push(...parsed.faults);
  if (parsed.sound) {
    // What another file lacks may stand in one that cannot be read yet: only the sound claims are asked.
    const between = checkPack(parsed.sound, readFigures, readMeasuredTexts().texts);
    faults.push(...between.filter(({ file }) => file.startsWith('claims/')));
    notes.push('Not yet checked: the rules between files, for the files that have not their shape.');
  } else notes.push('Not yet checked: the rules between files. They are, once each file has its shape.');
} else {
  const measured = readMeasuredTexts();
  notes.push(...measured.missing);
  faults.push(...files.flatMap(formFault));
  faults.push(...checkPack(parsed, readFigures, measured.texts));
  faults.push(...namesStayOut(parsed.pack.topic.names, readCodeFiles()));

  const { claims, origins, publishers } = parsed.pack;
  const sources = claims.flatMap(({ evidence }) => evidence);
  const addresses = new Set(sources.map(({ url }) => url));
  notes.push(
    `Checked ${claims.length} claims, ${sources.length} sources at ${addresses.size} addresses, ` +
      `${origins.length} origins and ${publishers.length} publishers; ` +
      `wording compared with ${measured.texts.length} pages.`,
  );
}

if (faults.length > 0) console.error(`${formatFaults(faults)}\n`);
for (const note of notes) console.log(note);
console.log(
  faults.length === 0 ? 'No fault.' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function formFault({ path, text }: { path: string; text: string }): Fault[] {
  if (formatPackFile(path, text) === text) return [];
  return [{ file: path, line: null, path: '', message: 'not in its form; run npm run corpus:format' }];
}
