/**
 * Where everything in the cell stands, for the room at hand: a wide shape and a slim one (phones), each in several heights, all in CSS
 * pixels, so that type never shrinks with the drawing. Where there is more room than that, the whole drawing grows. Each kind of cell has
 * tables of its own (kinds/); this file chooses among them.
 */
import { lettering } from '../../pieces/fit.js';
import { portsOf } from './mirror.js';

/**
 * @typedef {'wide'|'slim'} Shape
 *
 * @typedef {object} Heights  what stands at which height, from above
 * @property {number} height
 * @property {'roomy'|'low'|'lowest'} room  how much of it the words have
 * @property {number} top        the straight upper edge of the highway
 * @property {number} lane       for the largest value on the highway and its branches
 * @property {number} bus        for the largest x, h or tanh c
 * @property {number} tanhY
 * @property {number} writeY     the valve of what is written
 * @property {number} showY      the valve of what is shown
 * @property {{top: number, height: number}} block
 * @property {number} hiddenY    the lane of h
 * @property {number} inputY     the lane of x
 * @property {number} floor      the lower edge of the outline
 *
 * @typedef {object} Across  what stands where, from the left
 * @property {Shape} shape
 * @property {number} width
 * @property {[number, number, number, number]} body  x, y, width, height of the outline
 * @property {Record<string, number>} x  the middle of each block
 * @property {{width: number}} block
 * @property {{input: number, hidden: number, bias: number}} port  from the middle of a block to its three terms
 * @property {number} pipe       the left edge of the way down to h
 * @property {number} tanhWidth
 * @property {number} join       the first pixel after + at which the highway has its new width, counted from the riser
 * @property {number} paling     over so many pixels before a blade the part that will be cut off pales
 * @property {{arriving: number, passing: number}} marks  where the direction is marked before the valve and behind the join
 *
 * @typedef {Across & Heights & {block: {width: number, top: number, height: number}, mirrored?: boolean, start?: number, grid?: number}} Layout
 *   mirrored: mirror.js; where there are many units or inputs: where streams come in, and how high the weights in a block are
 *
 * @typedef {object} Tables  of a kind
 * @property {Record<Shape, readonly Heights[]>} heights  the highest first
 * @property {Record<Shape, (width: number, rows: Heights) => Across>} across
 * @property {number} [more]  that a frame may ask for beyond the usual
 */

const SLIM_BELOW = 640;
/** In a column wider than this the cell grows. */
const LARGEST = 1000;
/** The least for which each shape is drawn where it grows to fill its room. */
const LEAST = { wide: SLIM_BELOW, slim: 340 };

/** For the cell a frame asks its host for no more room than this. */
const MODEST = 420;

/** Where blocks are narrower than in a column of this width, their words do not fit into the lowest drawing. */
const LOWEST_FROM = 440;

/** How far a width is on the way from the narrowest wide drawing, 0, to the widest, 1. @param {number} width */
export const spareOf = (width) => (width - SLIM_BELOW) / (LARGEST - SLIM_BELOW);

/** @param {number} width @returns {Shape} */
const shapeFor = (width) => (width >= SLIM_BELOW ? 'wide' : 'slim');

/** The middle of a block. @param {Pick<Across, 'x'>} layout @param {string} part */
export const middleOf = ({ x }, part) => /** @type {number} */ (x[part]);

/** The highest that the room allows. @param {readonly Heights[]} heights @param {{width: number, height: number}} room @returns {Heights} */
function highest(heights, room) {
  // Words whose letters a reader has set apart need all the room there is.
  const spaced = lettering.value.letter > 0;
  const possible = heights.filter(
    (rows) => rows.room === 'roomy' || (!spaced && (rows.room !== 'lowest' || room.width >= LOWEST_FROM)),
  );
  return /** @type {Heights} */ (possible.find(({ height }) => height <= room.height) ?? possible.at(-1));
}

/** How high the cell is where nothing presses or stretches it: what a frame asks of its host. @param {Tables} tables @param {number} width */
export const usualHeight = ({ heights, more = 0 }, width) =>
  highest(heights[shapeFor(width)], { width, height: MODEST + more }).height * Math.max(1, width / LARGEST);

/**
 * @param {Tables} tables
 * @param {{width: number, height: number}} room
 * @param {boolean} fills  whether the drawing grows until it fills the room, as it does in a frame of its own
 * @param {boolean} mirrored
 * @returns {Layout}
 */
export function layoutFor({ heights, across }, room, fills, mirrored) {
  const shape = shapeFor(room.width);
  const rows = highest(heights[shape], room);
  const least = Math.min(fills ? LEAST[shape] : LARGEST, room.width);
  const width = Math.max(least, Math.min((room.width * rows.height) / room.height, room.width));
  const columns = across[shape](width, rows);
  const whole = { ...columns, ...rows, block: { ...columns.block, ...rows.block }, mirrored };
  return { ...whole, port: portsOf(whole) };
}
