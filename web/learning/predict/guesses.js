/** What the reader guesses of a state that is covered: of the first step at which it is, for the unit and the direction looked at. */
import { covers } from '../../address/parameters.js';
import { brought } from '../../later/brought.js';
import { inOrder, stepsWith } from '../../state/place.js';
import { announce } from '../announce.js';
import { drawn } from '../drawn.js';

/** @import { StateRow } from '../../kinds/kind.js' */
/** @import { Frame } from '../../state/types.js' */

/** As near as the ring comes that is dragged by tenths. */
const NEAR = 0.05;
/** A number nearer than this to the bound differs from it by rounding only. */
const ROUNDING = 1e-9;

/** No address holds them. */
const guesses = drawn(/** @type {ReadonlyMap<string, number>} */ (new Map()));
/** @type {Set<string>} */
const told = new Set();

/** The state that is to be guessed, or was, where this kind of cell has it. @param {Pick<Frame, 'kind'|'settings'>} frame @returns {StateRow|undefined} */
export const askedOf = ({ kind, settings }) => kind.states.find(({ part }) => part === settings.ask);

/** At which steps a state is shown, in the order in which they happen. @param {Frame} frame @param {StateRow} state */
const seen = (frame, { stage }) => {
  const { first, last } = stepsWith(frame, frame.shown, stage);
  return Math.max(0, last + 1 - first);
};

/** The step whose value comes next, as it is counted in the sequence. @param {Frame} frame @returns {number|undefined} */
export function nextStep(frame) {
  const state = covers(frame.settings) ? askedOf(frame) : undefined;
  const next = state && seen(frame, state) + 1;
  return next === undefined || frame.awaited || next > frame.trace.T ? undefined : inOrder(frame, next);
}

/** @param {Frame} frame @param {number} step */
const nameOf = ({ settings, direction, cursor, whole }, step) =>
  [settings.ask, step, direction, cursor.unit, whole.kind].join();

/** @param {Frame} frame @param {number} step */
export const guessAt = (frame, step) => guesses.value.get(nameOf(frame, step));

/** @param {Frame} frame @param {number} step @param {number} value */
export function guess(frame, step, value) {
  guesses.value = new Map([...guesses.peek(), [nameOf(frame, step), value]]);
}

/** Another part of a lesson begins: what was guessed elsewhere says nothing of it. */
export function forget() {
  guesses.value = new Map();
  told.clear();
}

/** What was guessed at a step, and is shown there by now. @param {Frame} frame @param {number} step @returns {{guessed: number, is: number}|undefined} */
export function revealed(frame, step) {
  const state = askedOf(frame);
  const guessed = guessAt(frame, step);
  if (!state || guessed === undefined || frame.awaited || inOrder(frame, step) > seen(frame, state)) return undefined;
  const is = frame.trace.values[state.part]?.[(step - 1) * frame.trace.H + frame.cursor.unit];
  return is === undefined ? undefined : { guessed, is };
}

/** @param {{guessed: number, is: number}} pair */
export const isNear = ({ guessed, is }) => Math.abs(guessed - is) <= NEAR + ROUNDING;

/** A voice and the page around the figure hear once of each answer. @param {Frame} frame @param {number} step @param {{guessed: number, is: number}} pair @param {string} sentence */
export function tellOnce(frame, step, pair, sentence) {
  const name = nameOf(frame, step);
  if (told.has(name)) return;
  told.add(name);
  const task = `predict:${frame.settings.ask},${step}`;
  queueMicrotask(() => {
    announce(sentence);
    brought.tell?.({ type: 'result', task, passed: isNear(pair) });
  });
}
