/** What Python is asked for the three rows, and what it has answered: numbers of the unit that is looked at. */
import { kindOf } from '../../kinds/register.js';
import { heard } from '../../state/beside.js';
import { shown } from '../../state/limits.js';
import { inOrder, stepsWith } from '../../state/place.js';
import { cursor, run, wanted } from '../../state/state.js';
import { through } from '../asking.js';
import { looked } from '../looked.js';
// The lane that shows the shares asks the same, and nothing is asked twice.
import { NAME as MADE_OF, LENS as SHARES } from '../made_of/shares.js';

/** @import { Kind, StateRow } from '../../kinds/kind.js' */
/** @import { Asked, Frame, Request, Values } from '../../state/types.js' */
/**
 * @typedef {object} Row  how much each step did, as one of the three questions has it
 * @property {'share'|'nudge'|'lost'} name
 * @property {number[]} values  of the steps up to the one looked at, in the order in which they happen
 * @property {string} why  there are none, as the name of a text, or ''
 *
 * @typedef {object} Answers
 * @property {StateRow} state  whose value is asked about
 * @property {number} at       the step of the sequence at which it is looked at; 0 where there is none yet
 * @property {number} count    of the steps up to it
 * @property {number} reached  of those, how many the present stage has reached: all or none
 * @property {readonly Row[]} rows
 */

const KEY = 'questions';
/** Where a run is too long, or has too many units, for all its steps to be left out. */
const NUDGES = 'questions_nudges';

/** The memory; of a cell without one its state. @param {Pick<Kind, 'memory'|'states'>} kind */
export const stateOf = ({ memory, states }) =>
  /** @type {StateRow} */ (states.find(({ part }) => part === memory?.state) ?? states[0]);

/**
 * So many steps are asked about: up to the present one, or to the last whose memory is not covered.
 * @param {Pick<Frame, 'kind'|'trace'>} drawn @param {number} here  the present step, as it is counted in the run
 * @param {number} place  the last one that is not covered
 */
function countOf(drawn, here, place) {
  const { first, last } = stepsWith(drawn, place, stateOf(drawn.kind).stage);
  return Math.max(0, Math.min(here, last + 1 - first));
}

/** @returns {[string, Request][]} */
export function asks() {
  const drawn = run.value;
  const request = wanted.value;
  const steps = request.inputs.length / request.D;
  const { step, unit } = cursor.value;
  const count = countOf(drawn, inOrder(drawn, Math.min(step, drawn.trace.T)), shown());
  if (count === 0) return [];
  const at = Math.min(inOrder(drawn, count), steps);
  const of = Math.min(unit, request.H - 1);
  const both = through(request, ['gradient', 'occlusion'], { at, unit: of });
  const told = heard.value.get(KEY);
  const refused = told?.request === both && 'what' in told;
  return [
    ...when(kindOf(request).memory !== null, MADE_OF, () => through(request, SHARES, { unit: of })),
    [KEY, both],
    ...when(refused, NUDGES, () => through(request, 'gradient', { at, unit: of })),
  ];
}

/** @param {boolean} asked @param {string} key @param {() => Request} request @returns {[string, Request][]} */
const when = (asked, key, request) => (asked ? [[key, request()]] : []);

/** @param {number} count @param {(index: number) => number|undefined} value */
const listed = (count, value) => Array.from({ length: count }, (_, index) => value(index) ?? Number.NaN);

/** @param {Frame} frame @returns {Answers} */
export function answers(frame) {
  const { kind, trace, cursor, heard } = frame;
  const state = stateOf(kind);
  const name = state.part.replace('_state', '');
  const here = inOrder(frame, cursor.step);
  const { what } = looked(frame, KEY);
  const key = what ? NUDGES : KEY;
  const { lens: gradients, waits, what: none } = looked(frame, key, 'gradient');
  const lost = looked(frame, KEY, 'occlusion').lens?.[`${name}_lost`];
  const memory = looked(frame, MADE_OF, SHARES);
  const nudges = gradients?.[name];
  // Until there is another answer, the last one stands, under its own step.
  const { at = 0 } = /** @type {Partial<Asked>} */ (heard.get(key)?.request ?? {});
  const known = countOf(frame, here, frame.shown);
  const seen = nudges ? inOrder(frame, at) : 0;
  const stale = waits || (kind.memory !== null && memory.waits);
  const told = seen <= countOf(frame, trace.T, frame.shown) && (!stale || frame.engine.kind === 'ready');
  const count = told ? seen : 0;
  const input = Math.min(cursor.input ?? 0, trace.D - 1);
  const shares = memory.lens?.shares;
  const row = (
    /** @type {Row['name']} */ name,
    /** @type {Values|undefined} */ values,
    from = 0,
    by = 1,
    why = '',
  ) => ({
    name,
    values: values ? listed(count, (index) => values[from + index * by]) : [],
    why,
  });
  return {
    state,
    at: inOrder(frame, count || known),
    count,
    reached: !stale && (count < here || cursor.stage >= state.stage) ? count : 0,
    rows: [
      row('share', shares, (count - 1) * (trace.T + 1) + 1, 1, kind.memory ? '' : 'questions.no_share'),
      row('nudge', nudges, input, trace.D, none ? 'questions.too_long' : ''),
      row('lost', lost, 0, 1, what ? 'questions.too_long' : ''),
    ],
  };
}
