/**
 * Bundle the scripts and styles that the pages name, and the engine's worker.
 * node bundle.js MANIFEST RECORDINGS TARGET_FOLDER PAGE.html …
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [manifest = '', recordings = '', target = '', ...pages] = process.argv.slice(2);
const web = dirname(dirname(fileURLToPath(import.meta.url)));

/** The scripts and styles of ours that a page loads: `src="main.js"`, `href="style.css"`. */
const NAMED = /(?:src|href)="([\w-]+\.(?:js|css))"/g;

const named = await Promise.all(
  pages.map(async (page) => [...(await readFile(page, 'utf8')).matchAll(NAMED)].map((match) => match[1] ?? '')),
);
const entries = [...new Set(named.flat()), 'engine/worker.js'];

try {
  await build({
    entryPoints: entries.map((entry) => join(web, entry)),
    outdir: target,
    entryNames: '[name]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    alias: { '#recordings': recordings, '#runtime': manifest },
  });
} catch {
  // esbuild has printed what is wrong, and where.
  process.exit(1);
}
