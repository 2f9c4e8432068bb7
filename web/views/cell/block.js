/** The block of one gated part. It reads upwards, as it computes: the three terms, their total, the curve, the value. */
import { nothing, svg } from 'lit-html';
import { atLeast, fitted, textWidth } from '../../pieces/fit.js';
import { printed, signed } from '../../pieces/print.js';
import { ring, spot, touch } from './spot.js';
import { hatchOf, px } from './wire.js';

/** @import { Gated } from '../../kinds/kind.js' */
/** @import { Part, PartSymbol } from '../../parts.js' */
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
 * @param {Gated} gated
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
  /** @type {[symbol: 'curve'|'sum', line: string][]} */
  const lines = [['curve', narrow || !reached ? gated.curve : `${gated.curve}(${total})`]];
  if (narrow && reached) lines.push(['sum', total]);
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
    ${ring(gated.part, '', [left - 3, top - 3, width + 6, height + 6], 10)}
    ${
      rows.curve
        ? lines.map(([symbol, line], row) =>
            curve(L, gated.part, symbol, line, narrow ? 14 : 15, top + rows.curve + 15 * row),
          )
        : spot(gated.part, 'curve', [left + 6, top + rows.meter - 3, width - 12, METER + 6])
    }
    ${terms(L, gated.part, top + height - rows.plate / 3)}
  </g>`;
}

/** One-sided from 0 to 1 for a gate, two-sided from −1 to 1 for the candidate. */
export function meter(
  /** @type {number} */ left,
  /** @type {number} */ top,
  /** @type {number} */ width,
  /** @type {Gated} */ gated,
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

/**
 * The curve, or the total that goes into it.
 * @param {Layout} L
 * @param {Part} part
 * @param {'curve'|'sum'} symbol
 * @param {string} line
 * @param {number} type
 * @param {number} y
 */
function curve(L, part, symbol, line, type, y) {
  const room = L.block.width - 8;
  const size = fitted(line, type, room);
  const wide = textWidth(line, size, 400) + 8;
  const middle = L.x[part];
  return svg`<text class="cell-curve" x=${px(middle)} y=${y} font-size=${size}>${line}</text>
    ${touch(part, symbol, [middle - room / 2, y - 12, room, 15])}
    ${ring(part, symbol, [middle - wide / 2, y - 12, wide, 15])}`;
}

/**
 * The plate: x ends under w x, h under u h; b has no wire. Each letter and each + can be pointed at, up to half way to the next.
 * @param {Layout} L
 * @param {Part} part
 * @param {number} y
 */
function terms(L, part, y) {
  const { input, hidden, bias } = L.port;
  const { width, top, height } = L.block;
  const plus = (input + hidden) / 2;
  const second = (hidden + bias) / 2 + width * 0.02;
  const size = fitted('wx+uh+b', Math.max(12.8, Math.min(15, width * 0.19)), width);
  const [space, apart] = L.shape === 'wide' ? [' ', 0.4 * size] : ['', 0.28 * size];
  const middle = L.x[part];
  const term = (/** @type {number} */ at, /** @type {string} */ text, look = 'symbol') =>
    svg`<text class="cell-term ${look}" x=${px(middle + at)} y=${y} font-size=${px(size)}>${text}</text>`;
  /** @type {[at: number, part: Part, symbol: PartSymbol|''][]} */
  const places = [
    [input - apart, part, 'W'],
    [input + apart, 'inputs', ''],
    [plus, part, 'sum'],
    [hidden - apart, part, 'U'],
    [hidden + apart, 'hidden_before', ''],
    [second, part, 'sum'],
    [bias, part, 'b'],
  ];
  const between = places.slice(1).map(([at], index) => (at + (places[index]?.[0] ?? at)) / 2);
  const edges = [-width / 2, ...between, width / 2];
  const foot = top + height - y; // a third of the plate
  return [
    term(input, `w${space}x`),
    term(plus, '+', ''),
    term(hidden, `u${space}h`),
    term(second, '+', ''),
    term(bias, 'b'),
    places.map(([at, of, symbol], index) => {
      const [from = 0, to = 0] = edges.slice(index);
      return [
        touch(of, symbol, [middle + from, y - 2 * foot + 1, to - from, 3 * foot - 2]),
        symbol ? ring(of, symbol, [middle + at - size / 2, y - size * 0.8, size, size * 1.1]) : nothing,
      ];
    }),
  ];
}
