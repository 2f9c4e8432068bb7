/**
 * The cell: streams and valves. Width is magnitude, a gate is an opening; what the present stage has not reached is dry.
 * Each kind of cell is drawn by its own figure (kinds/) from the pieces in cell/; this file puts them in order, back to front.
 */
import { html } from 'lit-html';
import { figureFor } from '../kinds/figures.js';
import { brought } from '../later/brought.js';
import { atRest, moment } from '../pieces/moment.js';
import { definitions } from './cell/definitions.js';
import { inWords } from './cell/inwords.js';
import { key } from './cell/key.js';
import { labels } from './cell/labels.js';
import { layoutFor } from './cell/layout.js';
import { layer, placed } from './cell/mirror.js';
import { sceneOf } from './cell/scene.js';
import { travel } from './cell/travel.js';

/** @import { Figure } from '../kinds/figures.js' */
/** @import { Act, Frame } from '../state/types.js' */
/** @import { Place } from './cell/labels.js' */

/** @param {Frame} frame @param {Act} act */
export function cell(frame, act) {
  const { kind, cursor, room } = frame;
  const figure = figureFor(frame, act);
  const { samples = [] } = figure;
  const mirrored = frame.trace.direction === 'backward';
  const layout = layoutFor(figure.tables, room, frame.layout === 'embed', mirrored);
  const m = moment(frame, cursor.step, cursor.unit);
  const flowing = sceneOf(frame, layout, frame.awaited ? atRest(m) : m, cursor.stage);
  const told = { ...flowing, moment: m, frame };
  // A finger that asks what a block is must not change the figure.
  const open = (/** @type {PointerEvent} */ event, /** @type {number} */ stage) =>
    event.pointerType !== 'touch' && act.goToStage(stage);
  const [x, y, width, height] = layout.body;
  const usual = figure.places(flowing);
  const explain = /** @type {NonNullable<Figure['key']>} */ (figure.key ?? key);
  const explained = explain(layout, samples, /** @type {Place} */ (usual.input), told);
  return html`<div class="cell" dir="ltr">
    <svg class="cell-${layout.shape}" viewBox="0 0 ${layout.width} ${layout.height}" role="img" aria-label="${figure.called?.(told)}${inWords(told, cursor.stage)}">
      ${definitions(kind, mirrored, figure.hatched)}
      <rect class="cell-body" x=${placed(layout, x, width)} y=${y} width=${width} height=${height} rx="14"></rect>
      ${layer(layout, [figure.read(flowing), figure.streams(flowing)])}
      ${figure.blocks(told, open)}
      ${labels(told, figure.labels, { ...usual, input: explained.input })}${explained.drawn}
    </svg>
    ${brought.lenses?.hand(frame, act, layout)}${travel(told, cursor.forward && !frame.awaited, room.width / layout.width)}
  </div>`;
}
