/** The valves of the memory: on the highway the one that keeps, on the riser the one that writes; or one wheel for both. */
import { svg } from 'lit-html';
import { middleOf } from './layout.js';
import { offeredWidth, riserEdge } from './riser.js';
import { spot } from './spot.js';
import {
  jawsAcross,
  jawsUpright,
  rod,
  rootAcross,
  rootUpright,
  roundUpright,
  straightTo,
  valveAcross,
  valveUpright,
  wheel,
} from './valve.js';
import { px, thickness } from './wire.js';

/** @import { Carried } from './highway.js' */
/** @import { Scene } from './scene.js' */

/** @param {Scene} scene @param {Carried & {keeps: string}} carried */
export const keepValve = ({ layout, moment, scale, hold }, { before, keeps }) =>
  valveAcross({
    part: keeps,
    look: keeps,
    x: middleOf(layout, keeps),
    datum: layout.top,
    width: thickness(moment.of(before), scale.state),
    open: moment.part(keeps).value,
    hold: hold(keeps),
    way: straightTo(middleOf(layout, keeps), layout.block.top),
  });

/** @param {Scene} scene @param {Carried} carried */
export function writeValve(scene, { offered, writes }) {
  const { layout, moment, reached } = scene;
  const moved = reached.has(writes);
  return valveUpright({
    part: writes,
    look: moved ? writes : 'later',
    right: riserEdge(scene, offered),
    width: offeredWidth(scene, offered),
    y: layout.writeY,
    open: moved ? moment.part(writes).value : 1,
    hold: scene.hold(writes),
    bend: middleOf(layout, writes),
    rodFrom: layout.block.top,
  });
}

/** The valve on the riser that is open as far as the one on the highway is shut. @param {Scene} scene @param {Carried} carried */
function opposite(scene, { keeps = '', offered }) {
  const { layout, moment, reached } = scene;
  const open = reached.has(keeps) ? 1 - moment.part(keeps).value : 1;
  return { right: riserEdge(scene, offered), width: offeredWidth(scene, offered), y: layout.writeY, open };
}

/** Where the blade of that valve ends, which its rod leads to. @param {Scene} scene @param {Carried} carried */
export const writeRoot = (scene, carried) => rootUpright(opposite(scene, carried));

/** One wheel, two blades: what it opens for the old it shuts for the new. @param {Scene} scene @param {Carried & {keeps: string}} carried */
export function yoke(scene, carried) {
  const { layout, moment, reached, scale } = scene;
  const { before, keeps, writes } = carried;
  const known = reached.has(keeps);
  const look = known ? keeps : 'later';
  const x = middleOf(layout, keeps);
  const keep = {
    x,
    datum: layout.top,
    width: thickness(moment.of(before), scale.state),
    open: known ? moment.part(keeps).value : 1,
  };
  const write = opposite(scene, carried);
  const { y } = write;
  return svg`<g data-part=${keeps}>
    ${rod(`M${px(x)} ${layout.block.top}V${px(rootAcross(keep) - 3)}M${px(x)} ${y}H${px(rootUpright(write) + 3)}`, look)}
    ${jawsAcross(keep, look)}
    ${jawsUpright(write, look)}
    ${wheel(keeps, x, y, look)}${scene.hold(keeps)?.across(keep, (short) => straightTo(x, layout.block.top)(y + short))}
    ${spot(writes === keeps ? 'written' : writes, 'times', roundUpright(write))}
  </g>`;
}
