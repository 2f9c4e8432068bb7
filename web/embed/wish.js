/**
 * The state that a `set` or a `goto` asks for. It is read as an address is; but where an address falls back part by part, a message
 * with anything wrong in it changes nothing.
 */

import { misread } from '../address/misread.js';
import { described, speaking, speaksOf, stateOf } from '../address/state.js';
import { wordsText } from '../address/words.js';
import { stepsOf } from '../units/shape.js';
import { textOf } from '../words/text.js';
import { MESSAGES } from './messages.js';

/** @import { Chosen, Direction, Notice, Preset, Request } from '../state/types.js' */
/** @import { Heard } from './messages.js' */
/** @typedef {{request: Request, words: readonly string[], names: readonly string[], origin: Preset, direction: Direction, unit: number, lanes: readonly string[], chosen: Chosen, step: number, stage: number}} State */

const ADDRESS = /^#?s=/i;
/** What is also a field of an address. */
const FIELDS = MESSAGES.in
  .flatMap(({ type, fields }) => (type === 'set' ? fields : []))
  .filter(({ name }) => name !== 'state');

/** The fields of a message as an address would write each of them. @param {Heard} message */
const written = (message) =>
  new Map(
    FIELDS.filter(({ name }) => message[name] !== undefined).map(({ name, kind }) => [
      name,
      kind === 'words' ? wordsText(/** @type {string[]} */ (message[name])) : String(message[name]),
    ]),
  );

/** What it speaks of that comes by other scripts. @param {Heard} message @param {readonly Preset[]} presets */
export function wishes(message, presets) {
  const [fields, state] = [speaking(written(message), presets), speaksOf(hashOf(message), '', presets)];
  return {
    others: fields.others || state.others,
    units: fields.units || state.units,
    lenses: fields.lenses || state.lenses,
    learning: fields.learning || state.learning,
  };
}

/** @param {Heard} message */
const hashOf = ({ state }) => `#${String(state ?? '').replace(/^#/, '')}`;

/**
 * @param {Heard} message  whose fields are of their kinds
 * @param {State} now
 * @param {readonly Preset[]} presets
 * @returns {State | Notice}
 */
export function wish(message, now, presets) {
  const { type, state } = message;
  const given = typeof state === 'string';
  if (given && !ADDRESS.test(state)) {
    return { where: `${type}.state`, what: textOf('message.state', { type }) };
  }
  // A lesson or a challenge says all that is left out.
  const whole = given || message.lesson !== undefined || message.challenge !== undefined;
  const renamed = whole || message.preset !== undefined || message.kind !== undefined;
  const basis = renamed ? presets : [{ ...now.origin, request: now.request, words: now.words, names: now.names }];
  const found = given ? described(hashOf(message), '', basis) : stateOf(written(message), basis);
  const [wrong] = found.problems;
  if (wrong) return { where: `${type}.${wrong.where}`, what: misread(wrong, 'message', type) };
  const last = stepsOf(found.request);
  return {
    request: found.request,
    words: found.words,
    names: found.names,
    origin: renamed ? found.origin : now.origin,
    direction: whole || 'direction' in message ? found.direction : now.direction,
    unit: whole || 'unit' in message ? found.unit : Math.min(now.unit, found.request.H - 1),
    lanes: whole ? found.lanes : now.lanes,
    chosen: whole ? found.chosen : now.chosen,
    step: whole || 'step' in message ? found.step : Math.min(now.step, last),
    stage: whole || 'stage' in message ? found.stage : now.stage,
  };
}
