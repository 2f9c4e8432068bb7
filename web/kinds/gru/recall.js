/**
 * What a GRU reads: x and h go to both gates as they are; to the candidate h goes through the reset valve and the weight u, in the one
 * order or in the other.
 */
import { nothing, svg } from 'lit-html';
import { bendOf, bridge, lane } from '../../views/cell/lane.js';
import { middleOf } from '../../views/cell/layout.js';
import { tile } from '../../views/cell/tile.js';
import { NARROWEST, valveAcross } from '../../views/cell/valve.js';
import { dry, gap, NOTHING, px, thickness, wire } from '../../views/cell/wire.js';

/** @import { Scene } from '../../views/cell/scene.js' */
/** @import { Layout } from '../../views/cell/layout.js' */
/** @import { Own } from './layout.js' */
/** @typedef {'product'|'reset'} First  what h meets first on its way to the candidate */

const HIDDEN = 'hidden_state';
const BIAS = 'candidate_recurrent_bias';

/** @param {Scene} scene */
const own = ({ layout }) => /** @type {Layout & Own} */ (layout);

/** Where the valve and the tile stand on the lane, and what flows behind each of them. @param {Scene} scene @param {First} first */
function devices(scene, first) {
  const { moment: m, reached, scale, most, weight } = scene;
  const { valve, apart, hiddenY: y } = own(scene);
  const bias = weight(BIAS) ?? 0;
  const product = {
    x: first === 'product' ? valve - apart : valve + apart,
    value: m.of('candidate.from_hidden') + (first === 'product' ? bias : 0),
    scale: scene.layout.bus / (most('candidate.from_hidden') + Math.abs(bias)),
    flows: reached.has('candidate.from_hidden'),
  };
  const before = { value: m.of('hidden_before'), scale: scale.state, flows: true };
  const met = first === 'product' ? product : before;
  const width = met.flows ? thickness(met.value, met.scale) : 0;
  const datum = y + (width || NARROWEST) / 2;
  const recalled = { x: valve, value: m.of('recalled'), scale: met.scale, flows: reached.has('recalled') };
  // What passes the valve keeps to the straight edge.
  const passed = datum - thickness(recalled.value, recalled.scale) / 2;
  const after = [
    { ...product, y, from: product.x },
    { ...recalled, y: passed, from: valve - 1 },
  ];
  return { met: { datum, width }, after: first === 'product' ? after : after.toReversed() };
}

/** @param {Scene} scene @param {First} first */
export function read(scene, first) {
  const { layout, moment: m, reached, scale } = scene;
  const { fork, top, height, hiddenY, inputY, port } = own(scene);
  const foot = layout.block.top + layout.block.height;
  const at = (/** @type {string} */ part) => middleOf(layout, part);
  const [update, reset, candidate] = ['update_gate', 'reset_gate', 'candidate'].map((part) => ({
    known: reached.has(part),
    input: at(part) + port.input,
    hidden: at(part) + port.hidden,
  }));
  if (!(update && reset && candidate)) return nothing;
  const blocks = [update, reset, candidate];
  const { after } = devices(scene, first);
  const [one, other] = /** @type {[typeof after[0], typeof after[0]]} */ (after);

  const hidden = m.of('hidden_before');
  const wide = thickness(hidden, scale.state);
  const turn = bendOf(wide);
  const input = thickness(m.input, scale.input);
  const inputTurn = bendOf(input);

  // x: along under the blocks; where the first is not reached yet, round a corner past it.
  const fed = blocks.filter(({ known }) => known).map((block) => block.input);
  const up = `M${px(update.input)} ${height}`;
  const tail = update.known ? `${up}V${foot}` : '';
  const start = update.known
    ? `M${px(update.input)} ${inputY}`
    : `${up}V${px(inputY + inputTurn)}q0 ${px(-inputTurn)} ${px(inputTurn)} ${px(-inputTurn)}`;
  const along = fed.length === 1 && update.known ? '' : lane({ y: inputY, foot, ports: fed, start, turn: inputTurn });
  const x = svg`<g data-part="inputs">${wire(along + tail, m.input, scale.input, 'inputs')}</g>`;
  const past = Math.max(...fed, update.input);
  const inputsAhead = blocks.filter(({ known }) => !known).map((block) => block.input);
  const drawnBelow = inputsAhead
    .map((port) =>
      port < past
        ? `M${px(port)} ${inputY}V${foot + 3}`
        : lane({ y: inputY, foot: foot + 3, ports: [port], start: `M${px(past + input / 2 + 6)} ${inputY}` }),
    )
    .join('');

  // h: down from the highway, along, up into the gates, on to the first device.
  const down = `M${px(fork)} ${px(top + wide + 1)}V${px(hiddenY - turn)}q0 ${px(turn)} ${px(turn)} ${px(turn)}`;
  const gates = [update, reset];
  const risers = (/** @type {boolean} */ known, end = foot) =>
    gates.filter((gate) => gate.known === known).map((gate) => `M${px(gate.hidden)} ${hiddenY}V${end}`);
  const trunk = reset.known
    ? `${down}H${px(one.x)}${risers(true).join('')}`
    : lane({ y: hiddenY, foot, ports: [update.hidden], start: down, turn });
  const ahead = reset.known
    ? risers(false, foot + 3)
    : [`M${px(update.hidden + wide / 2 + 6)} ${hiddenY}H${px(one.x)}`, ...risers(false, foot + 3)];

  /** Between the devices, and behind both up into the candidate. */
  const end = candidate.hidden;
  const lastTurn = bendOf(thickness(other.value, other.scale));
  const stretches = [
    {
      ...one,
      part: partOf(one),
      way: `M${px(one.from)} ${px(one.y)}H${px(other.x)}`,
      later: `M${px(one.x + 18)} ${hiddenY}H${px(other.x - 4)}`,
    },
    {
      ...other,
      part: partOf(other),
      way: lane({ y: px(other.y), foot, ports: [end], start: `M${px(other.from)} ${px(other.y)}`, turn: lastTurn }),
      later: lane({ y: hiddenY, foot: foot + 3, ports: [end], start: `M${px(other.x + 16)} ${hiddenY}` }),
    },
  ];
  const rest = stretches.map(({ flows, value, scale, way, later, part }) =>
    !flows
      ? dry(later)
      : Math.abs(value) < NOTHING
        ? nothing
        : svg`<g data-part=${part}>${wire(way, value, scale, HIDDEN)}</g>`,
  );
  const h = svg`
    ${gap(`M${px(fork - wide / 2 - 3)} ${px(top + wide)}h${px(wide + 6)}`, 2)}
    ${ahead.length > 0 ? dry(ahead.join('')) : nothing}
    <g data-part="hidden_before">${wire(trunk, hidden, scale.state, HIDDEN)}</g>
    ${rest}`;

  const over = (
    /** @type {number} */ at,
    /** @type {number} */ width,
    /** @type {number} */ y,
    /** @type {number} */ under,
  ) => bridge({ x: at, over: width, y, under });
  const dryInputs = drawnBelow ? dry(drawnBelow) : nothing;
  if (hiddenY < inputY) {
    const last = other.flows ? thickness(other.value, other.scale) : 0;
    return svg`${h}
      ${gates.map((gate) => over(gate.input, gate.known ? input : 0, hiddenY, wide))}
      ${over(candidate.input, candidate.known ? input : 0, other.flows ? other.y : hiddenY, last)}
      ${dryInputs}${x}`;
  }
  return svg`${dryInputs}${x}
    ${gates.map((gate) => over(gate.hidden, gate.known ? wide : 0, inputY, input))}
    ${h}
    ${over(update.input, input, hiddenY, wide)}
    <g data-part="inputs">${wire(`${up}V${update.known ? foot : px(inputY + inputTurn)}`, m.input, scale.input, 'inputs')}</g>`;
}

/** Whose the stream behind a device is. @param {{x: number, from: number}} device */
const partOf = ({ x, from }) => (x === from ? 'candidate' : 'recalled');

/** The valve, whose rod comes out of the side of its block, and the weight. @param {Scene} scene @param {First} first */
export function recall(scene, first) {
  const { layout, moment: m, reached, scale, weight } = scene;
  const { valve, apart, tile: width, hiddenY, inputY, block } = own(scene);
  const known = reached.has('reset_gate');
  const side = middleOf(layout, 'reset_gate') + block.width / 2;
  const from = block.top + (layout.room === 'lowest' ? 30 : 40);
  const input = thickness(m.input, scale.input) / 2 + 4;
  const { met } = devices(scene, first);
  const bias = weight(BIAS) ?? 0;
  const text = bias === 0 ? 'u' : 'u+d';
  const grown = bias === 0 ? width : width + (layout.shape === 'wide' ? 10 : 16);
  const towards = first === 'product' ? -1 : 1;
  return svg`
    ${hiddenY > inputY ? gap(`M${px(valve)} ${px(inputY + input)}V${px(inputY - input)}`, 11) : nothing}
    ${valveAcross({
      part: 'reset_gate',
      look: known ? 'reset_gate' : 'later',
      x: valve,
      datum: met.datum,
      width: met.width,
      open: known ? m.part('reset_gate').value : 1,
      side: -1,
      way: (wheelY) => `M${px(side)} ${from}H${px(valve - 8)}q8 0 8 8V${px(wheelY)}`,
    })}
    ${tile({ part: 'candidate', symbol: 'U', x: valve + towards * (apart + (grown - width) / 2), y: hiddenY, width: grown, text, reached: reached.has('candidate.from_hidden') })}`;
}
