/** The LSTM as it is drawn: what it remembers runs along the top, what it reads along the bottom, and a part of the memory is shown. */
import { svg } from 'lit-html';
import { blocks } from '../../views/cell/block.js';
import { bus } from '../../views/cell/bus.js';
import { keepValve, writeValve } from '../../views/cell/gates.js';
import { highway } from '../../views/cell/highway.js';
import { pipe } from '../../views/cell/pipe.js';
import { plus, riser, riserEdge } from '../../views/cell/riser.js';
import { LABELS } from './labels.js';
import { glance, tables } from './layout.js';
import { places } from './places.js';

/** @import { Figure } from '../figures.js' */

export const MEMORY = {
  state: 'cell_state',
  before: 'cell_before',
  keeps: 'forget_gate',
  offered: 'candidate',
  writes: 'input_gate',
};

export const SHOWN = { state: 'cell_state', squashed: 'cell_squashed', gate: 'output_gate', output: 'hidden_state' };

/** @type {Figure} */
export const lstm = {
  tables,
  glance,
  labels: LABELS,
  places: (scene) => places(scene, riserEdge(scene, MEMORY.offered)),
  read: bus,
  streams: (scene) => svg`
    ${highway(scene, MEMORY)}
    ${riser(scene, MEMORY)}
    ${pipe(scene, SHOWN)}
    ${keepValve(scene, MEMORY)}
    ${writeValve(scene, MEMORY)}
    ${plus(scene, MEMORY)}`,
  blocks,
};
