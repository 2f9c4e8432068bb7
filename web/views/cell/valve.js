/**
 * A gate as a sluice: a fixed lip outside the stream's straight edge and a blade that leaves as much open as the gate's value.
 * At 1 the blade just touches the stream, at 0 it meets the lip. The × is the handwheel on the gate's rod.
 */
import { svg } from 'lit-html';
import { knob } from './spot.js';
import { px } from './wire.js';

const JAW = 12; // half the length of a jaw along the stream
const LIP = 8; // how far a jaw stands outside the stream
const WHEEL = 11;
export const NARROWEST = 14; // a thread of a stream still passes through a valve that can be seen
const APART = 12; // from a blade's root to the middle of its wheel

/** @import { Held } from '../../lenses/holds/figure.js' */
/** @import { Box } from './spot.js' */
/** @typedef {1|-1} Side  of a level stream: 1 where its upper edge is the straight one and the blade comes from below */
/** @typedef {{x: number, datum: number, width: number, open: number, side?: Side}} Across  on a level stream with its straight edge at `datum` */
/** @typedef {{right: number, width: number, y: number, open: number}} Upright  on a stream up or down with its straight edge on the right */

/** Where the blade of a valve ends. @param {Across} valve */
export const rootAcross = ({ datum, width, side = 1 }) => datum + side * (Math.max(width, NARROWEST) + LIP);

/** @param {Upright} valve */
export const rootUpright = ({ right, width }) => right - Math.max(width, NARROWEST) - LIP;

/** The room that both jaws of such a valve take. @param {Upright} valve @returns {Box} */
export function roundUpright(valve) {
  const left = rootUpright(valve) - 3;
  return [left, valve.y - JAW - 3, valve.right + LIP + 3 - left, 2 * JAW + 6];
}

/** Lip and blade across a level stream. @param {Across} valve @param {string} look */
export function jawsAcross(valve, look) {
  const { x, datum, width, open, side = 1 } = valve;
  const tip = datum + side * Math.max(width, NARROWEST) * open;
  const root = rootAcross(valve);
  const lip = `M${px(x - JAW)} ${px(datum - side * (LIP - 3))}q0 ${-3 * side} 3 ${-3 * side}h${2 * JAW - 6}q3 0 3 ${3 * side}v${side * (LIP - 5)}l-2 ${2 * side}h${-2 * JAW + 4}l-2 ${-2 * side}z`;
  const blade = `M${px(x - JAW)} ${px(tip + 2 * side)}l2 ${-2 * side}h${2 * JAW - 4}l2 ${2 * side}V${px(root - 3 * side)}q0 ${3 * side} -3 ${3 * side}h${-2 * JAW + 6}q-3 0 -3 ${-3 * side}z`;
  return svg`<path class="cell-jaw ${look}" d="${lip}${blade}"></path>`;
}

/** Lip and blade across a stream up or down: the blade comes from the left. @param {Upright} valve @param {string} look */
export function jawsUpright(valve, look) {
  const { right, width, y, open } = valve;
  const tip = right - Math.max(width, NARROWEST) * open;
  const root = rootUpright(valve);
  const lip = `M${px(right + LIP - 3)} ${y - JAW}q3 0 3 3v${2 * JAW - 6}q0 3 -3 3h${-LIP + 5}l-2 -2v${-2 * JAW + 4}l2 -2z`;
  const blade = `M${px(tip - 2)} ${y - JAW}l2 2v${2 * JAW - 4}l-2 2H${px(root + 3)}q-3 0 -3 -3v${-2 * JAW + 6}q0 -3 3 -3z`;
  return svg`<path class="cell-jaw ${look}" d="${lip}${blade}"></path>`;
}

/** @param {string} part @param {number} x @param {number} y @param {string} look */
export const wheel = (part, x, y, look) => svg`
  <circle class="cell-wheel ${look}" data-part=${part} cx=${px(x)} cy=${px(y)} r=${WHEEL}></circle>
  <path class="cell-cross ${look}" d="M${px(x - 4)} ${px(y - 4)}l8 8M${px(x - 4)} ${px(y + 4)}l8 -8"></path>
  ${knob(part, 'times', x, y, WHEEL + 3)}`;

/** @param {string} path @param {string} look */
export const rod = (path, look) => svg`<path class="cell-rod ${look}" d=${path}></path>`;

/** A rod straight up from a block, or down. @param {number} x @param {number} from @returns {(wheelY: number) => string} */
export const straightTo = (x, from) => (wheelY) => `M${px(x)} ${from}V${px(wheelY)}`;

/**
 * On a level stream.
 * @param {Across & {part: string, look: string, hold?: Held|undefined, way: (wheelY: number) => string}} valve  `way`: of the rod to its wheel
 */
export function valveAcross({ part, look, way, hold, ...valve }) {
  const { side = 1 } = valve;
  const wheelY = rootAcross(valve) + side * APART;
  return svg`<g data-part=${part}>
    ${rod(way(wheelY), look)}
    ${jawsAcross(valve, look)}
    ${wheel(part, valve.x, wheelY, look)}${hold?.across(valve, (short) => way(wheelY + side * short))}
  </g>`;
}

/**
 * On a riser or the pipe. The rod leaves its block at `bend`; without one it stands straight under the wheel.
 * @param {Upright & {part: string, look: string, hold?: Held|undefined, bend?: number|undefined, rodFrom: number}} valve
 */
export function valveUpright({ part, look, hold, bend, rodFrom, ...valve }) {
  const wheelX = rootUpright(valve) - APART;
  const { y } = valve;
  const way = (short = 0) =>
    bend === undefined
      ? `M${px(wheelX)} ${rodFrom}V${y + short}`
      : `M${px(bend)} ${rodFrom}V${y + 10}q0 -10 10 -10H${px(wheelX - short)}`;
  return svg`<g data-part=${part}>
    ${rod(way(), look)}
    ${jawsUpright(valve, look)}
    ${wheel(part, wheelX, y, look)}${hold?.upright(valve, way)}
  </g>`;
}
