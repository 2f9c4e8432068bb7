/** The lines of the lane: how much of a nudge is left at the step looked at, from each step up to it. Norms over all units. */
import { kindNamed } from '../../kinds/register.js';
import { inOrder, stepsWith } from '../../state/place.js';
import { textOf } from '../../words/text.js';
import { looked } from '../looked.js';

/** @import { Kind, Part, StateRow } from '../../kinds/kind.js' */
/** @import { Frame, Values } from '../../state/types.js' */
/**
 * @typedef {object} Line
 * @property {'whole'|'highway'|'beside'} name  through all paths; the direct path alone; through all paths of another run
 * @property {Kind} kind
 * @property {StateRow} state  through which
 * @property {Part} hue
 * @property {boolean} pinned
 * @property {Values} values   of the steps up to the one looked at, in the order in which they happen
 *
 * @typedef {object} Lines
 * @property {StateRow} state  that is looked at
 * @property {number} here     its step as it is counted in the run; 0 where none is known
 * @property {boolean} reached  by the present stage
 * @property {boolean} waits   what is drawn is no answer yet to what is asked
 * @property {string} what     why there are no lines, or ''
 * @property {string} missing  why there is none of the run beside it, or ''
 * @property {readonly Line[]} lines
 */

export const KEY = 'gradient';
export const BESIDE = 'gradient_beside';
export const POWERS = 'gradient_powers';
/** What stands beside it, where that is the pinned run and no kind of cell. */
export const PINNED = 'pin';

/** The state that a reader looks at: the memory, first of them, unless the other was chosen. @param {Pick<Kind, 'states'>} kind @param {string} [through] */
export const stateOf = ({ states }, through) =>
  /** @type {StateRow} */ (states.find(({ part }) => part === through) ?? states[0]);

/**
 * The step looked at: the present one, or the last whose memory is not covered.
 * @param {Pick<Frame, 'kind'|'trace'>} drawn @param {number} here  the present step, as it is counted in the run
 * @param {number} place  the last one that is not covered
 */
export function countOf(drawn, here, place) {
  const { first, last } = stepsWith(drawn, place, drawn.kind.lastStage);
  return Math.max(0, Math.min(here, last + 1 - first));
}

/** Of a state, as the core calls it. @param {Record<string, Values>} lens @param {StateRow} state */
const normsOf = (lens, { part }) => lens[part.replace('_state', '')];

/** The run beside it, as far as it is there: its kind, and what is asked of it. @param {Frame} frame */
function besideOf({ chosen, wanted, kind, direction }) {
  const { beside, pinned } = chosen;
  if (beside !== PINNED)
    return beside && beside !== kind.name ? { kind: kindNamed(beside), request: wanted, pinned: false } : undefined;
  // A pinned cell that reads one way alone has nothing to be compared with the other.
  if (!pinned || (direction === 'backward' && !pinned.request.backward)) return undefined;
  return { kind: kindNamed(pinned.request.kind), request: pinned.request, pinned: true };
}

/** @param {Frame} frame @returns {{lines: Line[], missing: string}} */
function second(frame) {
  const { kind, request, pinned = false } = besideOf(frame) ?? {};
  if (!kind || !request) return { lines: [], missing: '' };
  const { D, H, inputs } = request;
  const steps = inputs.length / D;
  if (pinned && frame.cursor.step > steps)
    return { lines: [], missing: textOf('gradient.beside_short', { step: frame.cursor.step }) };
  const own = { ...frame, kind, trace: { ...frame.trace, D, H, T: steps } };
  const { lens, what } = looked(own, BESIDE, 'sensitivity');
  const state = stateOf(kind, frame.chosen.through);
  const values = lens && normsOf(lens, state);
  return {
    lines: values ? [{ name: 'beside', kind, state, hue: 'hidden_state', pinned, values }] : [],
    missing: what && textOf('gradient.beside_refused', { pinned: pinned ? 'yes' : 'no', kind: kind.title, what }),
  };
}

/** So many derivatives of each state are worked out at most (lstm_core/lenses/asked.py). */
const MOST = 1e6;

/** Why there are none of a run. @param {Frame} frame @param {string} what  as the core says it */
function whyOf({ kind, trace: { T, H } }, what) {
  const many = kind.states.length * T * H * H > MOST;
  return what && (many ? textOf('gradient.too_many') : textOf('gradient.refused', { what }));
}

/** @param {Frame} frame @returns {Lines} */
export function linesOf(frame) {
  const { kind, cursor, chosen, shown } = frame;
  const state = stateOf(kind, chosen.through);
  const { lens, waits, what: said } = looked(frame, KEY, 'sensitivity');
  const what = whyOf(frame, said);
  const values = (lens && normsOf(lens, state)) ?? [];
  const present = inOrder(frame, cursor.step);
  const covered = values.length > countOf(frame, frame.trace.T, shown);
  if (covered || values.length === 0) return { state, here: 0, reached: false, waits, what, missing: '', lines: [] };
  const own = { kind, state, hue: state.part, pinned: false };
  const highway = state.part === kind.memory?.state ? lens?.highway : undefined;
  const beside = second(frame);
  return {
    state,
    here: values.length,
    reached: values.length < present || cursor.stage >= state.stage,
    waits,
    what,
    missing: beside.missing,
    lines: [
      { name: 'whole', ...own, values },
      ...(highway ? [/** @type {Line} */ ({ name: 'highway', ...own, values: highway })] : []),
      ...beside.lines,
    ],
  };
}

/** What a line is called. @param {Line} line */
export const calledOf = ({ name, kind, state, pinned }) =>
  textOf(name === 'highway' ? 'gradient.highway' : 'gradient.through', {
    kind: textOf(`kinds.${kind.name}`),
    symbol: state.symbol,
    pinned: pinned ? 'yes' : 'no',
  });
