/** What `@import "#colours"` in a sheet stands for. */
import { BY_NAME } from '../palette/sheet.js';

/** @import { Plugin } from 'esbuild' */

/** @param {string} [sheet] @returns {Plugin} */
export const colours = (sheet = BY_NAME) => ({
  name: 'colours',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#colours$/ }, () => ({ path: 'colours', namespace: 'colours' }));
    onLoad({ filter: /./, namespace: 'colours' }, () => ({ contents: sheet, loader: 'css' }));
  },
});
