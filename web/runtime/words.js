/** Catalogues in a bundle: compiled, as the page reads them. */
import { readFile } from 'node:fs/promises';
import { compiled } from '../words/compiled.js';

/** @type {import('esbuild').Plugin} */
export const words = {
  name: 'words',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]words[\\/][\w-]+\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(compiled(JSON.parse(await readFile(path, 'utf8')))),
      loader: 'json',
    }));
  },
};
