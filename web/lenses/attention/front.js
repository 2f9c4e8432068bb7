/** The name of the lane, and the context of the unit that is looked at: what is taken from all the states. */
import { nothing, svg } from 'lit-html';
import { atLeast } from '../../pieces/fit.js';
import { signed } from '../../pieces/print.js';
import { symbol } from '../../pieces/symbol.js';
import { textOf } from '../../words/text.js';
import { fullOf } from './meters.js';
import { placesIn } from './plan.js';
import { rowNames, rowsNow } from './rows.js';
import { shareText } from './said.js';
import { NAME } from './settings.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Axis, Lane } from '../../views/timeline/layout.js' */
/** @import { Seen } from './seen.js' */

/** @param {Axis} L @param {Frame} frame @param {Seen|undefined} seen */
export function front(L, frame, seen) {
  const lane = /** @type {Lane} */ (L.lanes.get(NAME));
  const name = textOf('attention.name');
  const context = textOf('attention.context', { value: signed(seen?.context[frame.cursor.unit] ?? Number.NaN) });
  const places = placesIn(L, frame);
  const [flow, shares] = /** @type {[Lane, Lane]} */ ([places.get('flow'), places.get('shares')]);
  const names = L.narrow
    ? svg`<text class="timeline-name" x="2" y=${lane.name} font-size=${atLeast(13.5)}>${name} ${symbol('α')}</text>
        <text class="timeline-hint end" x=${L.width - 2} y=${flow.top - 10}>${context}</text>`
    : svg`<text class="timeline-name" x="0" y=${flow.top + 10} font-size=${atLeast(14)}>${name}</text>
        <text class="timeline-symbol" x=${L.symbol} y=${flow.top + 10}>${symbol('α')}</text>
        <text class="timeline-hint" x="0" y=${flow.top + 27}>${context}</text>`;
  const full = seen ? fullOf(L, seen.shares) : 1;
  const scale = L.narrow
    ? svg`<text class="timeline-tickname" x=${L.width - 34} y=${lane.name}>${textOf('attention.full', { share: shareText(full) })}</text>`
    : svg`<text class="timeline-tickname" x=${L.right + 4} y=${shares.top + 11}>${shareText(full)}</text>`;
  return svg`<g class="attention hidden_state">${names}${full < 1 ? scale : nothing}${rowNames(L, frame, seen)}${seen ? rowsNow(L, frame, seen) : nothing}</g>`;
}
