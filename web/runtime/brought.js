/** A style that a script brings along: all its imports in one text. */
import { text } from './inline.js';

/** @type {import('esbuild').Plugin} */
export const broughtStyles = {
  name: 'brought styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: await text({ entryPoints: [path] }),
      loader: 'text',
    }));
  },
};
