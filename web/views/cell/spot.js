/**
 * Where one can point: to take hold of what is smaller than a finger, and for the ring around what is meant, which pointing at the same
 * symbol elsewhere shows, and walking through the figure by keyboard.
 */
import { nothing, svg } from 'lit-html';
import { px } from './wire.js';

/** @import { Part, PartSymbol } from '../../kinds/kind.js' */
/** @typedef {[number, number, number, number]} Box  x, y, width, height */

/** @param {string} look @param {Part|string} part @param {PartSymbol|''} symbol @param {Box} box @param {number} radius */
const box = (look, part, symbol, [x, y, width, height], radius) =>
  svg`<rect class=${look} data-part=${part} data-symbol=${symbol || nothing} x=${px(x)} y=${px(y)} width=${px(width)} height=${px(height)} rx=${px(radius)}></rect>`;

/** Both. @param {string} part @param {PartSymbol|''} symbol @param {Box} at @param {number} [radius] */
export const spot = (part, symbol, at, radius = 5) => box('cell-touch cell-ring', part, symbol, at, radius);

/** A round one. @param {string} part @param {PartSymbol} symbol @param {number} x @param {number} y @param {number} radius */
export const knob = (part, symbol, x, y, radius) =>
  spot(part, symbol, [x - radius, y - radius, 2 * radius, 2 * radius], radius);

/** Only to take hold of. @param {string} part @param {PartSymbol|''} symbol @param {Box} at */
export const touch = (part, symbol, at) => box('cell-touch', part, symbol, at, 0);

/** Only the ring. @param {string} part @param {PartSymbol|''} symbol @param {Box} at @param {number} [radius] */
export const ring = (part, symbol, at, radius = 5) => box('cell-ring', part, symbol, at, radius);
