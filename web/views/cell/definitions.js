/** What the streams of the cell are filled with: once on a page, whichever of its drawings are there. */
import { svg } from 'lit-html';
import { hatch } from '../../pieces/hatch.js';
import { PREFIX } from './wire.js';

/** @import { Kind } from '../../kinds/kind.js' */

/** @param {Kind} kind @param {boolean} mirrored @param {readonly string[]} [more]  hues that only this kind's drawing hatches */
export function definitions({ states, parts }, mirrored, more = []) {
  const negative = [
    ...states,
    { part: 'inputs' },
    ...parts.filter(({ signed }) => signed),
    ...more.map((part) => ({ part })),
  ];
  return svg`<defs>
  <linearGradient id="${PREFIX}-paling"><stop class="cell-paling" stop-opacity="0" /><stop class="cell-paling" offset="1" stop-opacity=".72" /></linearGradient>
  ${negative.map(({ part }) => hatch(PREFIX, part, mirrored))}
</defs>`;
}
