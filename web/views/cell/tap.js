/** A tap reads the state and takes nothing: a thin line that begins with a ring on the stream's lower edge, which moves with its size. */
import { svg } from 'lit-html';
import { px } from './wire.js';

export const TAP = 5; // the radius of a ring

/** @param {string} path @param {string} hue */
export const tap = (path, hue) => svg`<path class="cell-tap ${hue}" d=${path}></path>`;

/** @param {number} x @param {number} y @param {string} hue */
export const tapRing = (x, y, hue) =>
  svg`<circle class="cell-socket ${hue}" cx=${px(x)} cy=${px(y)} r=${TAP}></circle>`;
