/** The way up of what could be written: through its gate's valve to the + on the highway. */
import { nothing, svg } from 'lit-html';
import { PLUS } from './highway.js';
import { middleOf } from './layout.js';
import { knob, spot } from './spot.js';
import { dry, NOTHING, px, thickness, was, wire } from './wire.js';

/** @import { Carried } from './highway.js' */
/** @import { Scene } from './scene.js' */

/** How wide what is offered is; 0 while it is not known. @param {Scene} scene @param {string} offered */
export const offeredWidth = ({ moment, reached, scale }, offered) =>
  reached.has(offered) ? thickness(moment.part(offered).value, scale.state) : 0;

/** The straight right edge of the riser, from which its width is measured. @param {Scene} scene @param {string} offered */
export const riserEdge = (scene, offered) => middleOf(scene.layout, offered) + (offeredWidth(scene, offered) / 2 || 7);

/** @param {Scene} scene @param {Carried} carried */
export function riser(scene, { offered }) {
  const { layout, moment: m, reached } = scene;
  const { state: scale } = scene.scale;
  const { top, lane, writeY } = layout;
  const middle = middleOf(layout, offered);
  const right = riserEdge(scene, offered);
  const { value } = m.part(offered);
  const width = thickness(value, scale);
  const written = m.of('written');
  const passed = thickness(written, scale);
  return svg`
    ${
      reached.has(offered)
        ? svg`<g data-part=${offered}>${wire(`M${px(middle)} ${layout.block.top}V${writeY}`, value, scale, offered)}</g>`
        : dry(`M${px(middle)} ${layout.block.top - 4}V${writeY}`)
    }
    ${
      reached.has('written')
        ? svg`<g data-part="written">
            ${Math.abs(written) < NOTHING ? nothing : wire(`M${px(right - passed / 2)} ${writeY + 1}V${top + lane - 4}`, written, scale, offered)}
            ${was(`M${px(right - width)} ${writeY - 16}V${top + lane + 6}`, offered)}
          </g>`
        : [
            dry(`M${px(middle)} ${writeY - 16}V${top + lane + 4}`),
            spot('written', '', [middle - 12, top + lane + 6, 24, writeY - top - lane - 22]),
          ]
    }`;
}

/** @param {Scene} scene @param {Carried} carried */
export function plus({ layout, reached }, { state, offered }) {
  const x = middleOf(layout, offered);
  const y = layout.top + layout.lane / 2;
  const look = reached.look(state);
  return svg`<g data-part=${state}>
    <circle class="cell-node ${look}" cx=${px(x)} cy=${y} r=${PLUS}></circle>
    <path class="cell-mark ${look}" d="M${px(x - 6.5)} ${y}h13M${px(x)} ${y - 6.5}v13"></path>
    ${knob(state, 'plus', x, y, PLUS + 3)}
  </g>`;
}
