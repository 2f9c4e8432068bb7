/** A stream under the blocks, which rises into each of them; and how it passes another. */
import { svg } from 'lit-html';
import { px } from './wire.js';

/** The least radius of a bend. */
export const TURN = 8;

/** The radius of a bend: a wide stream needs a wide one. @param {number} width */
export const bendOf = (width) => Math.max(TURN, width / 2 + 4);

/**
 * Along from `start`, up into the blocks at `ports`, into the last of them round a corner.
 * @param {{y: number, foot: number, ports: readonly number[], start: string, turn?: number}} lane  `foot`: where it ends, at the blocks' lower edge
 */
export const lane = ({ y, foot, ports, start, turn = TURN }) =>
  ports
    .map((x, index) =>
      index < ports.length - 1
        ? `M${px(x)} ${y}V${foot}`
        : `${start}H${px(x - turn)}q${px(turn)} 0 ${px(turn)} ${px(-turn)}V${foot}`,
    )
    .join('');

/** Paper where a stream at `x` passes in front of one at `y`. @param {{x: number, over: number, y: number, under: number}} widths  of both */
export const bridge = ({ x, over, y, under }) => {
  const half = under / 2 + 4;
  return svg`<path class="cell-gap" d="M${px(x)} ${px(y + half)}V${px(y - half)}" stroke-width=${px(over + 8)}></path>`;
};
