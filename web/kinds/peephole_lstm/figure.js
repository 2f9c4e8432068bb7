/** The peephole LSTM as it is drawn: an LSTM whose gates look at the memory through taps. */
import { svg } from 'lit-html';
import { blocks } from '../../views/cell/block.js';
import { bus } from '../../views/cell/bus.js';
import { keepValve, writeValve } from '../../views/cell/gates.js';
import { highway } from '../../views/cell/highway.js';
import { moved } from '../../views/cell/labels.js';
import { pipe } from '../../views/cell/pipe.js';
import { plus, riser, riserEdge } from '../../views/cell/riser.js';
import { tap, tapRing } from '../../views/cell/tap.js';
import { MEMORY, SHOWN } from '../lstm/figure.js';
import { LABELS } from '../lstm/labels.js';
import { places as usual } from '../lstm/places.js';
import { glance, tables } from './layout.js';
import { taps } from './taps.js';

/** @import { Figure } from '../figures.js' */
/** @import { Place } from '../../views/cell/labels.js' */
/** @import { Scene } from '../../views/cell/scene.js' */
/** @import { PeepholeLayout } from './layout.js' */

/** Between the line to the output gate and the pipe stand the words of the riser. @param {PeepholeLayout} layout @returns {Record<string, Partial<Place>>} */
function wide({ room: height, x, pipe, writeY, ringNow }) {
  const beside = ringNow + 10;
  const room = pipe - 62 - beside;
  const { input_gate: write = 0, candidate: plus = 0 } = x;
  const two = room < 90;
  const low = height === 'lowest';
  const left = {
    x: plus - 22,
    anchor: /** @type {const} */ ('end'),
    room: plus - write - 30,
    y: writeY - (low ? 13 : 17),
    size: 16,
    two: true,
  };
  return {
    before: { room: 86 },
    writes: { x: beside, y: writeY + (two ? (low ? -18 : -12) : 6), room, two },
    written: room < 98 ? left : { x: beside, room: room + 2 },
  };
}

/** @param {PeepholeLayout} layout @param {number} right  edge of the riser @returns {Record<string, Partial<Place>>} */
function slim({ room, top, x, pipe, writeY, showY, tanhY, ringNow }, right) {
  const beside = ringNow + 9;
  const left = { x: 2 * (x.candidate ?? 0) - right - 14, anchor: /** @type {const} */ ('end') };
  if (room === 'lowest')
    return {
      writes: { x: beside, y: writeY - 20, room: pipe - 46 - beside, two: false },
      shows: { y: showY + 6, room: pipe - 48 - beside, two: false },
    };
  // Where there is no room beside each other, the words of both valves stand one below the other.
  const tight = left.x - 50 < (x.forget_gate ?? 0) + 64;
  const written = { ...left, y: writeY - (tight && room === 'roomy' ? 32 : 50), room: 60 };
  const writes = { x: beside, room: pipe - 22 - beside };
  if (room === 'roomy')
    return { written, writes: { ...writes, y: writeY - 71 }, shows: { x: pipe - 16, y: showY - 32 } };
  return {
    written,
    keeps: { y: top + (tight ? 72 : 62) },
    writes: { ...writes, y: writeY - 42 },
    shows: { x: pipe - 46, y: showY + 8, room: pipe - 44 - beside },
    squashed: { y: tanhY - 12 },
  };
}

/** @param {Scene} scene */
function places(scene) {
  const layout = /** @type {PeepholeLayout} */ (scene.layout);
  const right = riserEdge(scene, MEMORY.offered);
  return moved(usual(scene, right), layout.shape === 'wide' ? wide(layout) : slim(layout, right));
}

/** The term that comes from above. @param {Scene} scene */
const tabs = ({ layout }) => {
  const { tab, tabSize } = /** @type {PeepholeLayout} */ (layout);
  const text = tabSize.width < 40 ? 'pc' : '+ p c';
  return Object.fromEntries(Object.entries(tab).map(([part, x]) => [part, { x, ...tabSize, text }]));
};

/** @type {Figure} */
export const peepholeLstm = {
  tables,
  glance,
  labels: LABELS,
  places,
  read: bus,
  streams: (scene) => svg`
    ${highway(scene, MEMORY)}
    ${riser(scene, MEMORY)}
    ${pipe(scene, SHOWN)}
    ${'tab' in scene.layout ? taps(scene) : ''}
    ${keepValve(scene, MEMORY)}
    ${writeValve(scene, MEMORY)}
    ${plus(scene, MEMORY)}`,
  blocks: (scene, open) => blocks(scene, open, { tabs: tabs(scene) }),
  samples: [
    {
      means: 'tap',
      drawn: (path, x, y) => svg`${tap(path, 'cell_state')}${tapRing(x, y, 'cell_state')}`,
    },
  ],
};
