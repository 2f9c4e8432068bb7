/** The scripts that come after the page's own, when they are asked for (web/later/coming.js), by what they bring. */
import { join } from 'node:path';
import { broughtStyles } from './brought.js';
import { FOR_BROWSERS } from './inline.js';
import { handingOver, takenOf, takingOver } from './shared.js';

/** @import { BuildOptions } from 'esbuild' */

/** In the order in which they are made: one may ask for those before it. */
export const LATER = {
  rest: 'later/rest.js',
  hdf5: 'opening/hdf5/later.js',
  open: 'opening/later.js',
  share: 'views/share/later.js',
  engine: 'engine/later.js',
  host: 'embed/later.js',
  kinds: 'kinds/later.js',
  learning: 'learning/later.js',
  lenses: 'lenses/later.js',
  more: 'later/more.js',
  text: 'views/text/later.js',
  units: 'units/later.js',
};

/** Those that only such scripts ask for: the first one does not know of them. */
export const FURTHER = ['hdf5', 'open', 'share'];

/**
 * How they are made, and the first script beside them: they take from modules of that one, and from those of the one with the rest of the page.
 * @param {string} web
 * @param {BuildOptions} options  of all
 */
export async function laterFrom(web, options) {
  const plugins = [...FOR_BROWSERS.plugins, broughtStyles];
  const [rest = '', ...others] = Object.values(LATER).map((path) => join(web, path));
  const taken = await takenOf({ ...options, plugins }, web, [join(web, 'main.js'), rest], others);
  return {
    first: handingOver(taken, 0, web),
    pluginsOf: (/** @type {string} */ path) =>
      path === LATER.rest
        ? [...plugins, takingOver(taken.slice(0, 1), web), handingOver(taken, 1, web)]
        : [...plugins, takingOver(taken, web)],
  };
}
