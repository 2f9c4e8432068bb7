/**
 * What is held, as an address has it: `hold:PART,value,first,last,unit`, several with ~ between them. Steps, in the order in which the run
 * happens, and units count from 1; without a last step it holds to the end, without a unit all of them: both may be left out.
 */
import { parseNumber } from '../../address/number.js';
import { quoted } from '../../address/quoted.js';
import { changedOneWay, oneWay } from '../../kinds/direction.js';
import { kindOf } from '../../kinds/register.js';
import { stepsOf } from '../../units/shape.js';

/** @import { More } from '../../address/more.js' */
/** @import { Problem } from '../../address/fields.js' */
/** @import { Direction, Hold, Request } from '../../state/types.js' */

const FIELDS = /** @type {const} */ ([
  ['hold', 'forward'],
  ['backward_hold', 'backward'],
]);
const BETWEEN = '~';
/** So many are read by Python (lstm_core/request.py). */
const MOST = 1000;

/** A whole number from 1 to `most`, from 0; undefined where nothing is given, NaN where it is something else. @param {string|undefined} text @param {number} most */
function placeIn(text = '', most) {
  if (text.trim() === '') return undefined;
  const number = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number - 1 : Number.NaN;
}

/** @param {string} text @param {Request} request @returns {Hold|undefined}  nothing where it cannot be held */
function holdIn(text, request) {
  const [name = '', given = '', from, to, of, ...rest] = text.split(',');
  const gated = kindOf(request).partNamed(name.trim().toLowerCase());
  const parsed = parseNumber(given);
  const [steps, units] = [stepsOf(request), request.H];
  const [first, last, unit] = [placeIn(from, steps), placeIn(to, steps), placeIn(of, units)];
  if (!gated || 'what' in parsed || first === undefined || rest.length > 0) return undefined;
  const { value } = parsed;
  const whole = [first, last ?? first, unit ?? 0].every((place) => !Number.isNaN(place)) && (last ?? first) >= first;
  if (!whole || value < (gated.signed ? -1 : 0) || value > 1) return undefined;
  const { part } = gated;
  return { part, value, first, ...(last !== undefined && { last }), ...(unit !== undefined && { unit }) };
}

/** @param {ReadonlyMap<string, string>} fields @param {Request} request */
function read(fields, request) {
  /** @type {Problem[]} */
  const problems = [];
  let found = request;
  for (const [key, direction] of FIELDS) {
    const given = fields.get(key);
    if (given === undefined || (direction === 'backward' && !request.backward)) continue;
    const texts = given.split(BETWEEN).filter((text) => text.trim() !== '');
    const read = texts.map((text) => holdIn(text, request));
    const holds = read.flatMap((hold) => hold ?? []).slice(0, MOST);
    const wrong = texts.find((_, index) => !read[index]) ?? texts[MOST];
    if (wrong !== undefined) {
      const values = {
        given: quoted(wrong),
        more: texts.length - holds.length - 1,
        steps: stepsOf(request),
        units: request.H,
        parts: kindOf(request)
          .parts.map(({ part }) => part)
          .join(', '),
      };
      problems.push({ where: key, key: 'hold', values });
    }
    found = changedOneWay(found, direction, { holds: holds.length > 0 ? holds : undefined });
  }
  return { request: found, problems };
}

/** @param {Hold} hold */
function written({ part, value, first, last, unit }) {
  const ends = last === undefined && unit === undefined ? '' : `,${last === undefined ? '' : last + 1}`;
  return `${part},${String(value).replace('+', '')},${first + 1}${ends}${unit === undefined ? '' : `,${unit + 1}`}`;
}

/** @param {Request} request @param {string} key @param {Direction} direction */
function write(request, key, direction) {
  const { holds = [] } = direction === 'backward' && !request.backward ? {} : oneWay(request, direction);
  return holds.length > 0 ? `;${key}:${holds.map(written).join(BETWEEN)}` : '';
}

/** @type {More} */
export const holdField = {
  read: (fields, { request }) => read(fields, request),
  write: ({ request }) => FIELDS.map(([key, direction]) => write(request, key, direction)).join(''),
};
