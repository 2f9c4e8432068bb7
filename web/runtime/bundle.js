/**
 * Bundle the scripts and styles that the pages name, and the script of the engine, under names that carry a hash of
 * their content; and write the pages that load them under these names.
 * node bundle.js MANIFEST RECORDINGS RECORDINGS_OF_OTHER_KINDS RECORDINGS_OF_UNITS TARGET_FOLDER PAGE.html …
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { FOR_BROWSERS, inline, integrity } from './inline.js';
import { writeLanguages } from './languages.js';
import { FURTHER, LATER, laterFrom } from './later.js';
import { fill } from './tables.js';
import { firstTraceOnly, writeTraces } from './traces.js';
import { elements, treeOf, written } from './tree.js';

/** @import { Document } from 'domhandler' */

const [manifest = '', recordings = '', recordingsOfOthers = '', recordingsOfUnits = '', target = '', ...pages] =
  process.argv.slice(2);
const web = dirname(dirname(fileURLToPath(import.meta.url)));

/** A script or a style of ours. */
const OURS = /^[\w-]+\.(?:js|css)$/;

/**
 * The elements by which a page loads scripts and styles of ours: `src="main.js"`, `href="style.css"`.
 * @param {Document} page
 */
const loading = (page) =>
  elements(page).flatMap(({ attribs }) =>
    /** @type {const} */ (['src', 'href']).flatMap((way) => {
      const name = attribs[way] ?? '';
      return OURS.test(name) ? [{ attribs, way, name }] : [];
    }),
  );

const ALIAS = {
  '#recordings': recordings,
  '#others': recordingsOfOthers,
  '#units': recordingsOfUnits,
  '#runtime': manifest,
  '#files': join(web, 'engine/site.js'),
};

/**
 * The name in the target folder of each entry, and its content.
 * @param {string[]} entries  paths
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<Map<string, {name: string, content: Uint8Array}>>}
 */
async function bundled(entries, options) {
  const { metafile, outputFiles = [] } = await build({
    ...FOR_BROWSERS,
    entryPoints: entries,
    outdir: target,
    absWorkingDir: web,
    entryNames: '[name]-[hash]',
    metafile: true,
    write: false,
    // Classic scripts: a frame without an origin may load them from any host, modules only from one that shares them.
    format: 'iife',
    alias: ALIAS,
    ...options,
  });
  const made = new Map();
  for (const { path, contents } of outputFiles) {
    const output = Object.entries(metafile?.outputs ?? {}).find(([name]) => basename(name) === basename(path));
    await writeFile(path, contents);
    made.set(join(web, output?.[1].entryPoint ?? ''), { name: basename(path), content: contents });
  }
  return made;
}

/** Of what a page opens with nearly all is called while it loads: a browser compiles it as it comes, beside the page's own thread. */
const CALLED_AT_ONCE = { js: '//# allFunctionsCalledOnLoad' };

/** What the page has to know of the script of the engine. @param {{name: string, content: Uint8Array}} [script] */
const described = ({ name: path, content } = { name: '', content: new Uint8Array() }) => ({
  path,
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

try {
  const worker = join(web, 'engine/worker.js');
  const workers = await bundled([worker], {});
  const define = { WORKER: JSON.stringify(described(workers.get(worker))) };
  const traces = await writeTraces(recordings, web, target);
  const { first, pluginsOf } = await laterFrom(web, { ...FOR_BROWSERS, alias: ALIAS });
  /** @type {Record<string, {path: string, integrity: string}>} */
  const scripts = { traces: { path: traces.path, integrity: traces.integrity } };
  for (const [brings, path] of Object.entries(LATER)) {
    const entry = join(web, path);
    const made = (
      await bundled([entry], {
        plugins: pluginsOf(path),
        define: { ...define, SCRIPTS: JSON.stringify(scripts) },
        entryNames: `${brings}-[hash]`,
      })
    ).get(entry);
    if (made) scripts[brings] = { path: made.name, integrity: integrity(made.content) };
  }
  /** @type {Map<string, Document>} */
  const trees = new Map();
  for (const page of pages) {
    const tree = treeOf(await readFile(page, 'utf8'));
    await inline(tree, dirname(page), {
      REST: JSON.stringify(scripts.rest),
      ENGINE: JSON.stringify(scripts.engine),
      HOST: JSON.stringify(scripts.host),
      RECORDED: JSON.stringify(traces),
    });
    trees.set(page, tree);
  }
  const asked = Object.entries(scripts).filter(([name]) => !FURTHER.includes(name));
  const entries = [...trees].flatMap(([page, tree]) => loading(tree).map(({ name }) => join(dirname(page), name)));
  const files = await bundled([...new Set(entries)], {
    plugins: [firstTraceOnly(recordings, web), ...FOR_BROWSERS.plugins, first],
    define: { ...define, SCRIPTS: JSON.stringify(Object.fromEntries(asked)) },
    banner: CALLED_AT_ONCE,
  });
  await writeLanguages(web, target);
  // Named by pages of others, so that the name must stay.
  await bundled([join(web, 'element/lstm-cell.js')], { entryNames: '[name]' });
  for (const [page, tree] of trees) {
    for (const { attribs, way, name: entry } of loading(tree)) {
      const { name, content } = files.get(join(dirname(page), entry)) ?? {};
      if (!name || !content) continue;
      attribs[way] = name;
      // A style is not compared: a frame without an origin would have none where the host does not share its files.
      if (way === 'src') Object.assign(attribs, { integrity: integrity(content), crossorigin: '' });
    }
    fill(tree);
    await writeFile(join(target, basename(page)), written(tree));
  }
} catch (error) {
  // What esbuild found it has printed, with the place.
  if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exit(1);
}
