/** Folders whose files are one list in a bundle, in the order of their names: who adds a file adds to the list. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(dirname(fileURLToPath(import.meta.url)));

/** @type {Record<string, string>} */
const FOLDERS = {
  '#levels': join(web, '../lstm_core/marking/levels'),
  '#lessons': join(web, 'learning/lessons/data'),
};

/** What a folder has, as parsed. @param {string} path */
export async function gatheredFrom(path) {
  const folder = FOLDERS[path] ?? '';
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => JSON.parse(text));
}

/** @type {import('esbuild').Plugin} */
export const gathered = {
  name: 'gathered',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#(?:levels|lessons)$/ }, ({ path }) => ({ path, namespace: 'gathered' }));
    onLoad({ filter: /./, namespace: 'gathered' }, async ({ path }) => ({
      contents: JSON.stringify(await gatheredFrom(path)),
      loader: 'json',
    }));
  },
};
