/**
 * Who may import whom: page → Article → sentences → matches → stance → Analysis → marks, card and popup. The table with
 * the reasons is in docs/architecture.md. A rule's `comment` says what to do when it fails.
 */

const core = '^src/(text|learned|corpus|matching|stance|analysis)/';

/** All under src/ but these folders and the types. */
const allBut = (...allowed) => `^src/(?!(?:${allowed.join('|')})(?:/|$))(?!model\\.ts$)`;

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files need each other: move what both need into a third file below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The path leads nowhere: give the file with its ending, or add the package to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|vitest/|wxt)' },
    },
    {
      name: 'model-is-types-only',
      comment: 'src/model.ts is the language that all parts speak. Put what it would import beside its user.',
      severity: 'error',
      from: { path: '^src/model\\.ts$' },
      to: { path: '.' },
    },
    {
      name: 'text-stays-below',
      comment: 'src/text knows no claims: take what it needs as a parameter.',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { path: allBut('text') },
    },
    {
      name: 'learned-stands-alone',
      comment: 'src/learned evaluates models over numbers. What the numbers mean belongs to their owner.',
      severity: 'error',
      from: { path: '^src/learned/' },
      to: { path: '^src/(?!learned/)' },
    },
    {
      name: 'corpus-knows-text-only',
      comment: 'src/corpus reads packs. What is done with claims belongs into src/matching or src/stance.',
      severity: 'error',
      from: { path: '^src/corpus/' },
      to: { path: allBut('text', 'corpus') },
    },
    {
      name: 'matching-and-stance-never-meet',
      comment:
        'Which claim a sentence states, and how a source stands to it, are two questions. Let src/analysis call both and hand over types of src/model.ts.',
      severity: 'error',
      from: { path: '^src/(matching|stance)/' },
      to: { path: allBut('text', 'learned', '$1') },
    },
    {
      name: 'analysis-is-core',
      comment:
        'src/analysis is pure: it takes an Article and gives an Analysis. Let an entry point do the rest.',
      severity: 'error',
      from: { path: '^src/analysis/' },
      to: { path: allBut('text', 'corpus', 'matching', 'stance', 'analysis') },
    },
    {
      name: 'page-meets-nobody',
      comment:
        'src/page knows the DOM and nothing of claims. Let the entry point hand it ranges and styles; of the core it may use src/text/normalize.ts.',
      severity: 'error',
      from: { path: '^src/page/' },
      to: { path: allBut('page'), pathNot: '^src/text/normalize\\.ts$' },
    },
    {
      name: 'ui-meets-nobody',
      comment: 'src/ui draws what it is given: pass it a type of src/model.ts, or a callback.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: allBut('ui') },
    },
    {
      name: 'extension-meets-nobody',
      comment: 'src/extension carries messages and settings. Let an entry point connect them with the rest.',
      severity: 'error',
      from: { path: '^src/extension/' },
      to: { path: allBut('extension') },
    },
    {
      name: 'cli-to-core-and-page-only',
      comment: 'The shell commands run the core on files. Nothing in them needs a browser.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^(src/(ui|extension)/|entrypoints/)' },
    },
    {
      name: 'entrypoints-enter-through-analysis',
      comment:
        'Entry points only wire, and src/analysis/create-analyzer.ts is the only door into the core. Give it what is missing there.',
      severity: 'error',
      from: { path: '^entrypoints/' },
      to: { path: core, pathNot: '^src/analysis/create-analyzer\\.ts$' },
    },
    {
      name: 'nothing-imports-entrypoints',
      comment: 'Entry points are where the browser starts. Move what is shared into src/.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'source-imports-no-tooling',
      comment: 'What is shipped does not need scripts/ or tests/: move what is shared into src/.',
      severity: 'error',
      from: { path: '^(src|entrypoints)/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'only-matching-uses-fuse',
      comment:
        'fuse.js repairs single words and breaks ties; how it is used is measured. Call src/matching instead.',
      severity: 'error',
      from: { path: '^(src|entrypoints)/', pathNot: '^src/matching/' },
      to: { path: 'node_modules/fuse\\.js' },
    },
    {
      name: 'core-uses-few-packages',
      comment:
        'The core is plain TypeScript. It may use fuse.js (matching), stemmer (text) and valibot (corpus); anything else makes it heavier for each reader.',
      severity: 'error',
      from: { path: core },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'],
        pathNot: 'node_modules/(fuse\\.js|stemmer|valibot)/',
      },
    },
    {
      name: 'page-uses-no-package',
      comment: 'src/page runs on every covered page: each package there is paid for on each of them.',
      severity: 'error',
      from: { path: '^src/page/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'] },
    },
    {
      name: 'ui-uses-preact-only',
      comment: 'src/ui is Preact components and style sheets. Pass in what else they need.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'],
        pathNot: 'node_modules/preact/',
      },
    },
    {
      name: 'no-development-package-in-what-ships',
      comment: 'List the package under dependencies in package.json, or do without it.',
      severity: 'error',
      from: { path: '^(src|entrypoints)/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/wxt/' },
    },
  ],
  options: {
    // Imports of types count: they are how layers grow together.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]css' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
