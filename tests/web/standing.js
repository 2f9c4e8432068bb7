// What is drawn anew of a frame in which one thing is another: node standing.js FILE, a file with a {preset}; prints {what: [names]}.
import { readFile } from 'node:fs/promises';
import './pageless.js';
import { frameOf } from '../../web/still/frame.js';
import { anew, resting, standing } from '../../web/views/standing.js';

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
    control_beside_a_guest: again({ ...usual, ...guest }, { ...answer, ...guest }, ofWeight('input_gate.b')),
  }),
);
