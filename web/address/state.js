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
 *     PART          three numbers, w, u, b, for each weighted part of the kind of cell, under its name in lstm_core
 *     inputs        1 to 200 numbers, one for each step
 *     words         one for each step, percent-encoded, a comma inside a word as %2C; empty where a step has none. Left out they are
 *                   those of the preset where it has as many steps, and otherwise none
 *     cell_start hidden_start                         one number
 *     direction     forward or backward: which cell the reader looks at where two read the sequence, one from each end; then the parts
 *                   and start values of the second one are fields too, such as backward_PART. Left out it is forward, and there
 *                   are two cells only if the preset has two, or a field speaks of the second; one: there is the first only
 *     lanes         that are open below those that the time axis always has, with commas between: kinds
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
import { titleOf } from '../words/preset.js';
import { fieldsOf } from './fields.js';
import { lanesIn } from './lanes.js';
import { asNotice } from './misread.js';
import { fieldsFor, parseNumbers } from './numbers.js';
import { quoted } from './quoted.js';
import { wordsIn, wordsText } from './words.js';

/** @import { Problem } from './fields.js' */
/** @import { Direction, Notice, Preset, Request } from '../state/types.js' */
/** @typedef {Pick<Preset, 'name'|'step'|'request'|'words'>} Origin */

/** Where the reader looks when neither the address nor a preset says: a step whose memory is no longer empty, complete. */
export const START = { step: 2 };

/** The kind of cell where none is named. */
const USUAL = 'lstm';

/** What an address says of any kind. */
const BESIDE = ['preset', 'kind', 'words', 'direction', 'lanes', 'step', 'stage'];

/** The names of all fields that an address may have. */
const known = () => [...BESIDE, ...inAnyKind((kind) => fieldsFor(kind, true).map(({ key }) => key))];

/** What is said where there is one direction of time only, although the preset has both. */
const ONE = 'one';

/** @param {Request} request @param {boolean} both */
const withDirections = (request, both) => (both ? bothWays(request) : oneWay(request, 'forward'));

/** A plus would become a space in a query string; zero has no sign. @param {number} value */
const text = (value) => String(value).replace('+', '');

/** @param {Request} request */
const numbers = (request) =>
  fieldsFor(kindOf(request), request.backward !== undefined)
    .map(({ key, get }) => `${key}:${get(request).map(text).join(',')}`)
    .join(';');

/**
 * The state as fragment text, without the `#`.
 * @param {{request: Request, words: readonly string[], origin: Origin, direction: Direction, lanes?: readonly string[], step: number, stage: number}} state
 */
export function write({ request, words, origin, direction, lanes = [], step, stage }) {
  const all = numbers(request);
  const said = wordsText(words);
  const usual = wordsText(origin.words);
  const unaltered = all === numbers(withDirections(origin.request, request.backward !== undefined)) && said === usual;
  const changed = unaltered ? '' : `;${all}${said || usual ? `;words:${said}` : ''}`;
  const kind = request.kind === USUAL ? '' : `;kind:${request.kind}`;
  const ways = request.backward ? direction : ONE;
  const turned = ways === (origin.request.backward ? 'forward' : ONE) ? '' : `;direction:${ways}`;
  const open = lanes.length > 0 ? `;lanes:${lanes}` : '';
  return `s=1.preset:${origin.name}${kind}${changed}${turned}${open};step:${step};stage:${stage}`;
}

/**
 * A step or a stage, limited to what exists.
 * @param {'step'|'stage'} key @param {string|undefined} given @param {number} usual @param {number} last
 * @returns {{place: number, problem?: Problem}}
 */
function parsePlace(key, given, usual, last) {
  if (given === undefined) return { place: usual };
  const told = { field: key, given: quoted(given), last };
  if (!/^\s*\d+\s*$/.test(given)) {
    return { place: usual, problem: { where: key, key: 'place', values: { ...told, place: usual } } };
  }
  const place = Math.min(Math.max(Number(given), 1), last);
  if (place === Number(given)) return { place };
  return { place, problem: { where: key, key: 'beyond', values: { ...told, place } } };
}

/**
 * @param {string|undefined} given @param {Origin} origin @param {number} steps
 * @returns {{words: readonly string[], problem?: Problem}}
 */
function readWords(given, origin, steps) {
  const usual = origin.words.length === steps ? origin.words : [];
  if (given === undefined) return { words: usual };
  const found = wordsIn(given, steps);
  if ('words' in found) return found;
  const values = { ...found, steps, preset: titleOf(origin) };
  return { words: usual, problem: { where: 'words', key: 'words', values } };
}

/**
 * Which cell is looked at, and whether there are two.
 * @param {Map<string, string>} fields @param {Request} request  of the preset
 * @returns {{direction: Direction, both: boolean, problem?: Problem|undefined}}
 */
function readDirection(fields, request) {
  const told = fields.get('direction') ?? '';
  const way = told.trim().toLowerCase();
  const speaks = [...fields.keys()].some((key) => key.startsWith('backward_'));
  const named = way === 'forward' || way === 'backward';
  return {
    direction: way === 'backward' ? way : 'forward',
    both: named || (way !== ONE && (speaks || request.backward !== undefined)),
    problem:
      !fields.has('direction') || named || way === ONE
        ? undefined
        : { where: 'direction', key: 'direction', values: { given: quoted(told) } },
  };
}

/**
 * The state that fields describe, each as the text that an address has for it.
 * @template {Origin} P
 * @param {Map<string, string>} fields
 * @param {readonly P[]} presets  at least one
 * @param {string} [standing]  the name of the one that stands in where none is named, or an unknown one
 * @returns {{request: Request, words: readonly string[], origin: P, direction: Direction, lanes: readonly string[], step: number, stage: number, opened: boolean, problems: Problem[]}}
 */
export function stateOf(fields, presets, standing = 'default') {
  /** @type {Problem[]} */
  const problems = [];
  /** @param {string} name */
  const named = (name) => presets.find((preset) => preset.name === name);

  const name = fields.get('preset');
  const kindName = fields.get('kind');
  const kind = kindName === undefined ? undefined : kindNamed(kindName.trim().toLowerCase());
  const usualOf = kind && presets.find(({ request }) => request.kind === kind.name);
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
  request = withDirections(request, both);
  const base = request;
  const own = fieldsFor(kindOf(request), both);
  const foreign = [...fields.keys()].find((key) => !BESIDE.includes(key) && !own.some((field) => field.key === key));
  if (foreign !== undefined) {
    problems.push({ where: 'unknown', key: 'foreign', values: { given: quoted(foreign), kind: title } });
  }
  for (const field of own) {
    const given = fields.get(field.key);
    if (given === undefined) continue;
    const parsed = parseNumbers(given, field);
    if ('values' in parsed) request = field.set(request, parsed.values);
    else {
      const { key, called, expected, fewest, most } = field;
      const values = { ...parsed, field: called(), expected, fewest, most, preset: titleOf(origin) };
      problems.push({ where: key, key: 'numbers', values });
    }
  }

  const last = request.inputs.length;
  const worded = readWords(fields.get('words'), origin, last);
  if (worded.problem) problems.push(worded.problem);
  const usual = request === base ? origin.step : Math.min(START.step, last);
  const step = parsePlace('step', fields.get('step'), usual, last);
  const stage = parsePlace('stage', fields.get('stage'), lastStage, lastStage);
  if (step.problem) problems.push(step.problem);
  if (stage.problem) problems.push(stage.problem);
  const { lanes, problem } = lanesIn(fields.get('lanes'));
  if (problem) problems.push(problem);
  const opened = !fields.has('step') && !fields.has('stage');
  return {
    request,
    words: worded.words,
    origin,
    direction,
    lanes,
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
 * @returns {{request: Request, words: readonly string[], origin: P, direction: Direction, lanes: readonly string[], step: number, stage: number, opened: boolean, notices: Notice[]}}
 */
export function read(hash, search, presets, standing) {
  const { problems, ...state } = described(hash, search, presets, standing);
  return { ...state, notices: problems.map(asNotice) };
}

/**
 * Whether fields speak of a kind or a preset that is not there yet.
 * @param {Map<string, string>} fields @param {readonly Origin[]} presets
 */
export function namesOthers(fields, presets) {
  const [kind, preset] = ['kind', 'preset'].map((key) => fields.get(key)?.trim().toLowerCase());
  const missing = preset !== undefined && !presets.some(({ name }) => name === preset);
  return missing || (kind !== undefined && kindNamed(kind) === undefined);
}

/**
 * The same of an address.
 * @param {string} hash @param {string} search @param {readonly Origin[]} presets
 */
export const speaksOfOthers = (hash, search, presets) => namesOthers(fieldsOf(hash, search, known()).fields, presets);
