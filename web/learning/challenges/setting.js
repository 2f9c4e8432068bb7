/** Sliders set all at once: the solution, a fresh start, and which known wrong solution they stand at. */
import { kindOf } from '../../kinds/register.js';
import { commit } from '../../state/history.js';
import { want, wanted } from '../../state/state.js';
import { cellWith, isFree, placesOf, standing } from './sliders.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Request } from '../../state/types.js' */
/** @import { Level, Sliders } from './level.js' */

/** What the states start from where no slider has been moved: a start that is no slider is a test's, and stays. @param {Level} level  as it is posed @param {Kind} kind @param {Request} run @param {Sliders} [numbers] */
export function freshStarts(level, kind, run, numbers = {}) {
  const { starts } = cellWith(kind, run.H, { ...level.cell.given, ...numbers });
  const kept = [...placesOf(kind, run.H)].filter(([name, { of }]) => of === 'starts' && !isFree(level, name));
  for (const [, { array, at }] of kept) starts[array] = (starts[array] ?? []).with(at, run.starts[array]?.[at] ?? 0);
  return starts;
}

/** Every free slider at its number, or at zero; what is given, and the sequence, stay as they are; one edit. @param {Level} level  as it is posed @param {Sliders} [numbers] */
export function setAll(level, numbers = {}) {
  const run = wanted.peek();
  const kind = kindOf(run);
  const { weights } = cellWith(kind, run.H, { ...level.cell.given, ...numbers });
  commit();
  want({ ...run, weights, starts: freshStarts(level, kind, run, numbers) });
  commit();
}

/** The belief behind the wrong solution that the sliders stand at, where it is a known one. @param {Level} level @param {Kind} kind @param {Request} run */
export function beliefAt({ wrong = [], unlocked = [] }, kind, run) {
  const places = placesOf(kind, run.H);
  return wrong.find(({ weights }) =>
    unlocked.every((name) => {
      const place = places.get(name);
      return place !== undefined && standing(run, place) === (weights[name] ?? 0);
    }),
  )?.belief;
}
