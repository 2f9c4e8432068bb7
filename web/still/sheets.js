/** The stylesheets of what stands still, each with its imports as one text; their colours are those of the system. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BY_SYSTEM } from '../palette/sheet.js';
import { colours } from '../runtime/colours.js';

const here = dirname(fileURLToPath(import.meta.url));

/** The rules of a sheet that stands beside this file. @param {string} name */
export async function sheet(name) {
  const { outputFiles } = await build({
    entryPoints: [join(here, name)],
    write: false,
    bundle: true,
    minify: true,
    charset: 'utf8',
    logLevel: 'warning',
    plugins: [colours(BY_SYSTEM)],
  });
  return outputFiles[0]?.text.trim() ?? '';
}
