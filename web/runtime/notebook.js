/**
 * The figure for notebooks as one module: the widget, and in it, packed, the page of its frame, without Pyodide.
 * node notebook.js RUNTIME_FOLDER RECORDINGS RECORDINGS_OF_OTHER_KINDS RECORDINGS_OF_UNITS TARGET_FILE
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { broughtStyles } from './brought.js';
import { FOR_BROWSERS, text } from './inline.js';
import { LATER } from './later.js';
import { unshared } from './shared.js';
import { append, element, elements, replace, treeOf, written } from './tree.js';

const [runtime = '', recordings = '', recordingsOfOthers = '', recordingsOfUnits = '', target = ''] =
  process.argv.slice(2);
const web = dirname(dirname(fileURLToPath(import.meta.url)));

const script = await text({
  absWorkingDir: web,
  entryPoints: [join(web, 'notebook/figure.js')],
  plugins: [...FOR_BROWSERS.plugins, broughtStyles, unshared],
  alias: {
    '#recordings': recordings,
    '#others': recordingsOfOthers,
    '#units': recordingsOfUnits,
    '#runtime': join(runtime, 'manifest.json'),
  },
  // They are in this one.
  define: {
    SCRIPTS: JSON.stringify(Object.fromEntries([...Object.keys(LATER), 'traces'].map((name) => [name, { path: '' }]))),
  },
});
const page = treeOf(await readFile(join(web, 'embed.html'), 'utf8'));
element(page, 'html').attribs['data-preset'] = 'shown';
for (const one of [...elements(page, 'script'), ...elements(page, 'noscript')]) replace(one);
for (const link of elements(page, 'link')) {
  const { rel, href = '', media } = link.attribs;
  const style = rel === 'stylesheet' ? await text({ entryPoints: [join(web, href)] }) : '';
  replace(link, style && `<style${media ? ` media="${media}"` : ''}>${style}</style>`);
}
append(element(page, 'body'), `<script>${script}</script>\n`);
await build({
  ...FOR_BROWSERS,
  entryPoints: [join(web, 'notebook/widget.js')],
  define: { PAGE: JSON.stringify(gzipSync(written(page), { level: 9 }).toString('base64')) },
  format: 'esm',
  outfile: target,
});
