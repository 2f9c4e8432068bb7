// What is drawn anew of a frame in which one thing is another: node standing.js FILE, a file with a {preset}; prints {what: [names]}.
import { readFile } from 'node:fs/promises';
import './pageless.js';
import { lettering, textWidth } from '../../web/pieces/fit.js';
import { frameOf } from '../../web/still/frame.js';
import { header } from '../../web/views/header.js';
import { anew, resting, standing } from '../../web/views/standing.js';
import { transport } from '../../web/views/transport.js';

const { preset } = JSON.parse(await readFile(process.argv[2], 'utf8'));
const usual = { ...frameOf(preset), words: [''], names: [''] };
const { wanted, cursor } = usual;
const settings = { ...usual.settings, ask: 'cell_state' };

/** Whether a view that was drawn from one frame is drawn once more from the other. */
function again(one, other, way = (frame, draw) => standing(frame, draw)) {
  let drawings = 0;
  const draw = () => {
    drawings += 1;
  };
  let part;
  for (const frame of [one, other]) {
    const guarded = way(frame, draw); // nothing, where it has been drawn at once
    if (!guarded) continue;
    part ??= new guarded._$litDirective$({});
    part.update(part, guarded.values);
  }
  return drawings > 1;
}

const edited = { ...wanted, weights: { ...wanted.weights, 'forget_gate.b': [7] } };
const other = (value) => {
  if (value === null || typeof value !== 'object') return `not ${value}`;
  if (value instanceof Map) return new Map(value);
  return Array.isArray(value) ? [...value] : { ...value };
};
const changes = Object.keys(usual).map((name) => [name, { ...usual, [name]: other(usual[name]) }]);
for (const [name, frame] of changes) {
  if (name === 'cursor') frame.cursor.step += 1;
  if (name === 'reach') frame.reach.last -= 1;
  if (name === 'wanted') frame.wanted = edited;
}
const drawnAgain = changes.filter(([, frame]) => again(usual, frame)).map(([name]) => name);
const ofWeight = (name) => (frame, draw) => resting(frame, draw, frame.wanted.weights[name]);
const pending = { ...usual, wanted: edited, pending: true };
const answer = { ...usual, trace: { ...usual.trace } };
const guest = { chosen: { guest: { list: true } } };
const before = standing(usual, () => {}).values[0];
anew();
const after = standing(usual, () => {}).values[0];

/** Whether a view that guards itself is drawn once more from another frame than the usual one. */
function anewFrom(view, frame) {
  const [one, other] = [usual, frame].map((each) => view(each, {}).values[0]);
  return one.some((value, at) => value !== other[at]);
}
const stepped = { ...usual, cursor: { ...cursor, step: cursor.step + 1 } };

/** How often a text is measured that is drawn three times, the third time in another lettering. */
function measured() {
  const texts = [];
  const ruler = { measureText: (text) => ({ width: texts.push(text) }) };
  globalThis.document = { createElement: () => ({ getContext: () => ruler }) };
  for (const family of ['one', 'one', 'other']) {
    if (lettering.value.family !== family) lettering.value = { ...lettering.value, family };
    textWidth('−0.50', 14, 400);
  }
  return texts.length;
}

process.stdout.write(
  JSON.stringify({
    stands: Object.keys(usual).filter((name) => !drawnAgain.includes(name)),
    same: again(usual, { ...usual, cursor: { ...cursor }, reach: { ...usual.reach } }),
    with_a_lane: again({ ...usual, lanes: ['gradient'] }, { ...pending, lanes: ['gradient'] }),
    pinned: again({ ...usual, chosen: { pinned: {} } }, { ...pending, chosen: { pinned: {} } }),
    asked: again(...[usual, pending].map((one) => ({ ...one, settings }))),
    held: again(usual, { ...usual, wanted: { ...wanted, holds: [] } }),
    anew: before.some((value, at) => value !== after[at]),
    own_control: again(usual, pending, ofWeight('forget_gate.b')),
    other_control: again(usual, pending, ofWeight('input_gate.b')),
    control_answered: again(usual, answer, ofWeight('input_gate.b')),
    transport_answered: anewFrom(transport, answer),
    transport_at_another_step: anewFrom(transport, stepped),
    header_answered: anewFrom(header, answer),
    header_of_what_is_altered: anewFrom(header, { ...pending, presetName: '' }),
    header_of_other_weights: anewFrom(header, { ...pending, foreign: true }),
    measured: measured(),
    control_beside_a_guest: again({ ...usual, ...guest }, { ...answer, ...guest }, ofWeight('input_gate.b')),
  }),
);
