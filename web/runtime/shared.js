/**
 * Two scripts of one page, of which the second comes later and stands on modules of the first: they are bundled once, and handed over.
 * Classic scripts know no modules, so what is handed over lies in a global. No path of this machine goes into what esbuild reads: its short
 * names follow from the letters in it, and the same sources must give the same bytes everywhere.
 */
import { join } from 'node:path';
import { build } from 'esbuild';

/** @import { BuildOptions, Metafile, Plugin } from 'esbuild' */

const GLOBAL = 'globalThis.sharedModules';
const TAKEN = 'taken over';

/** @param {BuildOptions} options @returns {Promise<Metafile['inputs']>} */
async function inputsOf(options) {
  const { metafile } = await build({ ...options, metafile: true, write: false });
  return /** @type {Metafile} */ (metafile).inputs;
}

/** A module of the page as nothing, while it is only looked at who imports what. @type {Plugin} */
const unshared = {
  name: 'unshared',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#shared$/ }, () => ({ path: 'shared', namespace: 'shared' }));
    onLoad({ filter: /.*/, namespace: 'shared' }, () => ({ contents: '' }));
  },
};

/**
 * The modules of the first script that the second one imports.
 * @param {BuildOptions} options  of both
 * @param {string} first   its entry
 * @param {string} second  its entry
 * @returns {Promise<string[]>}
 */
export async function sharedModules(options, first, second) {
  const plugins = [...(options.plugins ?? []), unshared];
  const [there, later] = await Promise.all(
    [first, second].map((entry) => inputsOf({ ...options, plugins, entryPoints: [entry] })),
  );
  const imports = Object.entries(later ?? {}).flatMap(([path, input]) => (there?.[path] ? [] : input.imports));
  return [...new Set(imports.map(({ path }) => path))].filter((path) => there?.[path] && !path.startsWith('<')).sort();
}

/** For the first script. @param {string[]} modules @param {string} folder  from which their paths are counted @returns {Plugin} */
export const handingOver = (modules, folder) => ({
  name: 'handing over',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#shared$/ }, () => ({ path: 'shared', namespace: 'shared' }));
    onLoad({ filter: /.*/, namespace: 'shared' }, () => {
      const imports = modules.map((path, index) => `import * as m${index} from ${JSON.stringify(`./${path}`)};`);
      const all = modules.map((_, index) => `m${index}`);
      return { contents: `${imports.join('\n')}\n${GLOBAL} = [${all}];`, resolveDir: folder };
    });
  },
});

/** For the second. @param {string[]} modules @param {string} folder @returns {Plugin} */
export const takingOver = (modules, folder) => ({
  name: 'taking over',
  setup({ onResolve, onLoad, resolve }) {
    const places = new Map(modules.map((path, index) => [join(folder, path), index]));
    onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === TAKEN) return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: TAKEN });
      const index = places.get(found.path);
      return index === undefined ? undefined : { path: String(index), namespace: TAKEN };
    });
    onLoad({ filter: /./, namespace: TAKEN }, ({ path }) => ({
      contents: `module.exports = ${GLOBAL}[${path}];`,
    }));
  },
});
