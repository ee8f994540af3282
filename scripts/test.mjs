/** `npm test`: installs what is missing and runs every suite. Options: see run-suites.ts. */
import { runPrepared } from './prepare.mjs';

runPrepared('run-suites.ts');
