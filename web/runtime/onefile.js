/**
 * The page, its engine and its licences as one HTML file that needs no server.
 * node onefile.js RUNTIME_FOLDER RECORDINGS RECORDINGS_OF_OTHER_KINDS RECORDINGS_OF_UNITS LICENCES TARGET_FILE
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { FOR_BROWSERS, inline, integrity, policyOf, text } from './inline.js';
import { LATER, laterFrom } from './later.js';
import { append, element, replace, treeOf, written } from './tree.js';

const [runtime = '', recordings = '', recordingsOfOthers = '', recordingsOfUnits = '', licences = '', target = ''] =
  process.argv.slice(2);
const web = dirname(dirname(fileURLToPath(import.meta.url)));
const manifest = join(runtime, 'manifest.json');

const options = {
  ...FOR_BROWSERS,
  absWorkingDir: web,
  alias: {
    '#recordings': recordings,
    '#others': recordingsOfOthers,
    '#units': recordingsOfUnits,
    '#runtime': manifest,
    '#files': join(web, 'engine/embedded.js'),
  },
  // They stand in the page.
  define: {
    SCRIPTS: JSON.stringify(Object.fromEntries([...Object.keys(LATER), 'traces'].map((name) => [name, { path: '' }]))),
  },
};
const { first, pluginsOf } = await laterFrom(web, options);

/** @param {string} entry @param {import('esbuild').Plugin[]} [plugins] */
const bundled = (entry, plugins = [...FOR_BROWSERS.plugins]) =>
  text({ ...options, entryPoints: [join(web, entry)], plugins });

/** @param {string} name @param {string | Uint8Array} content */
const part = (name, content) =>
  `<script type="text/plain" id="file:${name}">${gzipSync(content, { level: 9 }).toString('base64')}</script>`;

const [main, style, print, worker, ...later] = await Promise.all([
  bundled('main.js', [...FOR_BROWSERS.plugins, first]),
  bundled('style.css'),
  bundled('print.css'),
  bundled('engine/worker.js'),
  ...Object.values(LATER).map((entry) => bundled(entry, pluginsOf(entry))),
]);
const { files } = JSON.parse(await readFile(manifest, 'utf8'));
const parts = Object.keys(files).map(async (name) => part(name, new Uint8Array(await readFile(join(runtime, name)))));
const scripts = [main, ...later, worker, new Uint8Array(await readFile(join(runtime, 'pyodide.js')))];
const policy = [
  "default-src 'none'",
  `script-src ${scripts.map((script) => `'${integrity(script)}'`).join(' ')} 'wasm-unsafe-eval'`,
  'worker-src data:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  'connect-src data:',
].join('; ');
const icon = (await readFile(join(web, 'icon.svg'))).toString('base64');
const tail = [
  part('worker.js', worker),
  ...(await Promise.all(parts)),
  `<script type="text/plain" id="licences">\n${await readFile(licences, 'utf8')}</script>`,
  // At the end of the page, because a script that stands in it cannot wait for the rest.
  ...[main, ...later].map((script) => `<script>${script}</script>`),
];
const page = treeOf(await readFile(join(web, 'index.html'), 'utf8'));
/** @type {import('domhandler').Element} */ (policyOf(page)).attribs.content = policy;
element(page, 'link', ({ rel }) => rel === 'icon').attribs = { rel: 'icon', href: `data:image/svg+xml;base64,${icon}` };
const sheet = (/** @type {string} */ name) => element(page, 'link', ({ href }) => href === name);
replace(sheet('style.css'), `<style>${style}</style>`);
replace(sheet('print.css'), `<style media="print">${print}</style>`);
// Nothing has to be asked for, and nothing stands there before the figure.
for (const name of ['main.js', 'ahead.js', 'stretch.js']) replace(element(page, 'script', ({ src }) => src === name));
append(element(page, 'body'), `${tail.join('\n')}\n`);
await inline(page, web);
await writeFile(target, written(page));
