/**
 * The same sequence in every kind of cell: rows one below the other, on the time axis and on one scale. The memory is an area, what is shown of
 * it a line. A row's name opens its cell in the figure.
 */
import { html, nothing, svg } from 'lit-html';
import { signed } from '../pieces/print.js';
import { textOf } from '../words/text.js';
import { waiting } from './sentence.js';
import { ABOVE, rowAt, rowHeight } from './several/layout.js';
import { locked, name } from './several/name.js';
import { rowsOf } from './several/rows.js';
import { scaleOf } from './several/scale.js';
import { chart, height } from './timeline/chart.js';
import { along, now } from './timeline/lanes.js';
import { layout } from './timeline/layout.js';
import { press } from './timeline/point.js';
import { box, px, units } from './timeline/shape.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { Row } from './several/rows.js' */
/** @import { Scale } from './several/scale.js' */
/** @import { Axis } from './timeline/layout.js' */

/** @param {Axis} axis @param {Frame} frame @param {Scale} scale @param {Row} row @param {number} index */
function drawn(axis, frame, scale, { lines, waits, refused }, index) {
  if (refused) return nothing;
  const L = along(axis, frame);
  const lane = rowAt(axis, index);
  const y = height(lane, scale, ABOVE);
  const ones = scale.ticks.map(
    (tick) => svg`<path class="timeline-scale" d="M${L.left} ${px(y(tick))}H${px(L.right)}"></path>`,
  );
  return svg`<g class=${waits ? 'todo' : ''}>
    <path class="timeline-zero" d="M${L.left} ${px(y(0))}H${px(L.right)}"></path>
    ${ones}
    ${lines.map(({ state, values, start }) => {
      const reached = Math.min(now(frame), values.length);
      return svg`<g class=${state.part}>${chart(L, lane, { ...scale, values, start, reached, ticks: [] }, ABOVE)}</g>`;
    })}
  </g>`;
}

/** @param {Axis} axis @param {number} step @param {number} bottom */
function playhead(axis, step, bottom) {
  const [left, right] = axis.stem(step);
  return svg`<path class="timeline-playhead" d=${box(left, 1, right - left, bottom - 2, Math.min(8, (right - left) / 2))}></path>`;
}

/** Which of them are drawn, as a text. @param {Scale} scale */
const onesIn = ({ ticks }) => (ticks.length > 1 ? '±1' : (ticks.map((tick) => (tick < 0 ? '−1' : '+1'))[0] ?? 'none'));

/** @param {Frame} frame @param {Act} act */
export function several(frame, act) {
  const { kind, cursor, room, trace, other, awaited } = frame;
  const axis = layout(kind, room.axis, trace.T, { two: other !== null, worded: false });
  const rows = rowsOf(frame);
  const scale = scaleOf(rows);
  const bottom = rows.length * rowHeight(axis);
  const [, ...others] = rows;
  const unknown = others.some(({ waits }) => waits) && frame.engine.kind !== 'ready';
  const range = { lowest: signed(scale.lowest), highest: signed(scale.highest), ones: onesIn(scale) };
  /** As the menu of kinds does, and to where it is seen. @param {string} name */
  const open = (name) => {
    act.chooseKind(name);
    if (frame.settings.panels.includes('cell')) act.showPanel('cell');
    const figure = /** @type {HTMLElement} */ (document.querySelector('.figure'));
    figure.focus({ preventScroll: true });
    document.querySelector('.sentence')?.scrollIntoView({ block: 'nearest' });
  };
  return html`<section class="several ${axis.narrow ? 'narrow' : ''}" aria-label=${textOf('several.name')} aria-busy=${others.some(({ waits }) => waits)}>
    <p><b class="several-title">${textOf('lane.kinds')}.</b> ${textOf('several.weights', { kind: textOf(`kinds.${kind.name}`) })}
      ${locked(frame) ? nothing : textOf('several.names')} ${scale.highest > scale.lowest ? textOf('several.scale', range) : nothing}</p>
    ${unknown && !awaited ? html`<p>${waiting(frame)}</p>` : nothing}
    <div class="timeline" dir="ltr">
      <div class="timeline-axis" style="width:${units(axis.width)}">
        <svg @pointerdown=${(/** @type {PointerEvent} */ event) => press(event, axis, frame, act)} viewBox="0 0 ${axis.width} ${bottom}" aria-hidden="true">
          ${rows.map((row, index) => drawn(axis, frame, scale, row, index))}
          <g class="timeline-here">${playhead(axis, cursor.step, bottom)}</g>
        </svg>
        ${rows.map((row, index) => name(axis, frame, row, index, open))}
      </div>
    </div>
  </section>`;
}
