/** Scripts that stand in a page itself, and their digests in its policy. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { words } from './words.js';

/** A script for which all that follows would have to wait. */
const BLOCKING = /(?<=<script) src="([\w-]+\.js)">(?=<\/script>)/g;

/** What a page may say of a script that it names or holds. @param {string | Uint8Array} script */
export const integrity = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** How all scripts for browsers are made. @satisfies {import('esbuild').BuildOptions} */
export const FOR_BROWSERS = /** @type {const} */ ({
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [words],
});

/**
 * The text of a script as it may stand in a page.
 * @param {import('esbuild').BuildOptions} options
 */
export async function text(options) {
  const { outputFiles = [] } = await build({ ...FOR_BROWSERS, format: 'iife', write: false, ...options });
  // What would end the element it stands in is written another way.
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script').trim();
}

/**
 * A page that holds the scripts for which it would have to wait, and whose policy knows them.
 * @param {string} page    its HTML
 * @param {string} folder  where its scripts lie
 */
export async function inlined(page, folder) {
  const scripts = new Map();
  for (const [, name = ''] of page.matchAll(BLOCKING)) {
    scripts.set(name, await text({ entryPoints: [join(folder, name)] }));
  }
  const digests = [...scripts.values()].map((script) => ` '${integrity(script)}'`);
  return page
    .replace(BLOCKING, (_, name) => `>${scripts.get(name)}`)
    .replace(/(?<=http-equiv="Content-Security-Policy" content="[^"]*script-src)/, () => digests.join(''));
}
