/** The block of one gated part. It reads upwards, as it computes: the terms, their total, the curve, the value. */
import { nothing, svg } from 'lit-html';
import { atLeast, fitted, textWidth } from '../../pieces/fit.js';
import { within } from '../../pieces/moment.js';
import { printed, signed } from '../../pieces/print.js';
import { foot, USUAL } from './foot.js';
import { middleOf } from './layout.js';
import { layer, placed } from './mirror.js';
import { ring, spot, touch } from './spot.js';
import { hatchOf, px } from './wire.js';

/** @import { Gated } from '../../kinds/kind.js' */
/** @import { Held } from '../../lenses/holds/figure.js' */
/** @import { GatedMoment } from '../../pieces/moment.js' */
/** @import { Term } from './foot.js' */
/** @import { Layout } from './layout.js' */
/** @import { Scene } from './scene.js' */

const METER = 8;

/** Where the rows of a block stand, from its upper edge; the plate with the terms from its lower one. A low block has no curve. */
const ROWS = {
  wide: { name: 19, value: 44, meter: 53, curve: 79, plate: 30, type: 14.5 },
  slim: { name: 25, value: 56, meter: 64, curve: 90, plate: 30, type: 13 },
  lowest: { name: 16, value: 37, meter: 43, curve: 0, plate: 22, type: 14 },
};

/** @typedef {{x: number, width: number, height: number, text: string}} Tab  a term that comes from above, by its middle */
/**
 * @typedef {object} Own  what the blocks of a kind have beside the usual, each by its part
 * @property {Record<string, readonly Term[]>} [feet]  where the terms are not the usual ones
 * @property {Record<string, Tab>} [tabs]
 */

/**
 * All of them. A click leads to the stage that works the part out.
 * @param {Scene} scene
 * @param {(event: PointerEvent, stage: number) => void} open
 * @param {Own} [own]
 */
export const blocks = ({ kind, layout, moment, reached, hold }, open, { feet = {}, tabs = {} } = {}) =>
  kind.parts.map((gated) =>
    block(layout, gated, moment.part(gated.part), reached.has(gated.part), {
      terms: feet[gated.part],
      tab: tabs[gated.part],
      hold: hold(gated.part),
      open: (event) => open(event, gated.stage),
    }),
  );

/**
 * @param {Layout} layout
 * @param {Gated} gated
 * @param {GatedMoment} moment
 * @param {boolean} reached
 * @param {{terms: readonly Term[]|undefined, tab: Tab|undefined, hold: Held|undefined, open: (event: PointerEvent) => void}} own
 */
function block(layout, gated, moment, reached, { terms = USUAL, tab, hold, open }) {
  const { width, height, top } = layout.block;
  const middle = placed(layout, middleOf(layout, gated.part));
  const left = middle - width / 2;
  const rows = ROWS[layout.room === 'lowest' ? 'lowest' : layout.shape];
  const narrow = rows === ROWS.slim;
  const plate = top + height - rows.plate;
  const room = width - 8;
  const total = signed(moment.total, moment.decimals);
  /** @type {[symbol: 'curve'|'sum', line: string][]} */
  const lines = [['curve', hold?.other ?? (narrow || !reached ? gated.curve : `${gated.curve}(${total})`)]];
  if (narrow && reached && !hold) lines.push(['sum', total]);
  // Rather two lines than small type.
  const name = narrow && textWidth(gated.name, atLeast(rows.type), 600) > room ? gated.halves : [gated.name];
  const value = gated.signed ? signed(moment.value) : printed(moment.value);
  const gauge = /** @type {const} */ ([left + (narrow ? 8 : 14), top + rows.meter, width - (narrow ? 16 : 28)]);
  return svg`<g class="cell-block ${gated.part} ${reached ? '' : 'todo'}${hold ? ' held' : ''}" data-part=${gated.part} @click=${open}>
    ${tab ? tabOn({ ...tab, x: placed(layout, tab.x) }, top) : nothing}<rect class="cell-paper" x=${px(left)} y=${top} width=${px(width)} height=${height} rx="8"></rect>
    <path class="cell-plate" d="M${px(left)} ${plate}h${px(width)}v${rows.plate - 8}a8 8 0 0 1 -8 8h${px(16 - width)}a8 8 0 0 1 -8 -8z"></path>
    <rect class="cell-box" x=${px(left)} y=${top} width=${px(width)} height=${height} rx="8"></rect>
    ${name.map((line, row) => {
      const y = top + rows.name + 14 * (row - (name.length - 1) / 2);
      return svg`<text class="cell-name" x=${px(middle)} y=${y} font-size=${fitted(line, rows.type, room, 600)}>${line}</text>`;
    })}
    ${reached ? svg`<text class="cell-value" x=${px(middle)} y=${top + rows.value} font-size=${fitted(value, 22, room, 700)}>${value}</text>` : nothing}
    ${meter(layout, ...gauge, gated, moment.value, reached)}${hold?.tick(...gauge)}
    ${ring(gated.part, '', [left - 3, top - 3, width + 6, height + 6], 10)}
    ${tab ? spot(gated.part, 'p', [placed(layout, tab.x) - tab.width / 2, top - tab.height, tab.width, tab.height]) : nothing}
    ${
      rows.curve
        ? lines.map(([symbol, line], row) =>
            curve(layout, gated.part, symbol, line, narrow ? 14 : 15, top + rows.curve + 15 * row),
          )
        : spot(gated.part, 'curve', [left + 6, top + rows.meter - 3, width - 12, METER + 6])
    }
    ${foot(layout, gated.part, terms, top + height - rows.plate / 3)}
  </g>`;
}

/** On a block's upper edge, tinted like the foot, because it is part of the sum. @param {Tab} tab @param {number} top */
function tabOn({ x, width, height, text }, top) {
  const up = `M${px(x - width / 2)} ${top}v${5 - height}a5 5 0 0 1 5 -5h${px(width - 10)}a5 5 0 0 1 5 5v${height - 5}`;
  return svg`<path class="cell-paper" d="${up}z"></path>
    <path class="cell-plate" d="${up}z"></path>
    <path class="cell-box" d=${up}></path>
    <text class="cell-term symbol" x=${px(x)} y=${top - 5} font-size="14.5">${text}</text>`;
}

/** One-sided from 0 to 1 for a gate, two-sided from −1 to 1 for the candidate. */
export function meter(
  /** @type {Layout} */ layout,
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
    return svg`${track}<rect class="cell-fill" x=${px(left)} y=${top} width=${px(width * within(value))} height=${METER} rx="4"></rect>`;
  const zero = left + width / 2;
  const length = (Math.abs(within(value)) * width) / 2;
  const from = value < 0 ? zero - length : zero;
  const filled = (/** @type {number} */ x) =>
    svg`<rect class=${value < 0 ? '' : 'cell-fill'} fill=${value < 0 ? hatchOf(gated.part) : nothing} x=${px(x)} y=${top} width=${px(length)} height=${METER}></rect>`;
  return svg`${track}
    ${value < 0 ? layer(layout, filled(placed(layout, from, length))) : filled(from)}
    <rect class="cell-edge" x=${px(from + 0.75)} y=${top + 0.75} width=${px(Math.max(0, length - 1.5))} height=${METER - 1.5}></rect>
    <path class="cell-tick" d="M${px(zero)} ${top - 3}v14"></path>`;
}

/**
 * The curve, or the total that goes into it.
 * @param {Layout} layout
 * @param {string} part
 * @param {'curve'|'sum'} symbol
 * @param {string} line
 * @param {number} type
 * @param {number} y
 */
function curve(layout, part, symbol, line, type, y) {
  const room = layout.block.width - 8;
  const size = fitted(line, type, room);
  const wide = textWidth(line, size, 400) + 8;
  const middle = placed(layout, middleOf(layout, part));
  return svg`<text class="cell-curve" x=${px(middle)} y=${y} font-size=${size}>${line}</text>
    ${touch(part, symbol, [middle - room / 2, y - 12, room, 15])}
    ${ring(part, symbol, [middle - wide / 2, y - 12, wide, 15])}`;
}
