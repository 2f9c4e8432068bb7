/** What a GRU reads: x goes to all its parts, h to both gates as it is, and to the candidate as far as it is recalled (recall.js). */
import { nothing, svg } from 'lit-html';
import { bendOf, bridge, lane } from '../../views/cell/lane.js';
import { middleOf } from '../../views/cell/layout.js';
import { dry, gap, px, thickness } from '../../views/cell/wire.js';
import { own, reaches, stretches } from './recall.js';

/** @import { Scene } from '../../views/cell/scene.js' */
/** @import { First } from './recall.js' */
/** @typedef {{known: boolean, input: number, hidden: number}} Block  whether it is reached, and where x and h come up into it */

/** @param {Scene} scene @returns {[update: Block, reset: Block, candidate: Block]} */
function blocksOf({ layout, reached }) {
  const block = (/** @type {string} */ part) => ({
    known: reached.has(part),
    input: middleOf(layout, part) + layout.port.input,
    hidden: middleOf(layout, part) + layout.port.hidden,
  });
  return [block('update_gate'), block('reset_gate'), block('candidate')];
}

/** The lower edge of the blocks. @param {Scene} scene */
const footOf = ({ layout: { block } }) => block.top + block.height;

/** @param {string[]} ways */
const ahead = (ways) => (ways.length > 0 ? dry(ways.join('')) : nothing);

/**
 * x: along under the blocks; past the first, where that is not reached yet, round a corner.
 * @param {Scene} scene @param {Block[]} blocks
 */
function inputs(scene, blocks) {
  const { layout, moment: m, scale, stream } = scene;
  const { inputY: y, height } = layout;
  const foot = footOf(scene);
  const [first = { known: false, input: 0 }] = blocks;
  const width = thickness(m.input, scale.input);
  const turn = bendOf(width);
  const corner = px(y + turn);
  const up = `M${px(first.input)} ${height}V${first.known ? foot : corner}`;
  const ports = (/** @type {boolean} */ known) =>
    blocks.filter((block) => block.known === known).map(({ input }) => input);
  const fed = ports(true);
  const start = first.known ? `M${px(first.input)} ${y}` : `${up}q0 ${px(-turn)} ${px(turn)} ${px(-turn)}`;
  const along = first.known && fed.length === 1 ? '' : lane({ y, foot, ports: fed, start, turn });
  const last = Math.max(...fed);
  const later = ports(false).map((port) =>
    port < last
      ? `M${px(port)} ${y}V${foot + 3}`
      : lane({ y, foot: foot + 3, ports: [port], start: `M${px(last + width / 2 + 6)} ${y}` }),
  );
  const drawn = (/** @type {string} */ way) =>
    svg`<g data-part="inputs">${stream('inputs')(way, m.input, scale.input, 'inputs')}</g>`;
  return {
    width,
    lane: svg`${ahead(later)}${drawn(first.known ? along + up : along)}`,
    entry: drawn(up),
  };
}

/**
 * h: down from the highway, along, up into the gates, and on to what stands on its way to the candidate.
 * @param {Scene} scene @param {Block[]} gates @param {First} first
 */
function hidden(scene, gates, first) {
  const { moment: m, scale, stream } = scene;
  const { fork, top, hiddenY: y } = own(scene);
  const foot = footOf(scene);
  const value = m.of('hidden_before');
  const width = thickness(value, scale.state);
  const turn = bendOf(width);
  const end = reaches(scene, first).first;
  const down = `M${px(fork)} ${px(top + width + 1)}V${px(y - turn)}q0 ${px(turn)} ${px(turn)} ${px(turn)}`;
  const risers = (/** @type {boolean} */ known, to = foot) =>
    gates.filter((gate) => gate.known === known).map((gate) => `M${px(gate.hidden)} ${y}V${to}`);
  const [update, reset] = gates;
  const whole = reset?.known ?? false;
  const trunk = whole
    ? [`${down}H${px(end)}`, ...risers(true)]
    : [lane({ y, foot, ports: [update?.hidden ?? 0], start: down, turn })];
  const rest = whole ? [] : [`M${px((update?.hidden ?? 0) + width / 2 + 6)} ${y}H${px(end)}`];
  return {
    width,
    lane: svg`
      ${gap(`M${px(fork - width / 2 - 3)} ${px(top + width)}h${px(width + 6)}`, 2)}
      ${ahead([...rest, ...risers(false, foot + 3)])}
      <g data-part="hidden_before">${stream('hidden_before')(trunk.join(''), value, scale.state, 'hidden_state')}</g>
      ${stretches(scene, first)}`,
  };
}

/** The one whose lane lies lower passes in front of the other. @param {Scene} scene @param {First} first */
export function read(scene, first) {
  const { hiddenY, inputY } = scene.layout;
  const [update, reset, candidate] = blocksOf(scene);
  const gates = [update, reset];
  const x = inputs(scene, [...gates, candidate]);
  const h = hidden(scene, gates, first);
  if (hiddenY < inputY) {
    const { y, width } = reaches(scene, first);
    return svg`${h.lane}
      ${gates.map(({ input, known }) => bridge({ x: input, over: known ? x.width : 0, y: hiddenY, under: h.width }))}
      ${bridge({ x: candidate.input, over: candidate.known ? x.width : 0, y, under: width })}
      ${x.lane}`;
  }
  return svg`${x.lane}
    ${gates.map((gate) => bridge({ x: gate.hidden, over: gate.known ? h.width : 0, y: inputY, under: x.width }))}
    ${h.lane}
    ${bridge({ x: update.input, over: x.width, y: hiddenY, under: h.width })}
    ${x.entry}`;
}
