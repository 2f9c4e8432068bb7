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

/** The kind of the run beside it, as far as it is there. @param {Frame} frame */
function besideOf({ chosen, asked, kind }) {
  const { beside, pinned } = chosen;
  if (!asked.has(BESIDE) || !beside || beside === kind.name) return undefined;
  return kindNamed((beside === PINNED ? pinned?.request.kind : beside) ?? '');
}

/** @param {Frame} frame @returns {Line[]} */
function second(frame) {
  const kind = besideOf(frame);
  if (!kind) return [];
  const pinned = frame.chosen.beside === PINNED;
  const { D, H, inputs } = pinned && frame.chosen.pinned ? frame.chosen.pinned.request : frame.wanted;
  const { lens } = looked(
    { ...frame, kind, trace: { ...frame.trace, D, H, T: inputs.length / D } },
    BESIDE,
    'sensitivity',
  );
  const state = stateOf(kind, frame.chosen.through);
  const values = lens && normsOf(lens, state);
  return values ? [{ name: 'beside', kind, state, hue: 'hidden_state', pinned, values }] : [];
}

/** @param {Frame} frame @returns {Lines} */
export function linesOf(frame) {
  const { kind, cursor, chosen, shown } = frame;
  const state = stateOf(kind, chosen.through);
  const { lens, waits, what } = looked(frame, KEY, 'sensitivity');
  const values = (lens && normsOf(lens, state)) ?? [];
  const present = inOrder(frame, cursor.step);
  const covered = values.length > countOf(frame, frame.trace.T, shown);
  if (covered || values.length === 0) return { state, here: 0, reached: false, waits, what, lines: [] };
  const own = { kind, state, hue: state.part, pinned: false };
  const highway = state.part === kind.memory?.state ? lens?.highway : undefined;
  return {
    state,
    here: values.length,
    reached: values.length < present || cursor.stage >= state.stage,
    waits,
    what,
    lines: [
      { name: 'whole', ...own, values },
      ...(highway ? [/** @type {Line} */ ({ name: 'highway', ...own, values: highway })] : []),
      ...second(frame),
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
