/**
 * Beside every file that gains by it, its .gz and .br, for hosts that serve these; the page itself asks a host that
 * does not compress for the .gz. Brotli's quality is 9 of 11: the last two cost half a minute and gain a tenth.
 * node compress.js FOLDER
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [folder = ''] = process.argv.slice(2);
const GAINS = /\.(?:html|css|js|svg|txt|wasm|zip)$/;

const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** @param {string} path */
async function compress(path) {
  const content = new Uint8Array(await readFile(path));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await Promise.all([
    gzipped(content, { level: 9 }).then((made) => writeFile(`${path}.gz`, new Uint8Array(made))),
    brotlied(content, { params }).then((made) => writeFile(`${path}.br`, new Uint8Array(made))),
  ]);
}

const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const gaining = entries.filter((entry) => entry.isFile() && GAINS.test(entry.name));
await Promise.all(gaining.map((entry) => compress(join(entry.path, entry.name))));
