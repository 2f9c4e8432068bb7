/** The GRU as it is drawn: what it remembers is what it shows, and h forks to be read as well. One wheel turns both valves of the memory. */
import { svg } from 'lit-html';
import { blocks } from '../../views/cell/block.js';
import { USUAL } from '../../views/cell/foot.js';
import { writeRoot, yoke } from '../../views/cell/gates.js';
import { highway } from '../../views/cell/highway.js';
import { plus, riser, riserEdge } from '../../views/cell/riser.js';
import { labelsWith } from './labels.js';
import { glance, tables } from './layout.js';
import { places } from './places.js';
import { read } from './read.js';
import { recurrentWeight, resetValve, stands } from './recall.js';

/** @import { Figure } from '../figures.js' */
/** @import { Term } from '../../views/cell/foot.js' */
/** @import { Scene } from '../../views/cell/scene.js' */
/** @import { First } from './recall.js' */

const MEMORY = {
  state: 'hidden_state',
  before: 'hidden_before',
  keeps: 'update_gate',
  offered: 'candidate',
  writes: 'update_gate',
};

/** What has been made of h outside the block comes in where the others have u h. @type {readonly Term[]} */
const FOOT = USUAL.map((term) => (term.symbol === 'U' ? { ...term, socket: 'recalled' } : term));

/** @param {Scene} scene */
const memory = (scene) => svg`
    ${highway(scene, MEMORY)}
    ${riser(scene, MEMORY)}
    ${yoke(scene, MEMORY)}
    ${plus(scene, MEMORY)}`;

/** Exchanging the two forms of a GRU exchanges valve and weight, nothing else. @param {First} first @returns {Figure} */
export const figureWith = (first) => ({
  tables,
  glance,
  labels: labelsWith(first === 'weight' ? 'of_product' : 'of_state'),
  places: (scene) =>
    places(scene, {
      right: riserEdge(scene, MEMORY.offered),
      rod: writeRoot(scene, MEMORY),
      valve: stands(scene, first).valve,
    }),
  read: (scene) => read(scene, first),
  streams: (scene) => svg`${memory(scene)}
    ${resetValve(scene, first)}`,
  glanced: memory,
  blocks: (scene, open) => [recurrentWeight(scene, first), blocks(scene, open, { feet: { candidate: FOOT } })],
});

export const gru = figureWith('weight');
