/**
 * Bundle the scripts and styles that the pages name, and the engine's worker, under names that carry a hash of their
 * content; and write the pages that load them under these names.
 * node bundle.js MANIFEST RECORDINGS TARGET_FOLDER PAGE.html …
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { filled } from './tables.js';

const [manifest = '', recordings = '', target = '', ...pages] = process.argv.slice(2);
const web = dirname(dirname(fileURLToPath(import.meta.url)));

/** The scripts and styles of ours that a page loads: `src="main.js"`, `href="style.css"`. */
const NAMED = /(?<=(?:src|href)=")[\w-]+\.(?:js|css)(?=")/g;

/**
 * The name in the target folder of each entry.
 * @param {string[]} entries  paths
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<Map<string, string>>}
 */
async function bundled(entries, options) {
  const { metafile } = await build({
    entryPoints: entries,
    outdir: target,
    absWorkingDir: web,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    alias: { '#recordings': recordings, '#runtime': manifest, '#parts': join(web, 'engine/site.js') },
    ...options,
  });
  const made = Object.entries(metafile?.outputs ?? {});
  return new Map(made.map(([path, { entryPoint = '' }]) => [join(web, entryPoint), basename(path)]));
}

try {
  const worker = join(web, 'engine/worker.js');
  const workers = await bundled([worker], { format: 'esm' });
  const texts = new Map(
    await Promise.all(pages.map(async (page) => /** @type {const} */ ([page, await readFile(page, 'utf8')]))),
  );
  const entries = [...texts].flatMap(([page, text]) =>
    (text.match(NAMED) ?? []).map((name) => join(dirname(page), name)),
  );
  const names = await bundled([...new Set(entries)], {
    // Classic scripts: a frame without an origin may load them from any host, modules only from one that shares them.
    format: 'iife',
    define: { WORKER: JSON.stringify(workers.get(worker)) },
  });
  // Named by pages of others, so that the name must stay.
  await bundled([join(web, 'element/lstm-cell.js')], { format: 'iife', entryNames: '[name]' });
  for (const [page, text] of texts) {
    const renamed = filled(text).replace(NAMED, (name) => names.get(join(dirname(page), name)) ?? name);
    await writeFile(join(target, basename(page)), renamed);
  }
} catch (error) {
  // What esbuild found it has printed, with the place.
  if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exit(1);
}
