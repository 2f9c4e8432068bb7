/** The RNN as it is drawn: one block with its lid off, and no highway. What it remembers comes back only weighed, and squashed anew. */
import { svg } from 'lit-html';
import { bendOf, bridge, lane } from '../../views/cell/lane.js';
import { middleOf } from '../../views/cell/layout.js';
import { opened } from '../../views/cell/opened.js';
import { dry, dryHead, head, px, thickness, wire } from '../../views/cell/wire.js';
import { textOf } from '../../words/text.js';
import { TIME } from '../lstm/labels.js';
import { glance, tables } from './layout.js';

/** @import { Figure } from '../figures.js' */
/** @import { Gated } from '../kind.js' */
/** @import { Label, Note, Places } from '../../views/cell/labels.js' */
/** @import { Layout } from '../../views/cell/layout.js' */
/** @import { Scene } from '../../views/cell/scene.js' */
/** @import { RnnLayout } from './layout.js' */

const PART = 'hidden';
const STATE = 'hidden_state';

/** @param {Scene} scene */
const own = ({ layout }) => /** @type {RnnLayout} */ (layout);

/** Where x comes in. @param {Layout} layout */
const entryOf = (layout) => middleOf(layout, PART) + layout.port.input;

/** h and x, each into its own term. @param {Scene} scene */
function read({ layout, moment: m, scale, stream }) {
  const { height, hiddenY, block, port, start = 0 } = layout;
  const foot = block.top + block.height;
  const [input, hidden] = [entryOf(layout), middleOf(layout, PART) + port.hidden];
  const wide = thickness(m.of('hidden_before'), scale.state);
  const way = lane({ y: hiddenY, foot, ports: [hidden], start: `M${start} ${hiddenY}`, turn: bendOf(wide) });
  return svg`
    <g data-part="hidden_before">${stream('hidden_before')(way, m.of('hidden_before'), scale.state, STATE)}</g>
    ${bridge({ x: input, over: thickness(m.input, scale.input), y: hiddenY, under: wide })}
    <g data-part="inputs">${stream('inputs')(`M${px(input)} ${height}V${foot}`, m.input, scale.input, 'inputs')}</g>`;
}

/** What leaves does so between the zero line and the height at which the curve was read, and goes out where h does in every kind. @param {Scene} scene */
function out(scene) {
  const { moment: m, reached, scale } = scene;
  const { box, zero, hiddenY, pipe, width } = own(scene);
  const from = box.left + box.width + 1;
  if (!reached.has(STATE))
    return svg`
      ${dry(`M${px(from + 4)} ${zero}H${px(pipe - 10)}q10 0 10 10V${hiddenY - 10}q0 10 10 10H${px(width - 10)}`)}
      ${dryHead(width, hiddenY)}`;
  const value = m.of(STATE);
  const wide = thickness(value, scale.state);
  const turn = bendOf(wide);
  const y = zero - (Math.sign(value) * wide) / 2;
  const way = `M${px(from)} ${px(y)}H${px(pipe - turn)}q${px(turn)} 0 ${px(turn)} ${px(turn)}V${px(hiddenY - turn)}q0 ${px(turn)} ${px(turn)} ${px(turn)}H${px(width - 14)}`;
  return svg`<g data-part=${STATE}>${wire(way, value, scale.state, STATE)}${head(width, hiddenY, wide, STATE)}</g>`;
}

/** At a glance: h goes straight into the part and comes straight out. @param {Scene} scene */
function glanced({ layout, moment: m, reached, scale: { state: scale } }) {
  const { hiddenY: y, width, block } = layout;
  const [left, right] = [-1, 1].map((side) => middleOf(layout, PART) + (side * block.width) / 2);
  const value = m.of(STATE);
  const out = reached.has(STATE)
    ? svg`<g data-part=${STATE}>${wire(`M${right} ${y}H${width - 14}`, value, scale, STATE)}${head(width, y, thickness(value, scale), STATE)}</g>`
    : svg`${dry(`M${right} ${y}H${width - 10}`)}${dryHead(width, y)}`;
  return svg`<g data-part="hidden_before">${wire(`M0 ${y}H${left}`, m.of('hidden_before'), scale, STATE)}</g>${out}`;
}

/** @param {Scene} scene @param {(event: PointerEvent, stage: number) => void} open */
function block(scene, open) {
  const { kind, layout, moment: m, most, weight, scale } = scene;
  const { box, block, ...at } = own(scene);
  const { from_input, from_hidden } = m.part(PART);
  const bias = weight(`${PART}.b`) ?? 0;
  const inputs = `${PART}.from_input`;
  // So far that no sum on the way from term to term leaves the curve, at any step.
  const furthest = Math.max(most(inputs), most(inputs, `${PART}.from_hidden`), most(`${PART}.total`));
  return opened(
    scene,
    /** @type {Gated} */ (kind.partNamed(PART)),
    { ...at, box: { ...block, ...box } },
    {
      state: STATE,
      terms: [
        { hue: 'inputs', port: 'input', symbol: 'W', text: layout.grid ? 'W x' : 'w x', value: from_input },
        { hue: STATE, port: 'hidden', symbol: 'U', text: layout.grid ? 'U h' : 'u h', value: from_hidden },
        { hue: 'bias', port: 'bias', symbol: 'b', text: 'b', value: bias },
      ],
      reach: Math.max(2, Math.ceil(furthest)),
      scale: scale.state,
      open: (event) => open(event, kind.stageOf(PART)),
    },
  );
}

/** @type {readonly (Label|Note)[]} */
const LABELS = [
  ...TIME,
  {
    at: 'absence',
    note({ layout }) {
      const lines = textOf('rnn.drawn.absence').split('|');
      return layout.shape === 'wide' ? [lines.join(' ')] : lines;
    },
  },
  { at: 'hiddenBefore', part: 'hidden_before', letter: 'h', before: true },
  { at: 'hidden', part: STATE, letter: 'h', look: 'big', ahead: true },
  { at: 'input', part: 'inputs', letter: 'x' },
];

/** @param {RnnLayout} layout @returns {Places} */
function wide(layout) {
  const { width, height, hiddenY, pipe, box, block } = layout;
  return {
    from: { x: 2, y: hiddenY - 50 },
    to: { x: width - 2, y: hiddenY - 50, anchor: 'end' },
    absence: { x: box.left, y: block.top - 22 },
    hiddenBefore: { x: 2, y: hiddenY - 22, size: 18, room: box.left - 8 },
    hidden: { x: width - 2, y: hiddenY - 22, anchor: 'end', size: 22, room: width - pipe - 22, over: hiddenY - 68 },
    input: { x: entryOf(layout) + 22, y: height - 8, size: 18, room: 150 },
  };
}

/** @param {RnnLayout} layout @returns {Places} */
function slim(layout) {
  const { width, height, hiddenY, box, block, room } = layout;
  const roomy = room === 'roomy';
  const y = roomy ? hiddenY + 30 : height - 7;
  const entry = entryOf(layout);
  return {
    absence: { x: box.left + 4, y: block.top - (roomy ? 45 : 27) },
    hiddenBefore: { x: roomy ? 62 : layout.port.hidden < layout.port.input ? 8 : width * 0.42, y, room: width * 0.28 },
    hidden: { x: width - 8, y, anchor: 'end', size: 18, room: width * 0.28 },
    input: { x: entry + 20, y: roomy ? height - 10 : y, room: width * 0.27 },
  };
}

/** @type {Figure} */
export const rnn = {
  tables,
  glance,
  labels: LABELS,
  places: (scene) => ({ wide, slim })[scene.layout.shape](own(scene)),
  read,
  streams: out,
  glanced,
  blocks: block,
  hatched: ['bias'],
};
