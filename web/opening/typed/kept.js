/** What is given or locked must stay: the sentence with which a text is refused that says it otherwise. */
import { NUMBERS } from '../../address/parameters.js';
import { oneWay } from '../../kinds/direction.js';
import { brought } from '../../later/brought.js';
import { sameNumbers } from '../../state/same.js';
import { sameShape } from '../../units/shape.js';
import { textOf } from '../../words/text.js';

/** @import { Frame, Request } from '../../state/types.js' */
/** @import { Said } from './read.js' */

const LOCKS = /** @type {const} */ ({ array: 'weights', part: 'weights', start: 'starts', inputs: 'inputs' });

/** @param {Request} request @param {Said} said */
function present(request, { entry, of, name }) {
  const { weights, starts, inputs } = oneWay(request, entry.meaning.direction);
  if (of === 'inputs') return inputs;
  return (of === 'start' ? starts : weights)[name] ?? [];
}

/** @param {Frame} frame @param {Request} request  what it would be @param {readonly Said[]} said @returns {string}  '' where nothing stands against it */
export function against(frame, request, said) {
  const { lock } = frame.settings;
  const given = (/** @type {string} */ name, /** @type {number} */ at) =>
    brought.learning?.given(frame, name, at) ?? false;
  // All of them change with it.
  if (!sameShape(request, frame.whole) && NUMBERS.some((what) => lock.includes(what)))
    return textOf('typed.size_stays');
  for (const one of said) {
    const { line, given: called } = one.entry;
    const before = present(frame.whole, one);
    if (sameNumbers(one.numbers, before)) continue;
    const where = { line, given: called };
    if (lock.includes(LOCKS[one.of])) return textOf('typed.locked', where);
    if (one.of !== 'inputs' && one.numbers.some((number, at) => number !== before[at] && given(one.name, at)))
      return textOf('typed.given', where);
  }
  return '';
}
