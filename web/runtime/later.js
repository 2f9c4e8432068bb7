/** The scripts that come after the page's own, when they are asked for (web/later/coming.js), by what they bring. */
import { join } from 'node:path';
import { broughtStyles } from './brought.js';
import { FOR_BROWSERS } from './inline.js';
import { takenOf, takingOver } from './shared.js';

/** @import { BuildOptions } from 'esbuild' */

export const LATER = {
  engine: 'engine/later.js',
  host: 'embed/later.js',
  kinds: 'kinds/later.js',
  learning: 'learning/later.js',
  lenses: 'lenses/later.js',
  more: 'later/more.js',
  share: 'views/share/later.js',
  text: 'views/text/later.js',
  units: 'units/later.js',
};

/**
 * How they are made, and what they take from modules of the page.
 * @param {string} web
 * @param {BuildOptions} options  of all
 */
export async function laterFrom(web, options) {
  const plugins = [...FOR_BROWSERS.plugins, broughtStyles];
  const entries = Object.values(LATER).map((path) => join(web, path));
  const taken = await takenOf({ ...options, plugins }, web, join(web, 'main.js'), entries);
  return { taken, plugins: [...plugins, takingOver(taken, web)] };
}
