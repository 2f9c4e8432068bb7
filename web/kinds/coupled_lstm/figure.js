/** The coupled LSTM as it is drawn: one wheel turns both valves of the memory. The place of the input gate stays empty, and says why. */
import { svg } from 'lit-html';
import { symbol } from '../../pieces/symbol.js';
import { blocks } from '../../views/cell/block.js';
import { bus } from '../../views/cell/bus.js';
import { writeRoot, yoke } from '../../views/cell/gates.js';
import { highway } from '../../views/cell/highway.js';
import { pipe } from '../../views/cell/pipe.js';
import { plus, riser, riserEdge } from '../../views/cell/riser.js';
import { textOf } from '../../words/text.js';
import { absent, placeOfAbsent } from '../lstm/absent.js';
import { MEMORY, SHOWN } from '../lstm/figure.js';
import { LABELS as LSTM } from '../lstm/labels.js';
import { glance, tables } from '../lstm/layout.js';
import { places } from '../lstm/places.js';

/** @import { Figure } from '../figures.js' */
/** @import { Label, Note } from '../../views/cell/labels.js' */

const KEEPS = MEMORY.keeps;

/** @type {readonly (Label|Note)[]} */
const LABELS = [
  ...LSTM.map((label) => (label.at === 'writes' ? { ...label, hue: KEEPS } : label)),
  { at: 'rod', part: KEEPS, turned: 'f' },
  {
    at: 'absence',
    note: () => [...textOf('coupled_lstm.drawn.absence').split('|'), svg`${symbol('i')} = 1 − ${symbol('f')}`],
  },
];

/** @type {Figure} */
export const coupledLstm = {
  tables,
  glance,
  labels: LABELS,
  places: (scene) => ({
    ...places(scene, riserEdge(scene, MEMORY.offered)),
    ...absent(scene.layout, MEMORY.writes),
    rod: { x: writeRoot(scene, MEMORY) - 8, y: scene.layout.writeY - 8, anchor: 'end', size: 15 },
  }),
  read: bus,
  streams: (scene) => svg`
    ${highway(scene, MEMORY)}
    ${riser(scene, MEMORY)}
    ${pipe(scene, SHOWN)}
    ${yoke(scene, MEMORY)}
    ${plus(scene, MEMORY)}
    ${placeOfAbsent(scene.layout, MEMORY.writes)}`,
  blocks,
};
