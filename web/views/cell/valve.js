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
const NARROWEST = 14; // a thread of a stream still passes through a valve that can be seen

/** @param {string} part @param {number} x @param {number} y @param {string} look */
const wheel = (part, x, y, look) => svg`
  <circle class="cell-wheel ${look}" cx=${px(x)} cy=${px(y)} r=${WHEEL}></circle>
  <path class="cell-cross ${look}" d="M${px(x - 4)} ${px(y - 4)}l8 8M${px(x - 4)} ${px(y + 4)}l8 -8"></path>
  ${knob(part, 'times', x, y, WHEEL + 3)}`;

/**
 * On the highway: the lip above, the blade from below, where its gate stands.
 * @param {{part: string, x: number, top: number, width: number, open: number, rodFrom: number, look: string}} valve
 */
export function valveAcross({ part, x, top, width, open, rodFrom, look }) {
  const inner = Math.max(width, NARROWEST);
  const tip = top + inner * open;
  const root = top + inner + LIP;
  const wheelY = root + 12;
  const lip = `M${px(x - JAW)} ${top - LIP + 3}q0 -3 3 -3h${2 * JAW - 6}q3 0 3 3v${LIP - 5}l-2 2h${-2 * JAW + 4}l-2 -2z`;
  const blade = `M${px(x - JAW)} ${px(tip + 2)}l2 -2h${2 * JAW - 4}l2 2V${px(root - 3)}q0 3 -3 3h${-2 * JAW + 6}q-3 0 -3 -3z`;
  return svg`
    <path class="cell-rod ${look}" d="M${px(x)} ${rodFrom}V${px(wheelY)}"></path>
    <path class="cell-jaw ${look}" d="${lip}${blade}"></path>
    ${wheel(part, x, wheelY, look)}`;
}

/**
 * On a riser or the pipe: the lip right of the stream's straight right edge, the blade from the left.
 * The rod leaves its block at `bend`; without one it stands straight under the wheel.
 * @param {{part: string, right: number, width: number, y: number, open: number, bend?: number|undefined, rodFrom: number, look: string}} valve
 */
export function valveUpright({ part, right, width, y, open, bend, rodFrom, look }) {
  const inner = Math.max(width, NARROWEST);
  const tip = right - inner * open;
  const root = right - inner - LIP;
  const wheelX = root - 12;
  const rod =
    bend === undefined
      ? `M${px(wheelX)} ${rodFrom}V${y}`
      : `M${px(bend)} ${rodFrom}V${y + 10}q0 -10 10 -10H${px(wheelX)}`;
  const lip = `M${px(right + LIP - 3)} ${y - JAW}q3 0 3 3v${2 * JAW - 6}q0 3 -3 3h${-LIP + 5}l-2 -2v${-2 * JAW + 4}l2 -2z`;
  const blade = `M${px(tip - 2)} ${y - JAW}l2 2v${2 * JAW - 4}l-2 2H${px(root + 3)}q-3 0 -3 -3v${-2 * JAW + 6}q0 -3 3 -3z`;
  return svg`
    <path class="cell-rod ${look}" d=${rod}></path>
    <path class="cell-jaw ${look}" d="${lip}${blade}"></path>
    ${wheel(part, wheelX, y, look)}`;
}
