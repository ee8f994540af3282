import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packFolder, readPackFiles } from '../src/cli/read-pack.ts';
import { formatPackFile } from '../src/corpus/format-pack-file.ts';

/** Brings every file of the pack into its one form. A file that is not JSON is left as it is and named. */
let changed = 0;
for (const { path, text } of readPackFiles(packFolder).files) {
  const formatted = formatPackFile(path, text);
  if (formatted === null) {
    console.error(`${path} is not JSON and was left as it is; npm run corpus:check says where.`);
    process.exitCode = 1;
  } else if (formatted !== text) {
    writeFileSync(join(packFolder, path), formatted);
    console.log(`Formatted ${path}`);
    changed++;
  }
}
console.log(changed === 0 ? 'Every file has its form.' : `${changed} files changed.`);
