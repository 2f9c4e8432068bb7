/**
 * Pointing at the time axis, by mouse, pen or touch. Anywhere: drag sideways to scrub, or press to go to a step. On a grip: drag up and
 * down to set that input. A finger that moves up or down without having taken hold scrolls the page, and the step stays what it was.
 */

import { brought } from '../../later/brought.js';
import { stepsOf } from '../../units/shape.js';
import { grasp } from './grasp.js';
import { GRIPS_FROM, height } from './inputs.js';
import { grain, holdReach, reachOf, releaseReach } from './reach.js';

/** @import { Act, Direction, Frame } from '../../state/types.js' */
/** @import { Layout } from './layout.js' */

const MEANT = 6; // pixels a finger moves before it is a drag and not a press
const STEADY = 2; // and a grip, so that a press only selects its step

/** @param {PointerEvent} event @param {Layout} L @param {Frame} frame @param {Act} act */
export function press(event, L, frame, act) {
  if (event.button !== 0 || !event.isPrimary) return;
  // A control that lies on the drawing is pressed for itself.
  if (/** @type {Element} */ (event.target).closest('button, select, input')) return;
  const axis = /** @type {HTMLElement} */ (event.currentTarget);
  const x = across(event, axis, L);
  if (x < L.left - MEANT || x > L.right + MEANT) return;
  // What is being typed belongs to the step it was typed at.
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
  const grip = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest('.timeline-handle'));
  const step = L.column < GRIPS_FROM ? frame.cursor.step : L.stepAt(x);
  const input = Number(grip?.dataset.input ?? 0);
  if (grip && step <= stepsOf(frame.wanted)) dragInput(event, axis, L, frame, act, step, input);
  else scrub(event, axis, L, frame, act);
}

/** How many pixels of the drawing lie under one of the pointer's: the page may show it larger or smaller. @param {HTMLElement} axis @param {Layout} L */
const grown = (axis, L) => L.width / axis.getBoundingClientRect().width;

/** Where in the drawing. @param {PointerEvent} event @param {HTMLElement} axis @param {Layout} L */
const across = (event, axis, L) => (event.clientX - axis.getBoundingClientRect().left) * grown(axis, L);

/** @param {PointerEvent} event @param {HTMLElement} axis @param {Layout} L */
const down = (event, axis, L) => (event.clientY - axis.getBoundingClientRect().top) * grown(axis, L);

/**
 * Follows one pointer to its end, also outside the drawing.
 * @param {PointerEvent} first @param {HTMLElement} axis
 * @param {(event: PointerEvent) => void} move @param {(event: PointerEvent) => void} end
 */
function follow(first, axis, move, end) {
  axis.setPointerCapture(first.pointerId);
  const moved = (/** @type {PointerEvent} */ event) => event.pointerId === first.pointerId && move(event);
  const ended = (/** @type {PointerEvent} */ event) => {
    if (event.pointerId !== first.pointerId) return;
    axis.removeEventListener('pointermove', moved);
    axis.removeEventListener('pointerup', ended);
    axis.removeEventListener('pointercancel', ended);
    end(event);
  };
  axis.addEventListener('pointermove', moved);
  axis.addEventListener('pointerup', ended);
  axis.addEventListener('pointercancel', ended);
}

/** @param {PointerEvent} first @param {HTMLElement} axis @param {Layout} L @param {Frame} frame @param {Act} act */
function scrub(first, axis, L, frame, act) {
  let at = 0;
  const y = down(first, axis, L);
  const stream = /** @type {SVGElement|null} */ (/** @type {Element} */ (first.target).closest('[data-direction]'));
  const toward = /** @type {Direction|undefined} */ (stream?.dataset.direction);
  const go = (/** @type {PointerEvent} */ event) => {
    const step = L.stepAt(across(event, axis, L));
    if (step !== at) act.goToStep(step);
    at = step;
  };
  if (first.pointerType === 'mouse') go(first);
  follow(
    first,
    axis,
    (event) => {
      if (at > 0 || Math.abs(event.clientX - first.clientX) > MEANT) go(event);
    },
    (event) => {
      if (event.type !== 'pointerup') return;
      go(event);
      if (toward) act.lookTo(toward);
      brought.units?.inputs.pick(L, frame, act, y);
    },
  );
}

/** @param {PointerEvent} first @param {HTMLElement} axis @param {Layout} L @param {Frame} frame @param {Act} act @param {number} step @param {number} input  which of several, from 0 */
function dragInput(first, axis, L, frame, act, step, input) {
  const { inputs, D } = frame.wanted;
  const from = inputs[(step - 1) * D + input] ?? 0;
  const reach = reachOf(inputs);
  const y = (D > 1 && brought.units?.inputs.height(L, frame.wanted, input)) || height(L, inputs);
  let start = first.clientY;
  let last = from;
  const grip = grasp(first, ({ clientY }) => {
    start = clientY;
    holdReach(inputs);
    if (D > 1) act.chooseInput(input);
    act.goToStep(step);
  });
  follow(
    first,
    axis,
    (event) => {
      if (!grip.moved(event)) return;
      const up = (start - event.clientY) * grown(axis, L);
      if (last === from && Math.abs(up) < STEADY) return;
      const value = onGrid(y.invert(y(from) - up), event.shiftKey ? grain(reach) / 10 : grain(reach));
      if (value !== last) act.setInput(step, value, input);
      last = value;
    },
    (event) => {
      const held = grip.ended();
      if (held) releaseReach();
      if (last !== from) act.commit();
      // Drawn once more, with the axis that the new inputs need; or chosen by a tap.
      if (held || event.type === 'pointerup') act.goToStep(step);
    },
  );
}

/** @param {number} value @param {number} grid */
const onGrid = (value, grid) => Number((Math.round(value / grid) * grid).toPrecision(12)) + 0;
