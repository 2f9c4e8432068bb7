/** The valves of the memory: on the highway the one that keeps, on the riser the one that writes. */
import { middleOf } from './layout.js';
import { offeredWidth, riserEdge } from './riser.js';
import { straightTo, valveAcross, valveUpright } from './valve.js';
import { thickness } from './wire.js';

/** @import { Carried } from './highway.js' */
/** @import { Scene } from './scene.js' */

/** @param {Scene} scene @param {Carried & {keeps: string}} carried */
export const keepValve = ({ layout, moment, scale }, { before, keeps }) =>
  valveAcross({
    part: keeps,
    look: keeps,
    x: middleOf(layout, keeps),
    datum: layout.top,
    width: thickness(moment.of(before), scale.state),
    open: moment.part(keeps).value,
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
    bend: middleOf(layout, writes),
    rodFrom: layout.block.top,
  });
}
