/**
 * When time goes on, the values that leave the cell on the right come in again on the left: c_t is the next step's c_{t−1}.
 * Two tokens fly once; a new step is a new element, so the animation needs no state. Nothing moves under reduced motion.
 * They fly in an arc beyond the cell; the slim one has its labels there, so in it they go back along their own streams.
 */
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { signed } from '../../pieces/print.js';
import { px } from './wire.js';

/** @import { Layout } from './layout.js' */
/** @import { Moment } from '../../pieces/moment.js' */

/** @param {Layout} L @param {Moment} m @param {boolean} forward has time just gone one step on? @param {number} grown  the drawing, beyond its own size */
export function travel(L, m, forward, grown) {
  if (!forward) return nothing;
  const arc = L.shape === 'wide' ? 46 : 0;
  const flight = (
    /** @type {string} */ part,
    /** @type {string} */ letter,
    /** @type {number} */ value,
    /** @type {number} */ y,
    /** @type {number} */ lift,
  ) => {
    const path = `M${px(L.width - 30)} ${y}C${px(L.width - 30)} ${y + lift} 30 ${y + lift} 30 ${y}`;
    return html`<span class="cell-token ${part}" style="offset-path:path('${path}')" aria-hidden="true"><i>${letter}</i> ${signed(value)}</span>`;
  };
  return keyed(
    m.step,
    html`<div class="cell-flights" style="--grown:${grown}">${flight('cell_state', 'c', m.of('cell_before'), L.top, -arc)}${flight('hidden_state', 'h', m.of('hidden_before'), L.hiddenY, arc)}</div>`,
  );
}
