/**
 * h on its way to the candidate: through the reset valve and through the weight u, which stand on its lane in the one order or in the
 * other. Exchanging the two forms of a GRU exchanges the two, nothing else.
 */
import { nothing, svg } from 'lit-html';
import { bendOf, lane } from '../../views/cell/lane.js';
import { middleOf } from '../../views/cell/layout.js';
import { tile } from '../../views/cell/tile.js';
import { NARROWEST, valveAcross } from '../../views/cell/valve.js';
import { dry, gap, NOTHING, px, thickness } from '../../views/cell/wire.js';

/** @import { Layout } from '../../views/cell/layout.js' */
/** @import { Scene } from '../../views/cell/scene.js' */
/** @import { Own } from './layout.js' */

/** @typedef {'weight'|'valve'} First  what h meets first */
/**
 * @typedef {object} Stretch  of the lane, behind one of the two
 * @property {string} part     whose it is
 * @property {number} x        where that stands
 * @property {number} from     where the stretch begins
 * @property {number} y
 * @property {number} value
 * @property {number} scale
 * @property {boolean} flows
 */

const BIAS = 'candidate_recurrent_bias';
const PRODUCT = 'candidate.from_hidden';

/** @param {Pick<Scene, 'layout'>} scene */
export const own = ({ layout }) => /** @type {Layout & Own} */ (layout);

/** Beside u, a bias that the reset gate acts on as well. @param {Scene} scene */
const biasOf = ({ weight }) => weight(BIAS) ?? 0;

/**
 * Where the valve and the weight stand, `at` its place on the lane, and how wide that is. Both stand further on where x comes up into the
 * reset gate across their place.
 * @param {Scene} scene @param {First} first
 */
export function stands(scene, first) {
  const { layout } = scene;
  const { valve, apart, tile, shape, bus, hiddenY, inputY } = own(scene);
  const width = biasOf(scene) === 0 ? tile : tile + (shape === 'wide' ? 10 : 16);
  const more = (width - tile) / 2;
  if (first === 'valve') return { valve, at: valve + apart, middle: valve + apart + more, width };
  const crossed = hiddenY < inputY ? middleOf(layout, 'reset_gate') + layout.port.input + bus / 2 + 3 : 0;
  const middle = Math.max(valve - apart - more, crossed + width / 2);
  return { valve: Math.max(valve, middle + width / 2 + 15), at: middle + more, middle, width };
}

/**
 * What flows behind the valve and behind the weight, and how wide that is which meets the valve.
 * @param {Scene} scene @param {First} first
 */
function devices(scene, first) {
  const { layout, moment: m, reached, scale, most } = scene;
  const { hiddenY: y } = own(scene);
  const { valve, at: x } = stands(scene, first);
  const bias = biasOf(scene);
  /** @type {Stretch} */
  const product = {
    part: 'candidate',
    x,
    from: x,
    y,
    value: m.of(PRODUCT) + (first === 'weight' ? bias : 0),
    scale: layout.bus / (most(PRODUCT) + Math.abs(bias)),
    flows: reached.has(PRODUCT),
  };
  const met = first === 'weight' ? product : { value: m.of('hidden_before'), scale: scale.state, flows: true };
  const width = met.flows ? thickness(met.value, met.scale) : 0;
  const datum = y + (width || NARROWEST) / 2;
  const value = m.of('recalled');
  /** @type {Stretch} */
  const recalled = {
    part: 'recalled',
    x: valve,
    from: valve - 1,
    y: px(datum - thickness(value, met.scale) / 2), // what passes the valve keeps to the straight edge
    value,
    scale: met.scale,
    flows: reached.has('recalled'),
  };
  const [near, far] = first === 'weight' ? [product, recalled] : [recalled, product];
  return { datum, width, near, far };
}

/** Where the first of the two stands, and at which height how wide a stream reaches the candidate. @param {Scene} scene @param {First} first */
export function reaches(scene, first) {
  const { near, far } = devices(scene, first);
  const { y, value, scale, flows } = far;
  return { first: near.x, y: flows ? y : scene.layout.hiddenY, width: flows ? thickness(value, scale) : 0 };
}

/** Between the two, and behind both up into the candidate. @param {Scene} scene @param {First} first */
export function stretches(scene, first) {
  const { layout, stream } = scene;
  const { hiddenY, block, port } = layout;
  const { near, far } = devices(scene, first);
  const foot = block.top + block.height;
  const ports = [middleOf(layout, 'candidate') + port.hidden];
  const drawn = (
    /** @type {Stretch} */ { part, value, scale, flows },
    /** @type {string} */ way,
    /** @type {string} */ later,
  ) => {
    if (!flows) return dry(later);
    return Math.abs(value) < NOTHING
      ? nothing
      : svg`<g data-part=${part}>${stream(part)(way, value, scale, 'hidden_state')}</g>`;
  };
  const turn = bendOf(thickness(far.value, far.scale));
  return [
    drawn(near, `M${px(near.from)} ${near.y}H${px(far.x)}`, `M${px(near.x + 18)} ${hiddenY}H${px(far.x - 4)}`),
    drawn(
      far,
      lane({ y: far.y, foot, ports, start: `M${px(far.from)} ${far.y}`, turn }),
      lane({ y: hiddenY, foot: foot + 3, ports, start: `M${px(far.x + 16)} ${hiddenY}` }),
    ),
  ];
}

/** The valve, whose rod comes out of the side of its block. @param {Scene} scene @param {First} first */
export function resetValve({ reading, ...given }, first) {
  const scene = reading ?? given;
  const { layout, moment: m, reached, scale } = scene;
  const { hiddenY, inputY, block, room } = own(scene);
  const { valve } = stands(scene, first);
  const known = reached.has('reset_gate');
  const side = middleOf(layout, 'reset_gate') + block.width / 2;
  const from = block.top + (room === 'lowest' ? 30 : 40);
  const { datum, width } = devices(scene, first);
  const half = thickness(m.input, scale.input) / 2 + 4;
  return svg`
    ${hiddenY > inputY ? gap(`M${px(valve)} ${px(inputY + half)}V${px(inputY - half)}`, 11) : nothing}
    ${valveAcross({
      part: 'reset_gate',
      look: known ? 'reset_gate' : 'later',
      x: valve,
      datum,
      width,
      // Of a ribbon each entry has its own opening.
      open: known && !scene.whole?.('recalled') ? m.part('reset_gate').value : 1,
      hold: scene.hold('reset_gate'),
      side: -1,
      way: (wheelY) => `M${px(side)} ${from}H${px(valve - 8)}q8 0 8 8V${px(wheelY)}`,
    })}`;
}

/** The weight. @param {Scene} scene @param {First} first */
export function recurrentWeight(scene, first) {
  const { layout, reached } = scene;
  const { middle: x, width } = stands(scene, first);
  return tile(layout, {
    part: 'candidate',
    symbol: 'U',
    x,
    y: layout.hiddenY,
    width,
    text: (layout.grid ? 'U' : 'u') + (biasOf(scene) === 0 ? '' : '+d'),
    reached: reached.has(PRODUCT),
  });
}
