/** The block of one gated part. It reads upwards, as it computes: the three terms, their total, the curve, the value. */
import { nothing, svg } from 'lit-html';
import { atLeast, fitted, textWidth } from '../../pieces/fit.js';
import { printed, signed } from '../../pieces/print.js';
import { hatchOf, px } from './wire.js';

/** @import { Layout } from './layout.js' */
/** @import { GatedMoment } from '../../pieces/moment.js' */

const METER = 8;

/** Where the rows of a block stand, from its upper edge; the plate with the terms from its lower one. A low block has no curve. */
const ROWS = {
  wide: { name: 19, value: 44, meter: 53, curve: 79, plate: 30, type: 14.5 },
  slim: { name: 25, value: 56, meter: 64, curve: 90, plate: 30, type: 13 },
  lowest: { name: 16, value: 37, meter: 43, curve: 0, plate: 22, type: 14 },
};

/**
 * @param {Layout} L
 * @param {typeof import('../../parts.js').GATED[number]} gated
 * @param {GatedMoment} moment
 * @param {boolean} reached
 * @param {(event: PointerEvent) => void} open  what a click on the block does
 */
export function block(L, gated, moment, reached, open) {
  const { width, height, top } = L.block;
  const middle = L.x[gated.part];
  const left = middle - width / 2;
  const rows = ROWS[L.room === 'lowest' ? 'lowest' : L.shape];
  const narrow = rows === ROWS.slim;
  const plate = top + height - rows.plate;
  const room = width - 8;
  const total = signed(moment.total, moment.decimals);
  const lines = narrow ? [gated.curve, total] : [reached ? `${gated.curve}(${total})` : gated.curve];
  // Rather two lines than small type.
  const name = narrow && textWidth(gated.name, atLeast(rows.type), 600) > room ? gated.halves : [gated.name];
  const value = gated.signed ? signed(moment.value) : printed(moment.value);
  return svg`<g class="cell-block ${gated.part} ${reached ? '' : 'todo'}" data-part=${gated.part} @click=${open}>
    <rect class="cell-paper" x=${px(left)} y=${top} width=${px(width)} height=${height} rx="8"></rect>
    <path class="cell-plate" d="M${px(left)} ${plate}h${px(width)}v${rows.plate - 8}a8 8 0 0 1 -8 8h${px(16 - width)}a8 8 0 0 1 -8 -8z"></path>
    <rect class="cell-box" x=${px(left)} y=${top} width=${px(width)} height=${height} rx="8"></rect>
    ${name.map((line, row) => {
      const y = top + rows.name + 14 * (row - (name.length - 1) / 2);
      return svg`<text class="cell-name" x=${px(middle)} y=${y} font-size=${fitted(line, rows.type, room, 600)}>${line}</text>`;
    })}
    ${reached ? svg`<text class="cell-value" x=${px(middle)} y=${top + rows.value} font-size=${fitted(value, 22, room, 700)}>${value}</text>` : nothing}
    ${meter(left + (narrow ? 8 : 14), top + rows.meter, width - (narrow ? 16 : 28), gated, moment.value, reached)}
    ${lines.map((line, row) =>
      rows.curve && (row === 0 || reached)
        ? svg`<text class="cell-curve" x=${px(middle)} y=${top + rows.curve + 15 * row} font-size=${fitted(line, narrow ? 14 : 15, room)}>${line}</text>`
        : nothing,
    )}
    ${terms(L, middle, top + height - rows.plate / 3)}
  </g>`;
}

/** One-sided from 0 to 1 for a gate, two-sided from −1 to 1 for the candidate. */
export function meter(
  /** @type {number} */ left,
  /** @type {number} */ top,
  /** @type {number} */ width,
  /** @type {typeof import('../../parts.js').GATED[number]} */ gated,
  /** @type {number} */ value,
  /** @type {boolean} */ reached,
) {
  const track = svg`<rect class="cell-track" x=${px(left)} y=${top} width=${px(width)} height=${METER} rx="4"></rect>`;
  if (!reached || Number.isNaN(value)) return track;
  if (!gated.signed)
    return svg`${track}<rect class="cell-fill" x=${px(left)} y=${top} width=${px(width * value)} height=${METER} rx="4"></rect>`;
  const zero = left + width / 2;
  const length = (Math.abs(value) * width) / 2;
  const from = value < 0 ? zero - length : zero;
  return svg`${track}
    <rect class=${value < 0 ? '' : 'cell-fill'} fill=${value < 0 ? hatchOf('candidate') : nothing} x=${px(from)} y=${top} width=${px(length)} height=${METER}></rect>
    <rect class="cell-edge" x=${px(from + 0.75)} y=${top + 0.75} width=${px(Math.max(0, length - 1.5))} height=${METER - 1.5}></rect>
    <path class="cell-tick" d="M${px(zero)} ${top - 3}v14"></path>`;
}

/** The plate: x ends under w x, h under u h; b has no wire. */
function terms(/** @type {Layout} */ L, /** @type {number} */ middle, /** @type {number} */ y) {
  const { input, hidden, bias } = L.port;
  const size = fitted('wx+uh+b', Math.max(12.8, Math.min(15, L.block.width * 0.19)), L.block.width);
  const space = L.shape === 'wide' ? ' ' : '';
  const term = (/** @type {number} */ at, /** @type {string} */ text, look = 'symbol') =>
    svg`<text class="cell-term ${look}" x=${px(middle + at)} y=${y} font-size=${px(size)}>${text}</text>`;
  return [
    term(input, `w${space}x`),
    term((input + hidden) / 2, '+', ''),
    term(hidden, `u${space}h`),
    term((hidden + bias) / 2 + L.block.width * 0.02, '+', ''),
    term(bias, 'b'),
  ];
}
