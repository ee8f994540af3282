import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { packFolder, readPack } from '../src/cli/read-pack.ts';
import { checkPack } from '../src/corpus/check-pack.ts';
import { compilePack } from '../src/corpus/compile-pack.ts';
import { formatFaults } from '../src/corpus/fault.ts';
import { readFigures } from './corpus-figures.ts';

/**
 * Gives the pack in a folder to the build as the module `virtual:pack`. Stops the build with every fault if it has
 * some (those that need texts outside the pack are left to `npm run corpus:check`), and builds again in development
 * when one of its files changes.
 */
export function corpusPlugin(folder: string = packFolder): Plugin {
  // The module is named after the folder, so that tools which look for changed files among the modules find it.
  const moduleId = `${folder.replaceAll('\\', '/')}?pack`;
  return {
    name: 'sidelight-corpus',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:pack' ? moduleId : null),
    load(id) {
      if (id !== moduleId) return null;
      const parsed = readPack(folder);
      const faults = checkPack(parsed, readFigures, []);
      if (faults.length > 0) this.error(`The pack in ${folder} has faults.\n\n${formatFaults(faults)}\n`);
      this.addWatchFile(folder);
      return { code: compilePack(parsed.pack), moduleType: 'js' };
    },
    configureServer({ watcher }) {
      watcher.on('all', (_event, file) => {
        // The files themselves are no modules: the change is passed on as one of the folder, which stands for them.
        if (resolve(file).startsWith(folder + sep)) watcher.emit('all', 'change', folder);
      });
    },
  };
}
