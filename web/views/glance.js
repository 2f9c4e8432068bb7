/**
 * The cell at a glance: the memory with its valves, and the value of each part, in a strip that stays in sight while something is changed
 * that stands too far from the figure. It shows the whole step, as far as it is not covered: whatever is changed, it shows the effect.
 */
import { html, nothing, svg } from 'lit-html';
import { figureOf } from '../kinds/figures.js';
import { beforeOf } from '../kinds/tree.js';
import { fitted } from '../pieces/fit.js';
import { atRest, moment } from '../pieces/moment.js';
import { printed, signed } from '../pieces/print.js';
import { symbol } from '../pieces/symbol.js';
import { placeOf } from '../state/place.js';
import { meter } from './cell/block.js';
import { definitions } from './cell/definitions.js';
import { middleOf } from './cell/layout.js';
import { anchored, layer, placed } from './cell/mirror.js';
import { sceneOf } from './cell/scene.js';

/** @import { Gated, StateRow } from '../kinds/kind.js' */
/** @import { Frame } from '../state/types.js' */
/** @import { Layout } from './cell/layout.js' */
/** @import { Moment } from '../pieces/moment.js' */

const TYPE = 18.6;

/** @param {string} text @param {number} room */
const size = (text, room) => fitted(text, TYPE, room, 700);

/** A part with its value and its meter. @param {Layout} layout @param {Gated} gated @param {Moment} m @param {boolean} known */
function chip(layout, gated, m, known) {
  const { part, symbol: letter } = gated;
  const { value } = m.part(part);
  const { width, top, height } = layout.block;
  const left = placed(layout, middleOf(layout, part)) - width / 2;
  const number = gated.signed ? signed(value) : printed(value);
  return svg`<g class="glance-part ${part} ${known ? '' : 'todo'}" data-part=${part}>
    <rect class="glance-box" x=${left} y=${top} width=${width} height=${height} rx="6"></rect>
    <text x=${left + 6} y=${top + 17} font-size=${TYPE}>${symbol(letter)}</text>
    ${known ? svg`<text class="glance-value" x=${left + width - 5} y=${top + 17} font-size=${size(number, width - 24)} text-anchor="end">${number}</text>` : nothing}
    ${meter(layout, left + 6, top + 23, width - 12, gated, value, known)}
  </g>`;
}

/**
 * A state by its symbol and value.
 * @param {Layout} layout
 * @param {{x: number, y?: number, room: number, part: string, letter: string, when: string, value: number}} label
 */
function state(layout, { x, y = 16, room, part, letter, when, value }) {
  const number = signed(value);
  return svg`<text class="glance-state ${part}" data-part=${part} x=${placed(layout, x)} y=${y} text-anchor=${layout.mirrored ? anchored(layout, 'start') : nothing} font-size=${size(`${letter}${when} ${number}`, room)}
    ><tspan class="glance-name">${symbol(letter, when)}</tspan> <tspan class="glance-value">${number}</tspan></text>`;
}

/** @param {Frame} frame @param {boolean} alone  whether the cell itself is not on the page */
export function glance(frame, alone) {
  const { kind, cursor, shown } = frame;
  const m = moment(frame, cursor.step, cursor.unit);
  const stage = Math.min(kind.lastStage, shown - placeOf(frame, { step: cursor.step, stage: 0 }));
  const figure = figureOf(kind);
  const mirrored = frame.trace.direction === 'backward';
  const layout = { ...figure.glance, mirrored };
  const scene = sceneOf(frame, layout, frame.awaited ? atRest(m) : m, stage);
  const known = (/** @type {StateRow} */ { part }) => scene.reached.has(part);
  /** @type {(row: StateRow, at: {x: number, y?: number, room: number}) => unknown} */
  const before = ({ part, symbol: letter }, at) =>
    state(layout, { ...at, part: beforeOf(part), letter, when: scene.time.before, value: m.of(beforeOf(part)) });
  /** @type {(row: StateRow, at: {x: number, y?: number, room: number}) => unknown} */
  const now = (row, at) =>
    known(row)
      ? state(layout, { ...at, part: row.part, letter: row.symbol, when: 't', value: m.of(row.part) })
      : nothing;
  // What is remembered stands above the highway, what is only shown beside the way out.
  const [carried, ...others] = kind.states;
  const labels =
    kind.memory && carried
      ? [
          before(carried, { x: 2, room: 94 }),
          now(carried, { x: 272, room: 170 }),
          others.map((row) => now(row, { x: 384, y: 96, room: 76 })),
        ]
      : kind.states.map((row) => [before(row, { x: 2, y: 86, room: 170 }), now(row, { x: 300, y: 86, room: 150 })]);
  return html`<svg direction="ltr" class="glance-cell" viewBox="0 0 ${layout.width} ${layout.height}" aria-hidden="true">
    ${alone ? definitions(kind, mirrored, figure.hatched) : nothing}
    ${layer(layout, (figure.glanced ?? figure.streams)(scene))}
    ${kind.parts.map((gated) => chip(layout, gated, m, scene.reached.has(gated.part)))}
    ${labels}
  </svg>`;
}
