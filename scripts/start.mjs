/** `npm start`: builds Sidelight and opens a browser with it on a sample article. Options: see show-sample.ts. */
import { runPrepared } from './prepare.mjs';

runPrepared('show-sample.ts');
