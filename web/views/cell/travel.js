/**
 * When time goes on, the values that leave the cell on the right come in again on the left: c_t is the next step's c_{t−1}. Backward in
 * time they leave on the left.
 * The tokens fly once; a new step is a new element, so the animation needs no state. Nothing moves under reduced motion.
 * They fly in an arc beyond the cell; the slim one has its labels there, so in it they go back along their own streams.
 */
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { beforeOf } from '../../kinds/tree.js';
import { signed } from '../../pieces/print.js';
import { placed } from './mirror.js';
import { px } from './wire.js';

/** @import { Scene } from './scene.js' */

/** @param {Scene} scene @param {boolean} forward has time just gone one step on? @param {number} grown  the drawing, beyond its own size */
export function travel({ kind, layout, moment }, forward, grown) {
  if (!forward) return nothing;
  const { shape, width, top, hiddenY } = layout;
  const [out, back] = [width - 30, 30].map((x) => px(placed(layout, x)));
  const arc = shape === 'wide' ? 46 : 0;
  // What is remembered runs along the top, what is only read along the bottom.
  const tokens = kind.states.map(({ part, symbol }) => {
    const [y, lift] = part === kind.memory?.state ? [top, -arc] : [hiddenY, arc];
    const path = `M${out} ${y}C${out} ${y + lift} ${back} ${y + lift} ${back} ${y}`;
    return html`<span class="cell-token ${part}" style="offset-path:path('${path}')" aria-hidden="true"><i>${symbol}</i> ${signed(moment.of(beforeOf(part)))}</span>`;
  });
  return keyed(moment.step, html`<div class="cell-flights" style="--grown:${grown}">${tokens}</div>`);
}
