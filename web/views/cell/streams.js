/** The streams and their valves, back to front: the memory, what is written into it, and what is shown of it. */
import { svg } from 'lit-html';
import { highway, plus, riser, valves } from './highway.js';
import { output } from './output.js';

/** @import { Scene } from './scene.js' */

/** @param {Scene} scene */
export const streams = (scene) => svg`
  ${highway(scene)}
  ${riser(scene)}
  ${output(scene)}
  ${valves(scene)}
  ${plus(scene)}`;
