/**
 * The pinned run in an address, beside the one on screen: `pin:1`, and under the names of its fields with `pin_` before them (address/state.js)
 * what differs. With `pin_preset` or `pin_kind` among them the pinned run stands by itself, and they say of it what an address says.
 */

import { pair } from '../../address/pairs.js';
import { quoted } from '../../address/quoted.js';
import { stateOf, write } from '../../address/state.js';
import { letGo } from '../../state/held.js';
import { sameShape } from '../../units/shape.js';

/** @import { Problem } from '../../address/fields.js' */
/** @import { More, Read } from '../../address/more.js' */
/** @import { Pinned } from '../../state/types.js' */
/** @typedef {Pick<Read, 'request'|'words'|'names'|'origin'>} Run */

const PIN = 'pin';
const OF_PIN = 'pin_';
/** Where the reader looks is one for both. */
const SHARED = ['step', 'stage'];

/** The run as a preset from which another one differs; what is held is each one's own. @param {Run} run */
const asOrigin = ({ request, words, names, origin }) => ({ ...origin, request: letGo(request), words, names });

/** The fields that an address has of a run, by name, as they would stand there. @param {Run} run */
function fieldsOf(run) {
  const text = write({ ...run, direction: 'forward', step: 1, stage: 1 });
  const pieces = pair(text, '.')[1]
    .split(';')
    .map((piece) => pair(piece, ':'));
  return new Map(pieces.filter(([name]) => !SHARED.includes(name)));
}

/** What says it beside the run on screen: what differs. @param {Pinned} pinned @param {Run} run */
function differing(pinned, run) {
  const here = fieldsOf({ ...asOrigin(run), origin: asOrigin(pinned) });
  const there = fieldsOf({ ...pinned, origin: asOrigin(run) });
  return new Map(
    [...there].filter(([name, value]) => name !== 'preset' && name !== 'kind' && here.get(name) !== value),
  );
}

/** @param {Map<string, string>} fields */
const written = (fields) => [...fields].map(([name, value]) => `;${OF_PIN}${name}:${value}`).join('');

/** @param {Pinned} pinned @param {Run} run */
function textOf(pinned, run) {
  const whole = written(fieldsOf(pinned));
  const { request, origin } = pinned;
  const fits =
    origin.name === run.origin.name &&
    request.kind === run.request.kind &&
    request.curves === run.request.curves &&
    sameShape(request, run.request);
  const apart = fits ? written(differing(pinned, run)) : whole;
  return `;${PIN}:1${apart.length < whole.length ? apart : whole}`;
}

/** What was written last: the address is asked for with every drawing. @type {{of: readonly unknown[], text: string}} */
let last = { of: [], text: '' };

/** @type {More} */
export const pinField = {
  write({ request, words, names, origin, chosen: { pinned } }) {
    if (!pinned) return '';
    const of = [pinned, request, words, names, origin];
    if (of.some((one, index) => one !== last.of[index]))
      last = { of, text: textOf(pinned, { request, words, names, origin }) };
    return last.text;
  },
  read(fields, { request, words, names, origin, presets }) {
    const given = fields.get(PIN);
    const own = new Map(
      [...fields].flatMap(([name, value]) => (name.startsWith(OF_PIN) ? [[name.slice(OF_PIN.length), value]] : [])),
    );
    if (given === undefined && own.size === 0) return {};
    if (given !== undefined && given.trim() !== '1')
      return { problems: [{ where: PIN, key: PIN, values: { given: quoted(given) } }] };
    const apart = !own.has('preset') && !own.has('kind');
    const { problems, ...found } = stateOf(own, apart ? [asOrigin({ request, words, names, origin })] : presets);
    const [wrong] = problems;
    if (wrong) return { problems: [{ ...wrong, where: OF_PIN + wrong.where, values: { ...wrong.values, by: PIN } }] };
    const { request: there, words: said, names: called } = found;
    return {
      chosen: { pinned: { request: there, words: said, names: called, origin: apart ? origin : found.origin } },
    };
  },
};
