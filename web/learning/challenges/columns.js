/** In the table of all numbers, while a test stands on the axis: what it wants at each step, what came, and whether that passes. */
import { signed } from '../../pieces/print.js';
import { textOf } from '../../words/text.js';
import { bandOf } from './bands.js';
import { judgedHere } from './posed.js';
import { passes } from './rows.js';
import { onAxis } from './wanted.js';

/** @import { Group } from '../../lenses/layer.js' */
/** @import { Frame } from '../../state/types.js' */

const DECIMALS = 4;

/** On paper there are the tests themselves (paper.js). @param {Frame} frame @returns {Group|undefined} */
export function columns(frame) {
  const level = frame.room.arrangement === 'paper' ? undefined : judgedHere(frame);
  const found = level && onAxis(frame, level);
  if (!found) return undefined;
  const { test, mark } = found;
  const band = (/** @type {number} */ step) => bandOf(level, test.wanted[step - 1]);
  const got = (/** @type {number} */ step) => mark?.got[step - 1] ?? Number.NaN;
  /** @param {number} step */
  function verdict(step) {
    const wanted = band(step);
    if (!wanted || !mark) return '';
    return textOf(wanted.low <= got(step) && got(step) <= wanted.high ? 'challenge.yes' : 'challenge.no');
  }
  return {
    name: textOf('challenge.column'),
    part: level.read.of,
    columns: [
      {
        name: textOf('challenge.wanted'),
        at: (step) => (band(step) ? passes(level, Number(test.wanted[step - 1])) : ''),
      },
      { name: textOf('challenge.got'), at: (step) => (mark ? signed(got(step), DECIMALS) : '') },
      { name: textOf('challenge.passes'), at: verdict },
    ],
  };
}
