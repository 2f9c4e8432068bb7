/**
 * The page, its engine and its licences as one HTML file that needs no server.
 * node onefile.js RUNTIME_FOLDER RECORDINGS LICENCES TARGET_FILE
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const [runtime = '', recordings = '', licences = '', target = ''] = process.argv.slice(2);
const web = dirname(dirname(fileURLToPath(import.meta.url)));
const manifest = join(runtime, 'manifest.json');

/** @param {string} entry @param {'iife' | 'esm'} format */
async function bundled(entry, format = 'iife') {
  const { outputFiles } = await build({
    entryPoints: [join(web, entry)],
    write: false,
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    alias: { '#recordings': recordings, '#runtime': manifest, '#parts': join(web, 'engine/embedded.js') },
  });
  // What would end the element it stands in is written another way.
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script').trim();
}

/** @param {string} name @param {string | Uint8Array} content */
const part = (name, content) =>
  `<script type="text/plain" id="part:${name}">${gzipSync(content, { level: 9 }).toString('base64')}</script>`;

/** @param {string} script */
const digest = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const [theme, main, style, worker] = await Promise.all([
  bundled('theme.js'),
  bundled('main.js'),
  bundled('style.css'),
  bundled('engine/worker.js', 'esm'),
]);
const { files } = JSON.parse(await readFile(manifest, 'utf8'));
const parts = Object.keys(files).map(async (name) => part(name, new Uint8Array(await readFile(join(runtime, name)))));
const policy = [
  "default-src 'none'",
  `script-src ${digest(theme)} ${digest(main)} 'wasm-unsafe-eval' blob: data:`,
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
  `<script>${main}</script>`,
];
const page = await readFile(join(web, 'index.html'), 'utf8');
await writeFile(
  target,
  page
    .replace(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, () => policy)
    .replace(/<script src="theme\.js"><\/script>/, () => `<script>${theme}</script>`)
    .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml;base64,${icon}">`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/\s*<script defer src="main\.js"><\/script>/, '')
    .replace('</body>', () => `${tail.join('\n')}\n</body>`),
);
