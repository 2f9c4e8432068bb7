/** The stylesheets of what stands still, each with its imports as one text; and the two sets of colours by the system's choice. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

const DARK = /:root\[data-theme="?dark"?\]\{([^}]*)\}/;

/** The rules of a sheet that stands beside this file. @param {string} name */
export async function sheet(name) {
  const { outputFiles } = await build({
    entryPoints: [join(here, name)],
    write: false,
    bundle: true,
    minify: true,
    charset: 'utf8',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text.trim() ?? '';
}

/** The dark colours where the system is dark: without scripts nobody names a theme. @param {string} css */
export function darkBySystem(css) {
  const found = css.match(DARK);
  if (!found)
    throw new Error('palette.css has no colours under :root[data-theme="dark"], which pictures take by the system.');
  return `@media (prefers-color-scheme:dark){:root{${found[1]}}}`;
}

/** The same sheet with its dark colours by the system's choice. @param {string} css */
export const bySystem = (css) => css.replace(DARK, darkBySystem(css));
