/**
 * Pointing at the time axis, by mouse, pen or touch. Anywhere: drag sideways to scrub, or press to go to a step. On a grip: drag up and
 * down to set that input. A finger that moves up or down elsewhere scrolls the page, and the step stays what it was.
 */

import { GRIPS_FROM, height } from './inputs.js';
import { grain, holdReach, reachOf, releaseReach } from './reach.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Layout } from './layout.js' */

const MEANT = 6; // pixels a finger moves before it is a drag and not a press
const STEADY = 2; // and a grip, so that a press only selects its step

/** @param {PointerEvent} event @param {Layout} L @param {Frame} frame @param {Act} act */
export function press(event, L, frame, act) {
  if (event.button !== 0 || !event.isPrimary) return;
  const svg = /** @type {SVGSVGElement} */ (event.currentTarget);
  const x = across(event, svg, L);
  if (x < L.left - MEANT || x > L.right + MEANT) return;
  // What is being typed belongs to the step it was typed at.
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
  const grip = /** @type {Element} */ (event.target).closest('.timeline-grips');
  const step = L.column < GRIPS_FROM ? frame.cursor.step : L.stepAt(x);
  if (grip && step <= frame.wanted.inputs.length) dragInput(event, svg, L, frame, act, step);
  else scrub(event, svg, L, act);
}

/** Where in the drawing, also when the page shows it larger or smaller. @param {PointerEvent} event @param {SVGSVGElement} svg @param {Layout} L */
function across(event, svg, L) {
  const place = svg.getBoundingClientRect();
  return ((event.clientX - place.left) * L.width) / place.width;
}

/**
 * Follows one pointer to its end, also outside the drawing.
 * @param {PointerEvent} first @param {SVGSVGElement} svg
 * @param {(event: PointerEvent) => void} move @param {(event: PointerEvent) => void} end
 */
function follow(first, svg, move, end) {
  svg.setPointerCapture(first.pointerId);
  const moved = (/** @type {PointerEvent} */ event) => event.pointerId === first.pointerId && move(event);
  const ended = (/** @type {PointerEvent} */ event) => {
    if (event.pointerId !== first.pointerId) return;
    svg.removeEventListener('pointermove', moved);
    svg.removeEventListener('pointerup', ended);
    svg.removeEventListener('pointercancel', ended);
    end(event);
  };
  svg.addEventListener('pointermove', moved);
  svg.addEventListener('pointerup', ended);
  svg.addEventListener('pointercancel', ended);
}

/** @param {PointerEvent} first @param {SVGSVGElement} svg @param {Layout} L @param {Act} act */
function scrub(first, svg, L, act) {
  let at = 0;
  const go = (/** @type {PointerEvent} */ event) => {
    const step = L.stepAt(across(event, svg, L));
    if (step !== at) act.goToStep(step);
    at = step;
  };
  if (first.pointerType === 'mouse') go(first);
  follow(
    first,
    svg,
    (event) => {
      if (at > 0 || Math.abs(event.clientX - first.clientX) > MEANT) go(event);
    },
    (event) => {
      if (event.type === 'pointerup') go(event);
    },
  );
}

/** @param {PointerEvent} first @param {SVGSVGElement} svg @param {Layout} L @param {Frame} frame @param {Act} act @param {number} step */
function dragInput(first, svg, L, frame, act, step) {
  const { inputs } = frame.wanted;
  const from = inputs[step - 1] ?? 0;
  holdReach(inputs);
  const reach = reachOf(inputs);
  const y = height(L, inputs);
  let last = from;
  act.goToStep(step);
  follow(
    first,
    svg,
    (event) => {
      const up = first.clientY - event.clientY;
      if (last === from && Math.abs(up) < STEADY) return;
      const value = onGrid(y.invert(y(from) - up), event.shiftKey ? grain(reach) / 10 : grain(reach));
      if (value !== last) act.setInput(step, value);
      last = value;
    },
    () => {
      releaseReach();
      if (last !== from) act.commit();
      act.goToStep(step); // drawn once more, with the axis that the new inputs need
    },
  );
}

/** @param {number} value @param {number} grid */
const onGrid = (value, grid) => Number((Math.round(value / grid) * grid).toPrecision(12)) + 0;
