/**
 * The state of the page as a piece of address, and back. Pure text: no DOM, no history.
 *
 *     #s=1.preset:count;step:4;stage:2
 *     #s=1.preset:rnn-echo;kind:rnn;hidden:2,-0.9,0;inputs:1,0,0,0.5;hidden_start:0;step:4;stage:1
 *
 * `1` is the version. Behind it stand fields `name:value`, separated by semicolons, in any order:
 *
 *     preset        the setting that gives every field left out, and that reset goes back to
 *     kind          of cell, as lstm_core calls it; left out it is the preset's, and without a preset the LSTM
 *     shape         units × inputs, such as 4x3; left out it is the preset's. Numbers of the preset that are in both stay, new ones are 0
 *     PART          the numbers of w, u and b for each weighted part of the kind of cell, under its name in lstm_core: with H units and
 *                   D inputs H·D + H·H + H of them, row by row, a row for each unit; with one of both, three
 *     inputs        1 to 1,000 steps, D numbers for each
 *     names         of the inputs, one for each, written as words are
 *     words         one for each step, percent-encoded, a comma inside a word as %2C; empty where a step has none. Left out they are
 *                   those of the preset where it has as many steps, and otherwise none
 *     cell_start hidden_start                         one number for each unit
 *     direction     forward or backward: which cell the reader looks at where two read the sequence, one from each end; then the parts
 *                   and start values of the second one are fields too, such as backward_PART. Left out it is forward, and there
 *                   are two cells only if the preset has two, or a field speaks of the second; one: there is the first only
 *     file          that holds the numbers, where they are too many for an address; then the preset is shown, and a notice says so
 *     unit          that is looked at, from 1
 *     lanes         that are open beside those that the time axis always has, with commas between: made_of, gradient, questions, attention,
 *                   kinds; and sorted, for the rows of many units
 *     MORE          what is held, pinned and compared; a lesson or a challenge, which also says what is left out (more.js)
 *     step stage    where the reader looks: from 1; a number too large means the last one. Left out they are those of the
 *                   preset, as it opens; beside numbers of the address's own, for which that place may say nothing, 2 and 6
 *
 * What this page writes is complete: either the preset's own request, and then only its name, or every number, so that a link
 * outlives a change of the presets. What it reads may be partial. Numbers are the shortest text that reads back as the same float64.
 * Every character used passes through fragments and query strings unescaped; percent-encoded forms are read too.
 *
 * The same text is read from the query (`?s=1.…`), where the fragment wins; `?preset=count&step=4&stage=2` fills in what `s` leaves
 * open. Names count without regard to case. Other parameters of the query are somebody else's and are left alone.
 * Whatever cannot be understood falls back to the preset's value, and a notice says so: this never throws.
 */

import { bothWays, oneWay } from '../kinds/direction.js';
import { inAnyKind, kindNamed, kindOf } from '../kinds/register.js';
import { isMany, reshaped, sameShape, stepsOf } from '../units/shape.js';
import { titleOf } from '../words/preset.js';
import { fieldsOf } from './fields.js';
import { isLane, lanesIn } from './lanes.js';
import { asNotice } from './misread.js';
import { filled, isMore, more } from './more.js';
import { fieldsFor, parseNumbers } from './numbers.js';
import { quoted } from './quoted.js';
import { ONE, parsePlace, readDirection, readShape, readWords } from './single.js';
import { wordsText } from './words.js';

/** @import { Problem } from './fields.js' */
/** @import { Chosen, Direction, Notice, Preset, Request } from '../state/types.js' */
/** @typedef {Pick<Preset, 'name'|'step'|'request'|'words'|'names'>} Origin */

/** Where the reader looks when neither the address nor a preset says: a step whose memory is no longer empty, complete. */
export const START = { step: 2 };

/** The kind of cell where none is named. */
const USUAL = 'lstm';

/** What an address says of any kind. */
const BESIDE = ['preset', 'kind', 'shape', 'words', 'names', 'direction', 'file', 'unit', 'lanes', 'step', 'stage'];

/** Whether an address may have such a field. */
function known() {
  const names = [...BESIDE, ...inAnyKind((kind) => fieldsFor(kind, true).map(({ key }) => key))];
  return (/** @type {string} */ name) => names.includes(name) || isMore(name);
}

/** @param {Request} request @param {boolean} both */
const withDirections = (request, both) => (both ? bothWays(request) : oneWay(request, 'forward'));

/** A plus would become a space in a query string; zero has no sign. @param {number} value */
const text = (value) => String(value).replace('+', '');

/** What has been written: the address is asked for with every drawing. @type {WeakMap<Request, string>} */
const written = new WeakMap();

/** @param {Request} request */
function numbers(request) {
  const all =
    written.get(request) ??
    fieldsFor(kindOf(request), request.backward !== undefined, request)
      .map(({ key, get }) => `${key}:${get(request).map(text).join(',')}`)
      .join(';');
  written.set(request, all);
  return all;
}

/**
 * The state as fragment text, without the `#`.
 * @param {{request: Request, words: readonly string[], names?: readonly string[], origin: Origin, direction: Direction, unit?: number, lanes?: readonly string[], chosen?: Chosen, step: number, stage: number}} state
 */
export function write({
  request,
  words,
  names = [],
  origin,
  direction,
  unit = 0,
  lanes = [],
  chosen = {},
  step,
  stage,
}) {
  const all = numbers(request);
  const said = wordsText(words);
  const usual = wordsText(origin.words);
  const called = wordsText(names);
  const usuallyCalled = wordsText(origin.names ?? []);
  const same = sameShape(request, origin.request);
  const unaltered =
    same &&
    all === numbers(withDirections(origin.request, request.backward !== undefined)) &&
    said === usual &&
    called === usuallyCalled;
  const shape = same && (unaltered || !isMany(request)) ? '' : `;shape:${request.H}x${request.D}`;
  const changed = unaltered
    ? ''
    : `;${all}${said || usual ? `;words:${said}` : ''}${called || usuallyCalled ? `;names:${called}` : ''}`;
  const kind = request.kind === USUAL ? '' : `;kind:${request.kind}`;
  const ways = request.backward ? direction : ONE;
  const turned = ways === (origin.request.backward ? 'forward' : ONE) ? '' : `;direction:${ways}`;
  const open = lanes.length > 0 ? `;lanes:${lanes}` : '';
  const looked = unit > 0 ? `;unit:${unit + 1}` : '';
  const added = more.map((field) => field.write({ request, words, names, origin, chosen })).join('');
  return `s=1.preset:${origin.name}${kind}${shape}${changed}${turned}${looked}${open}${added};step:${step};stage:${stage}`;
}

/**
 * The state that fields describe, each as the text that an address has for it.
 * @template {Origin} P
 * @param {Map<string, string>} given
 * @param {readonly P[]} presets  at least one
 * @param {string} [standing]  the name of the one that stands in where none is named, or an unknown one
 * @returns {{request: Request, words: readonly string[], origin: P, direction: Direction, names: readonly string[], unit: number, lanes: readonly string[], chosen: Chosen, step: number, stage: number, opened: boolean, problems: Problem[]}}
 */
export function stateOf(given, presets, standing = 'default') {
  const fields = filled(given);
  /** @type {Problem[]} */
  const problems = [];
  /** @param {string} name */
  const named = (name) => presets.find((preset) => preset.name === name);

  const name = fields.get('preset');
  const kindName = fields.get('kind');
  const kind = kindName === undefined ? undefined : kindNamed(kindName.trim().toLowerCase());
  const usualOf = kind && presets.find(({ request }) => request.kind === kind.name && !isMany(request));
  const origin =
    named(name?.trim().toLowerCase() ?? (usualOf ? '' : standing)) ??
    usualOf ??
    named(standing) ??
    /** @type {P} */ (presets[0]);
  if (name !== undefined && named(name.trim().toLowerCase()) === undefined) {
    problems.push({ where: 'preset', key: 'preset', values: { given: quoted(name), preset: titleOf(origin) } });
  }

  let { request } = origin;
  const { title, lastStage } = kindOf(request);
  if (kindName !== undefined && kind?.name !== request.kind) {
    const known = kind ? 'yes' : 'no';
    const values = { given: quoted(kindName), known, preset: titleOf(origin), kind: title };
    problems.push({ where: 'kind', key: 'kind', values });
  }
  const { direction, both, problem: turned } = readDirection(fields, request);
  if (turned) problems.push(turned);
  const { shape, problem: misshaped } = readShape(fields.get('shape'), request);
  if (misshaped) problems.push(misshaped);
  request = reshaped(withDirections(request, both), shape);
  const base = request;
  const own = fieldsFor(kindOf(request), both, shape);
  const foreign = [...fields.keys()].find(
    (key) => !BESIDE.includes(key) && !isMore(key) && !own.some((field) => field.key === key),
  );
  if (foreign !== undefined) {
    problems.push({ where: 'unknown', key: 'foreign', values: { given: quoted(foreign), kind: title } });
  }
  for (const field of own) {
    const given = fields.get(field.key);
    if (given === undefined) continue;
    const parsed = parseNumbers(given, field);
    if ('values' in parsed) request = field.set(request, parsed.values);
    else {
      const { key, called, expected, fewest, most, multiple = 1 } = field;
      const values = { ...parsed, field: called(), expected, fewest, most, multiple, preset: titleOf(origin) };
      problems.push({ where: key, key: 'numbers', values });
    }
  }

  const last = stepsOf(request);
  const worded = readWords(fields, 'words', origin.words, last);
  const called = readWords(fields, 'names', origin.names ?? [], request.D);
  for (const { problem } of [worded, called]) {
    if (problem) problems.push({ ...problem, values: { ...problem.values, preset: titleOf(origin) } });
  }
  const file = fields.get('file');
  if (file !== undefined) problems.push({ where: 'file', key: 'file', values: { given: quoted(file) } });
  const looked = parsePlace('unit', fields.get('unit'), 1, request.H);
  if (looked.problem) problems.push(looked.problem);
  const usual = request === base ? origin.step : Math.min(START.step, last);
  const step = parsePlace('step', fields.get('step'), usual, last);
  const stage = parsePlace('stage', fields.get('stage'), lastStage, lastStage);
  if (step.problem) problems.push(step.problem);
  if (stage.problem) problems.push(stage.problem);
  const { lanes, problem } = lanesIn(fields.get('lanes'));
  if (problem) problems.push(problem);
  let chosen = /** @type {Chosen} */ ({});
  for (const field of more) {
    const found = field.read(fields, { request, words: worded.words, names: called.words, origin, presets });
    request = found.request ?? request;
    chosen = { ...chosen, ...found.chosen };
    problems.push(...(found.problems ?? []));
  }
  const opened = !fields.has('step') && !fields.has('stage');
  return {
    request,
    words: worded.words,
    names: called.words,
    origin,
    direction,
    unit: looked.place - 1,
    lanes,
    chosen,
    step: step.place,
    stage: stage.place,
    opened,
    problems,
  };
}

/**
 * The state that an address describes, and what is wrong with it.
 * @template {Origin} P
 * @param {string} hash    as in location.hash
 * @param {string} search  as in location.search
 * @param {readonly P[]} presets  as for `stateOf`
 * @param {string} [standing]
 */
export function described(hash, search, presets, standing) {
  const { fields, problems } = fieldsOf(hash, search, known());
  const found = stateOf(fields, presets, standing);
  return { ...found, problems: [...problems, ...found.problems] };
}

/**
 * Whether anything in it cannot be understood.
 * @param {string} hash @param {string} search @param {readonly Origin[]} presets @param {string} [standing]
 */
export const misreads = (hash, search, presets, standing) =>
  described(hash, search, presets, standing).problems.length > 0;

/**
 * The same for the address of the page: whatever is wrong with it is told to the reader.
 * @template {Origin} P
 * @param {string} hash @param {string} search @param {readonly P[]} presets @param {string} [standing]
 * @returns {{request: Request, words: readonly string[], origin: P, direction: Direction, names: readonly string[], unit: number, lanes: readonly string[], chosen: Chosen, step: number, stage: number, opened: boolean, notices: Notice[]}}
 */
export function read(hash, search, presets, standing) {
  const { problems, ...state } = described(hash, search, presets, standing);
  return { ...state, notices: problems.map(asNotice) };
}

/** @param {Map<string, string>} fields @param {readonly Origin[]} presets */
const namesPreset = (fields, presets) =>
  ['preset', 'pin_preset'].some((key) => {
    const preset = fields.get(key)?.trim().toLowerCase();
    return preset !== undefined && !presets.some(({ name }) => name === preset);
  });

/**
 * Whether fields speak of a kind or a preset that is not there yet.
 * @param {Map<string, string>} fields @param {readonly Origin[]} presets
 */
function namesOthers(fields, presets) {
  const absent = (/** @type {string} */ key) => {
    const kind = fields.get(key)?.trim().toLowerCase();
    return kind !== undefined && kindNamed(kind) === undefined;
  };
  return namesPreset(fields, presets) || ['kind', 'pin_kind', 'beside'].some(absent);
}

/**
 * Whether they speak of several units or inputs, or may: a preset that is not there yet may have them.
 * @param {Map<string, string>} fields @param {readonly Origin[]} presets
 */
const namesUnits = (fields, presets) => namesPreset(fields, presets) || isMany(stateOf(fields, presets).request);

/** Whether they speak of lanes and of what comes with them. @param {Map<string, string>} fields */
const namesLenses = (fields) => [...fields.keys()].some(isMore) || lanesIn(fields.get('lanes')).lanes.some(isLane);

/**
 * What fields speak of that comes by other scripts.
 * @param {Map<string, string>} given @param {readonly Origin[]} presets
 */
export function speaking(given, presets) {
  const fields = filled(given);
  return {
    others: namesOthers(fields, presets),
    units: namesUnits(fields, presets),
    lenses: namesLenses(fields),
    learning: ['learn', 'lesson', 'challenge', 'train'].some((name) => fields.has(name)),
  };
}

/**
 * The same of an address.
 * @param {string} hash @param {string} search @param {readonly Origin[]} presets
 */
export const speaksOf = (hash, search, presets) => speaking(fieldsOf(hash, search, known()).fields, presets);
