/** What a challenge begins with, as fields of an address: every number of its cell, and the sequence of a test. */
import { fieldsFor } from '../../address/numbers.js';
import { wordsText } from '../../address/words.js';
import { kindNamed } from '../../kinds/register.js';
import { posed } from './posed.js';
import { cellWith } from './sliders.js';

/** @import { Named, Request } from '../../state/types.js' */
/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Level, Test } from './level.js' */

/** What the states start from where a test says so, by their names. @param {Kind} kind @param {Test} test @returns {Named} */
export const startsOf = (kind, test) =>
  Object.fromEntries(
    kind.states.flatMap(({ part, start }) => {
      const own = /** @type {Record<string, any>} */ (test)[start];
      return own === undefined ? [] : [[part, [own].flat()]];
    }),
  );

/** Where there is a preset with every slider at zero, that is where single ones go back to. @type {Record<string, string>} */
const ZERO = { lstm: 'all-zero' };

/** The first step that counts. @param {Pick<Test, 'wanted'>} test */
export const countsFrom = ({ wanted }) => 1 + wanted.findIndex((one) => one !== null && !Number.isNaN(one));

/**
 * With every slider at zero or as it is given, at the first test. Of a kind of cell that is not there yet no more is known than its name.
 * @param {Level} level
 * @param {Level['cell']} [cell]  another than its own
 * @returns {Record<string, string>}
 */
export function fieldsOf(level, { kind: name, units } = level.cell) {
  const kind = kindNamed(name);
  const { tests, cell } = kind ? posed(level, kind, units) : level;
  const test = /** @type {Test} */ (tests[0]);
  const inputs = [...test.inputs];
  const known = {
    ...(ZERO[name] && { preset: ZERO[name] }),
    kind: name,
    shape: `${units}x1`,
    inputs: inputs.join(','),
    words: wordsText(test.words ?? []),
    step: String(countsFrom(test)),
  };
  if (!kind) return known;
  const { weights, starts } = cellWith(kind, units, cell.given);
  const shape = { D: 1, H: units };
  /** @type {Request} */
  const request = { kind: name, ...shape, weights, inputs, starts: { ...starts, ...startsOf(kind, test) } };
  const numbers = fieldsFor(kind, false, shape).map(({ key, get }) => [key, get(request).join(',')]);
  return { ...known, ...Object.fromEntries(numbers) };
}
