/** The LSTM of 1997 as it is drawn: the highway runs unbroken to the +. The place of the forget gate stays empty, and says so. */
import { svg } from 'lit-html';
import { blocks } from '../../views/cell/block.js';
import { bus, entryOf } from '../../views/cell/bus.js';
import { writeValve } from '../../views/cell/gates.js';
import { highway } from '../../views/cell/highway.js';
import { moved } from '../../views/cell/labels.js';
import { pipe } from '../../views/cell/pipe.js';
import { plus, riser, riserEdge } from '../../views/cell/riser.js';
import { absent } from '../lstm/absent.js';
import { SHOWN } from '../lstm/figure.js';
import { glance, tables } from '../lstm/layout.js';
import { places as usual } from '../lstm/places.js';
import { LABELS } from './labels.js';

/** @import { Figure } from '../figures.js' */
/** @import { Scene } from '../../views/cell/scene.js' */

const MEMORY = { state: 'cell_state', before: 'cell_before', offered: 'candidate', writes: 'input_gate' };

/** @param {Scene} scene */
function places(scene) {
  const { layout } = scene;
  const own = { ...usual(scene, riserEdge(scene, MEMORY.offered)), ...absent(layout, 'forget_gate') };
  if (layout.shape === 'wide') return moved(own, { before: { room: 150 } });
  // x comes in further right, and h has the corner to itself.
  const entry = entryOf(scene);
  return moved(own, {
    hiddenBefore: { x: 4, room: entry - 14 },
    input: layout.room === 'roomy' ? { x: entry - 14, anchor: 'end', room: entry - 22 } : { x: entry + 14 },
  });
}

/** @type {Figure} */
export const lstm1997 = {
  tables,
  glance,
  labels: LABELS,
  places,
  read: bus,
  streams: (scene) => svg`
    ${highway(scene, MEMORY)}
    ${riser(scene, MEMORY)}
    ${pipe(scene, SHOWN)}
    ${writeValve(scene, MEMORY)}
    ${plus(scene, MEMORY)}`,
  blocks,
};
