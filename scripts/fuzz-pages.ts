/**
 * `npm run fuzz -- [pages] [seed] [first]`: puts thousands of mutated pages, of real markup where there is some beside the
 * project, through reading, comparing and marking in Chromium, and checks what is promised: no exception, each range holds
 * its sentence, the page stays as it was. Prints figures; of the pages that fail, one of each kind as small as it could be
 * made. The page numbered `first` alone: `npm run fuzz -- 1 SEED FIRST`.
 */
import { availableParallelism } from 'node:os';
import { describeFailure, describeFigures } from '../tests/page/fuzz/describe-run.ts';
import { type FuzzFigures, runFuzz } from '../tests/page/fuzz/run-fuzz.ts';
import { needBrowser } from './browser/install-browser.ts';

const [pages = 20_000, seed = Math.floor(Math.random() * 2 ** 31), first = 0] = process.argv
  .slice(2)
  .map(Number);
if (![pages, seed, first].every((given) => Number.isSafeInteger(given) && given >= 0)) {
  console.error('Give whole numbers: npm run fuzz -- [pages] [seed] [first]');
  process.exit(2);
}

/** Pages between two lines that tell how far it is. */
const NEWS = 1_000;
let told = 0;

const figures: FuzzFigures = await runFuzz({
  executablePath: needBrowser('chromium', console.log),
  pages,
  seed,
  first,
  tabs: Math.min(2, availableParallelism()),
  onProgress(soFar) {
    if (soFar.pages < told + NEWS || soFar.pages >= pages) return;
    told = soFar.pages;
    console.log(`${soFar.pages} pages, ${soFar.failed} failed, ${Math.round(soFar.seconds)} s`);
  },
});
for (const failure of figures.failures) console.log(describeFailure(failure, seed));
console.log(describeFigures(figures, seed));
process.exitCode = figures.failed === 0 ? 0 : 1;
