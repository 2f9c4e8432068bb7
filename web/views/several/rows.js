/** What each row shows: a kind of cell with what it makes of the sequence, the one in the figure first. */
import { everyKind } from '../../kinds/register.js';
import { stepsWith } from '../../state/place.js';
import { now, series } from '../timeline/lanes.js';

/** @import { Kind, StateRow } from '../../kinds/kind.js' */
/** @import { Frame, Trace, Values } from '../../state/types.js' */
/** @typedef {{state: StateRow, values: Values, start: number, present: number}} Line  a state through time, and its value at the present step; NaN where that is not known */
/**
 * @typedef {object} Row
 * @property {Kind} kind
 * @property {boolean} here    it is the one in the figure
 * @property {boolean} waits   what it shows is no answer to the present request
 * @property {string} refused  why there is no answer, or ''
 * @property {Line[]} lines    the memory first
 */

/**
 * The states of a kind, as far as the figure shows whole steps.
 * @param {Frame} frame @param {Kind} kind @param {Trace} trace
 * @returns {Line[]}
 */
function linesOf(frame, kind, trace) {
  const { first, last } = stepsWith(frame, frame.shown, frame.kind.lastStage);
  const run = { kind, trace, cursor: frame.cursor, shown: Math.min(last + 1 - first, trace.T) * kind.lastStage };
  return kind.states.map((state) => {
    const values = series(state.part, run, state.stage);
    const start = trace.values[state.start]?.[frame.cursor.unit] ?? 0;
    return { state, values, start, present: values[now(run) - 1] ?? Number.NaN };
  });
}

/** Until Python is there, what is heard of an older request tells nothing. @param {Frame} frame @param {Kind} kind @returns {Row} */
function other(frame, kind) {
  const { asked, heard, engine, direction } = frame;
  const request = asked.get(kind.name);
  const told = heard.get(kind.name);
  const waits = told === undefined || told.request !== request;
  const row = { kind, here: false, waits, refused: '', lines: [] };
  if (!told || (waits && engine.kind !== 'ready')) return row;
  if ('what' in told) return { ...row, refused: told.what };
  if (!('trace' in told)) return row;
  const trace = (direction === 'backward' && told.backward) || told.trace;
  return { ...row, lines: linesOf(frame, kind, trace) };
}

/** @param {Frame} frame @returns {Row[]} */
export function rowsOf(frame) {
  const { kind, trace, pending } = frame;
  const own = { kind, here: true, waits: pending, refused: '', lines: linesOf(frame, kind, trace) };
  const others = everyKind().filter(({ name }) => name !== kind.name);
  return [own, ...others.map((one) => other(frame, one))];
}
