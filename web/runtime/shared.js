/**
 * The scripts of one page, of which some come later and stand on modules of those before: these are bundled once, and what is taken from them
 * is handed over. Classic scripts know no modules, so it lies in a global, in a list for each script that hands over. No path of this machine goes into what esbuild
 * reads: its short names follow from the letters in it, and the same sources must give the same bytes everywhere.
 */
import { join } from 'node:path';
import { build } from 'esbuild';

/** @import { BuildOptions, Plugin } from 'esbuild' */
/** @typedef {{path: string, name: string}} Taken  an export of a module of a script before */

const GLOBAL = 'globalThis.shared';
const TAKEN = 'taken over';

/** As esbuild writes what it leaves to others: `import { one, two as three } from "views/cell.js";`. */
const IMPORT = /^import \{([^}]*)\} from "([^"]*)";$/gm;

/** Nothing is handed over: while it is only looked at who imports what, and where all is one script. @type {Plugin} */
export const unshared = {
  name: 'unshared',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#shared$/ }, () => ({ path: 'shared', namespace: 'shared' }));
    onLoad({ filter: /.*/, namespace: 'shared' }, () => ({ contents: '' }));
  },
};

/**
 * Resolves what is imported from modules of another script as `become` says.
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
 * What scripts take from modules of those that run before them: a list for each of these.
 * @param {BuildOptions} options  of all
 * @param {string} folder   from which paths are counted
 * @param {string[]} before  the entries of those that hand over, in the order in which they run
 * @param {string[]} others  those that run after all of them
 * @returns {Promise<Taken[][]>}
 */
export async function takenOf(options, folder, before, others) {
  const looking = { ...options, absWorkingDir: folder, write: false, plugins: [...(options.plugins ?? []), unshared] };
  const outside = (/** @type {string[]} */ modules) => instead(modules, folder, (path) => ({ path, external: true }));
  /** @type {string[][]} */
  const modules = [];
  /** @type {Set<string>} */
  const found = new Set();
  for (const entryPoints of [...before.map((entry) => [entry]), others]) {
    const { metafile, outputFiles = [] } = await build({
      ...looking,
      plugins: [...looking.plugins, outside(modules.flat())],
      entryPoints,
      metafile: true,
      outdir: folder,
      format: 'esm',
      minify: false,
    });
    modules.push(Object.keys(metafile.inputs));
    for (const { text } of outputFiles)
      for (const [, names = '', path = ''] of text.matchAll(IMPORT))
        for (const name of names.split(',')) found.add(`${path} ${name.trim().split(' as ')[0]}`);
  }
  const taken = [...found].sort().map((one) => {
    const [path = '', name = ''] = one.split(' ');
    return { path, name };
  });
  return before.map((_, index) => taken.filter(({ path }) => modules[index]?.includes(path)));
}

/** For one that hands over. @param {Taken[][]} taken @param {number} which @param {string} folder @returns {Plugin} */
export const handingOver = (taken, which, folder) => ({
  name: 'handing over',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#shared$/ }, () => ({ path: 'shared', namespace: 'shared' }));
    onLoad({ filter: /.*/, namespace: 'shared' }, () => {
      const own = taken[which] ?? [];
      const imports = own.map(
        ({ path, name }, index) => `import { ${name} as m${index} } from ${JSON.stringify(`./${path}`)};`,
      );
      const all = own.map((_, index) => `m${index}`);
      return { contents: `${imports.join('\n')}\n(${GLOBAL} ??= [])[${which}] = [${all}];`, resolveDir: folder };
    });
  },
});

/** For those that run after them. @param {Taken[][]} taken @param {string} folder @returns {Plugin} */
export const takingOver = (taken, folder) => {
  const modules = new Set(taken.flat().map(({ path }) => path));
  const { setup } = instead(modules, folder, (path) => ({ path, namespace: TAKEN, sideEffects: false }));
  return {
    name: 'taking over',
    setup(plugged) {
      setup(plugged);
      plugged.onLoad({ filter: /./, namespace: TAKEN }, ({ path }) => ({
        contents: taken
          .flatMap((list, which) =>
            list.flatMap((one, index) =>
              one.path === path
                ? [`const m${index} = ${GLOBAL}[${which}][${index}];`, `export { m${index} as ${one.name} };`]
                : [],
            ),
          )
          .join('\n'),
      }));
    },
  };
};
