/**
 * The scripts of one page, of which some come later and stand on modules of the first: those are bundled once, and what is taken from them
 * is handed over. Classic scripts know no modules, so it lies in a global, in one list. No path of this machine goes into what esbuild
 * reads: its short names follow from the letters in it, and the same sources must give the same bytes everywhere.
 */
import { join } from 'node:path';
import { build } from 'esbuild';

/** @import { BuildOptions, Plugin } from 'esbuild' */
/** @typedef {{path: string, name: string}} Taken  an export of a module of the first script */

const GLOBAL = 'globalThis.shared';
const TAKEN = 'taken over';

/** As esbuild writes what it leaves to others: `import { one, two as three } from "views/cell.js";`. */
const IMPORT = /^import \{([^}]*)\} from "([^"]*)";$/gm;

/** A module of the page as nothing, while it is only looked at who imports what. @type {Plugin} */
const unshared = {
  name: 'unshared',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#shared$/ }, () => ({ path: 'shared', namespace: 'shared' }));
    onLoad({ filter: /.*/, namespace: 'shared' }, () => ({ contents: '' }));
  },
};

/**
 * Resolves what is imported from modules of the first script as `become` says.
 * @param {Iterable<string>} modules  their paths in the folder
 * @param {string} folder
 * @param {(path: string) => import('esbuild').OnResolveResult} become
 * @returns {Plugin}
 */
const instead = (modules, folder, become) => ({
  name: 'instead',
  setup({ onResolve, resolve }) {
    const paths = new Map([...modules].map((path) => [join(folder, path), path]));
    onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === TAKEN) return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: TAKEN });
      const own = paths.get(found.path);
      return own === undefined ? undefined : become(own);
    });
  },
});

/**
 * What the later scripts take from modules of the first.
 * @param {BuildOptions} options  of all
 * @param {string} folder   from which paths are counted
 * @param {string} first    the entry of the first one
 * @param {string[]} later  those of the others
 * @returns {Promise<Taken[]>}
 */
export async function takenOf(options, folder, first, later) {
  const looking = { ...options, absWorkingDir: folder, write: false, plugins: [...(options.plugins ?? []), unshared] };
  const { metafile } = await build({ ...looking, metafile: true, entryPoints: [first] });
  const left = instead(Object.keys(metafile.inputs), folder, (path) => ({ path, external: true }));
  const { outputFiles = [] } = await build({
    ...looking,
    plugins: [...looking.plugins, left],
    entryPoints: later,
    outdir: folder,
    format: 'esm',
    minify: false,
  });
  const found = outputFiles.flatMap(({ text }) =>
    [...text.matchAll(IMPORT)].flatMap(([, names = '', path = '']) =>
      names.split(',').map((name) => `${path} ${name.trim().split(' as ')[0]}`),
    ),
  );
  return [...new Set(found)].sort().map((one) => {
    const [path = '', name = ''] = one.split(' ');
    return { path, name };
  });
}

/** For the first script. @param {Taken[]} taken @param {string} folder @returns {Plugin} */
export const handingOver = (taken, folder) => ({
  name: 'handing over',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#shared$/ }, () => ({ path: 'shared', namespace: 'shared' }));
    onLoad({ filter: /.*/, namespace: 'shared' }, () => {
      const imports = taken.map(
        ({ path, name }, index) => `import { ${name} as m${index} } from ${JSON.stringify(`./${path}`)};`,
      );
      const all = taken.map((_, index) => `m${index}`);
      return { contents: `${imports.join('\n')}\n${GLOBAL} = [${all}];`, resolveDir: folder };
    });
  },
});

/** For the others. @param {Taken[]} taken @param {string} folder @returns {Plugin} */
export const takingOver = (taken, folder) => {
  const modules = new Set(taken.map(({ path }) => path));
  const { setup } = instead(modules, folder, (path) => ({ path, namespace: TAKEN, sideEffects: false }));
  return {
    name: 'taking over',
    setup(plugged) {
      setup(plugged);
      plugged.onLoad({ filter: /./, namespace: TAKEN }, ({ path }) => ({
        contents: taken
          .flatMap((one, index) =>
            one.path === path ? [`const m${index} = ${GLOBAL}[${index}];`, `export { m${index} as ${one.name} };`] : [],
          )
          .join('\n'),
      }));
    },
  };
};
