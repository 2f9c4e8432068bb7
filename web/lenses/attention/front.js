/** The name of the lane, and the context of the unit that is looked at: what is taken from all the states. */
import { nothing, svg } from 'lit-html';
import { atLeast } from '../../pieces/fit.js';
import { signed } from '../../pieces/print.js';
import { symbol } from '../../pieces/symbol.js';
import { textOf } from '../../words/text.js';
import { placesIn } from './plan.js';
import { rowNames, rowsNow } from './rows.js';
import { NAME } from './settings.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Axis, Lane } from '../../views/timeline/layout.js' */
/** @import { Seen } from './seen.js' */

/** @param {Axis} L @param {Frame} frame @param {Seen|undefined} seen */
export function front(L, frame, seen) {
  const lane = /** @type {Lane} */ (L.lanes.get(NAME));
  const name = textOf('attention.name');
  const context = textOf('attention.context', { value: signed(seen?.context[frame.cursor.unit] ?? Number.NaN) });
  const flow = /** @type {Lane} */ (placesIn(L, frame).get('flow'));
  const names = L.narrow
    ? svg`<text class="timeline-name" x="2" y=${lane.name} font-size=${atLeast(13.5)}>${name} ${symbol('α')}</text>
        <text class="timeline-hint end" x=${L.width - 2} y=${flow.top - 10}>${context}</text>`
    : svg`<text class="timeline-name" x="0" y=${flow.top + 10} font-size=${atLeast(14)}>${name}</text>
        <text class="timeline-symbol" x=${L.symbol} y=${flow.top + 10}>${symbol('α')}</text>
        <text class="timeline-hint" x="0" y=${flow.top + 27}>${context}</text>`;
  return svg`<g class="attention hidden_state">${names}${rowNames(L, frame, seen)}${seen ? rowsNow(L, frame, seen) : nothing}</g>`;
}
