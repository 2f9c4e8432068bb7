/**
 * A block with its lid off. It reads upwards like the others, and at size: the terms, each beginning where the one before it ended; their
 * total, which goes into the curve; and the value, read off at the height at which the stream leaves on the right.
 */
import { nothing, svg } from 'lit-html';
import { fitted } from '../../pieces/fit.js';
import { rested } from '../../pieces/moment.js';
import { signed } from '../../pieces/print.js';
import { textOf } from '../../words/text.js';
import { middleOf } from './layout.js';
import { layer, placed } from './mirror.js';
import { ring, spot, touch } from './spot.js';
import { hatchOf, px } from './wire.js';

/** @import { Gated } from '../../kinds/kind.js' */
/** @import { PartSymbol } from '../../kinds/kind.js' */
/** @import { Layout } from './layout.js' */
/** @import { Scene } from './scene.js' */

/**
 * @typedef {object} Opened
 * @property {{left: number, top: number, width: number, height: number}} box
 * @property {number} plate   the height of its foot
 * @property {number} column  so wide is the column of words and numbers
 * @property {number} zero    the height at which the curve is 0
 * @property {readonly number[]} rows  the middles of the terms
 * @property {number} bar     the height of a term
 *
 * @typedef {object} Weighed  a term
 * @property {string} hue
 * @property {PartSymbol} symbol
 * @property {string} text   as it is written
 * @property {keyof Layout['port']} port  where it stands in the foot
 * @property {number} value
 */

const PIECES = 60;
const SEEN = 0.8; // a shorter term is a line

/**
 * @param {Scene} scene
 * @param {Gated} gated
 * @param {Opened} at
 * @param {{state: string, terms: readonly Weighed[], reach: number, scale: number, open: (event: PointerEvent) => void}} drawn
 *   `reach`: the largest total that the curve shows; `scale`: pixels per 1.0 of what leaves
 */
export function opened({ kind, layout, moment, reached, hold }, gated, at, { state, terms, reach, scale, open }) {
  const { part } = gated;
  const { box, plate, column, zero, rows, bar } = at;
  const { top, width, height } = box;
  const left = placed(layout, box.left, width);
  const { total, value, decimals } = moment.part(part);
  // The column stands on the side from which h comes, the curve where the stream leaves.
  const words = placed(layout, box.left, column) + (layout.mirrored ? 8 : 14);
  const inner = placed(layout, box.left + column);
  const outer = placed(layout, box.left + width);
  const half = (width - column - 16) / 2;
  const middle = placed(layout, box.left + column + half);
  const across = (/** @type {number} */ sum) => middle + (rested(sum) / reach) * half;
  const weighed = reached.has(`${part}.total`);
  const made = reached.has(state);
  const level = made ? zero - rested(value) * scale : zero;
  const foot = top + height - plate;
  const name = kind.stateNamed(state)?.name ?? gated.name;

  const ports = terms.map(({ port }) => placed(layout, middleOf(layout, part) + layout.port[port]));

  let sum = 0;
  const bars = terms.map(({ hue, symbol, value: term }, index) => {
    const row = rows[index] ?? 0;
    const start = across(sum);
    sum += term;
    const end = across(index < terms.length - 1 ? sum : total);
    const above = index < terms.length - 1 ? (rows[index + 1] ?? 0) + bar / 2 : level;
    const look = index < terms.length - 1 ? 'cell-axis' : 'cell-reading';
    return svg`<g class=${hue} data-part=${part} data-symbol=${symbol}>
      ${laid(layout, start, end, row, bar, hue, term)}
      <path class=${look} d="M${px(end)} ${px(row - bar / 2)}V${px(above)}"></path>
    </g>`;
  });

  // A line of the drawing, as the grid is: the number that is read off it comes from the trace.
  const curve = Array.from({ length: 2 * PIECES + 1 }, (_, piece) => {
    const sum = reach * (piece / PIECES - 1);
    // A curve without an end is drawn as far as the block goes.
    const rise = Math.max(zero - foot, Math.min(zero - top - 4, (gated.bend ?? Math.tanh)(sum) * scale));
    return `${px(across(sum))} ${px(zero - rise)}`;
  });
  const line = (/** @type {number} */ y, /** @type {string} */ look) =>
    svg`<path class=${look} d="M${px(inner)} ${px(y)}H${px(outer)}"></path>`;
  const held = hold(part);
  const squashed = made
    ? (held?.other ?? `${gated.curve}(${signed(total, decimals)})`)
    : textOf('cell.total', { total: signed(total, decimals) });

  return svg`<g class="cell-block cell-opened ${state} ${weighed ? '' : 'todo'}${held ? ' held' : ''}" data-part=${part} @click=${open}>
    <rect class="cell-paper" x=${px(left)} y=${top} width=${px(width)} height=${height} rx="8"></rect>
    <path class="cell-plate" d="M${px(left)} ${foot}h${px(width)}v${plate - 8}a8 8 0 0 1 -8 8h${px(16 - width)}a8 8 0 0 1 -8 -8z"></path>
    ${line(zero - scale, 'cell-limit')}${line(zero + scale, 'cell-limit')}${line(zero, 'cell-axis')}
    <path class="cell-axis" d="M${px(middle)} ${px(zero - scale - 4)}V${px((rows[0] ?? 0) + bar / 2 + 5)}"></path>
    <rect class="cell-box" x=${px(left)} y=${top} width=${px(width)} height=${height} rx="8"></rect>
    ${weighed ? bars : nothing}
    <path class="cell-bend ${made ? '' : 'later'}" d="M${curve.join('L')}"></path>
    ${made ? svg`<path class="cell-reading" d="M${px(across(total))} ${px(level)}H${px(outer)}"></path>` : nothing}
    ${weighed ? svg`<circle class="cell-dot" cx=${px(across(total))} cy=${px(level)} r="4"></circle>` : nothing}
    <text class="cell-name" x=${px(words)} y=${px(zero - 14)} font-size=${fitted(name, 14.5, column - 18, 600)}>${name}</text>
    ${made ? svg`<text class="cell-value" x=${px(words)} y=${px(zero + 11)} font-size="22">${signed(value)}</text>` : nothing}
    ${weighed ? svg`<text class="cell-curve" x=${px(words)} y=${px(zero + 33)} font-size=${fitted(squashed, 15, column - 18)}>${squashed}</text>` : nothing}
    ${spot(part, 'curve', [Math.min(inner, outer) + 3, zero - scale - 4, width - column - 6, 2 * scale + 8])}
    ${weighed ? terms.map((term, index) => number(part, term, words, words + column - 28, rows[index] ?? 0, decimals)) : nothing}
    ${terms.map(({ text }, index) => {
      const [x = 0, next] = ports.slice(index);
      const term = (/** @type {number} */ x, /** @type {string} */ said, look = 'symbol') =>
        svg`<text class="cell-term ${look}" x=${px(x)} y=${foot + plate * (2 / 3)} font-size="15">${said}</text>`;
      if (next === undefined) return term(x, text);
      const plus = (x + next) / 2;
      return [term(x, text), term(plus, '+', ''), spot(part, 'sum', [plus - 10, foot + 3, 20, plate - 6])];
    })}
    ${ring(part, '', [left - 3, top - 3, width + 6, height + 6], 10)}
  </g>`;
}

/** From where the last one ended. @param {Layout} layout @param {number} start @param {number} end @param {number} row @param {number} bar @param {string} hue @param {number} value */
function laid(layout, start, end, row, bar, hue, value) {
  const length = Math.abs(end - start);
  if (length <= SEEN) return svg`<path class="cell-edge" d="M${px(end)} ${px(row - bar / 2)}v${bar}"></path>`;
  const x = Math.min(start, end);
  if (value > 0)
    return svg`<rect class="cell-fill" x=${px(x)} y=${row - bar / 2} width=${px(length)} height=${bar}></rect>`;
  const hatched = svg`<rect fill=${hatchOf(hue)} x=${px(placed(layout, x, length))} y=${row - bar / 2} width=${px(length)} height=${bar}></rect>`;
  return svg`${layer(layout, hatched)}
    <rect class="cell-edge" x=${px(x + 0.75)} y=${row - bar / 2 + 0.75} width=${px(Math.max(0, length - 1.5))} height=${bar - 1.5}></rect>`;
}

/** A term and what it comes to. @param {string} part @param {Weighed} term @param {number} left @param {number} right @param {number} row @param {number} decimals */
const number = (part, { hue, symbol, text, value }, left, right, row, decimals) => svg`
  <text class="cell-label ${hue}" data-part=${part} data-symbol=${symbol} x=${px(left)} y=${row + 5} font-size="15"><tspan class="cell-labelname symbol">${text}</tspan></text>
  <text class="cell-number" x=${px(right)} y=${row + 5} font-size=${fitted(signed(value, decimals), 15, right - left - 23, 700)}>${signed(value, decimals)}</text>
  ${ring(part, symbol, [left - 4, row - 11, right - left + 8, 22])}
  ${touch(part, symbol, [left - 4, row - 11, right - left + 8, 22])}`;
