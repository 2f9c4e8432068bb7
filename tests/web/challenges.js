// Challenges, asked line by line, JSON in and out: what an address says of one, its card and its time axis as they are drawn, its sliders.
import { createInterface } from 'node:readline';
import './pageless.js';
import '../../web/lenses/brings.js';
import { brought } from '../../web/later/brought.js';
import { addField } from '../../web/address/more.js';
import { read, write } from '../../web/address/state.js';
import '../../web/kinds/others.js';
import { FIELDS } from '../../web/learning/address.js';
import { challengeLayer } from '../../web/learning/challenges/asks.js';
import { challengeCard } from '../../web/learning/challenges/card.js';
import { challengeNamed } from '../../web/learning/challenges/challenges.js';
import { note } from '../../web/learning/challenges/helped.js';
import { asks, KEY } from '../../web/learning/challenges/marks.js';
import { placesOf, standing } from '../../web/learning/challenges/sliders.js';
import { given, startOver } from '../../web/learning/controls.js';
import { guest as learning } from '../../web/learning/guest.js';
import texts from '../../web/learning/texts.js';
import { elements, treeOf } from '../../web/runtime/tree.js';
import { chosen } from '../../web/state/chosen.js';
import { wanted } from '../../web/state/state.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import { header } from '../../web/views/header.js';
import { sentence } from '../../web/views/sentence.js';
import { timeline } from '../../web/views/timeline.js';
import { compiled } from '../../web/words/compiled.js';
import { addTexts } from '../../web/words/text.js';
import { control as drawnControl } from '../../web/pieces/control.js';
import { classed, content } from './axis_drawn.js';

for (const field of FIELDS) addField(field);
addTexts(compiled(texts));
brought.lenses?.add(challengeLayer);
brought.learning = learning;

/** The frame at a run; `mark` is what Python has said of it. @param {{run: any, challenge: string, mark?: any, what?: string}} question */
function framed({ run, challenge, mark, what }) {
  const guest = { challenge };
  chosen.value = { guest };
  wanted.value = run.request;
  const asked = new Map(asks());
  const request = asked.get(KEY);
  const heard = new Map(mark ? [[KEY, { request, lenses: { mark } }]] : what ? [[KEY, { request, what }]] : []);
  const basis = frameOf({ name: '', words: [], ...run }, { step: 1, layout: 'page' });
  return { ...basis, chosen: { guest }, asked, heard };
}

/** @param {{run: any, challenge: string, mark?: any, what?: string, frame?: any, helped?: any}} question */
function card({ frame = {}, helped = {}, ...question }) {
  note(question.challenge, { hints: 0, solution: false, ...helped });
  const basis = framed(question);
  const settings = { ...basis.settings, hide: [], lock: [], ...frame.settings };
  const { title, aside, body, foot } = challengeCard({ ...basis, ...frame, settings }, {}, basis.chosen.guest);
  return { title, card: drawn([aside, body, foot]), request: basis.asked.get(KEY) };
}

/** What the test draws on the time axis: where its bands lie, and the rings. */
function axis(question) {
  const frame = framed(question);
  const all = elements(treeOf(drawn(timeline(frame, {}))));
  const numbers = ({ attribs }) => ['x', 'y', 'width', 'height', 'cx', 'cy'].map((name) => Number(attribs[name] ?? 0));
  return {
    bands: all.filter((one) => classed(one, 'wanted-bands')).flatMap((group) => elements(group, 'rect').map(numbers)),
    rings: all.filter((one) => classed(one, 'wanted-wrong')).map(numbers),
  };
}

/** What stands in its columns of the table of all numbers. */
function table(question) {
  const frame = framed(question);
  const group = challengeLayer.columns(frame);
  const steps = Array.from({ length: frame.trace.T }, (_, index) => index + 1);
  return group ? { part: group.part, columns: group.columns.map(({ name, at }) => [name, ...steps.map(at)]) } : null;
}

/** What the control of each slider says, as it is drawn: its names, whether it is disabled, and what leads back. */
function drawnAs(frame, [name, place]) {
  const parameter = { symbol: '', label: name, where: place.array, at: place.at, original: 0.375 };
  const acts = { set: () => {}, reset: () => {} };
  const act = { commit() {}, refuse() {}, accept() {} };
  const value = standing(frame.whole, place);
  const [cell, ...all] = elements(treeOf(drawn(drawnControl(frame, act, { ...parameter, ...acts, value }))));
  const said = all.filter((one) => one.name === 'input').map(({ attribs }) => attribs['aria-label']);
  const back = all.find((one) => classed(one, 'controls-reset'))?.attribs.title ?? '';
  return { said, disabled: 'disabled' in cell.attribs, why: cell.attribs.title ?? '', back };
}

/** Which sliders are given, by their names, how each is drawn, and where all stand after a fresh start. */
function sliders(question) {
  const frame = framed(question);
  const places = [...placesOf(frame.kind, frame.whole.H)];
  const names = (/** @type {[string, any][]} */ some) => some.map(([name]) => name);
  const fixed = places.filter(([, { array, at }]) => given(frame, array, at));
  const controls = Object.fromEntries(places.map((place) => [place[0], drawnAs(frame, place)]));
  startOver(frame)();
  return { names: names(places), given: names(fixed), controls, request: wanted.value };
}

/** What the head of the page and the line above the figure say of a run that is no preset. */
function named({ run, guest }) {
  const basis = frameOf({ name: '', words: [], ...run, name: 'default' }, { step: 1, layout: 'page' });
  const frame = { ...basis, presetName: '', presets: [], foreign: !guest, chosen: guest ? { guest } : {} };
  const text = (/** @type {unknown} */ view, /** @type {(one: any) => boolean} */ is) =>
    elements(treeOf(drawn(view))).filter(is).map(content).join();
  return [
    text(header(frame, {}, { status: '', share() {} }), ({ name, attribs }) => name === 'option' && attribs.value === ''),
    text(sentence(frame, {}, ''), (one) => classed(one, 'sentence-about')),
  ];
}

const ASK = {
  named,
  read: ({ hash, presets }) => read(hash, '', presets),
  write: ({ state }) => write(state),
  level: ({ name }) => challengeNamed(name),
  card,
  axis,
  sliders,
  table,
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(ASK[question.ask](question))}\n`);
}
