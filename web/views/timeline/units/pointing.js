/** Pointing at the rows of units: what a cell holds is told beside the pointer, and a press looks at its unit. A drag scrubs, as everywhere. */
import { Directive, directive } from 'lit-html/directive.js';
import { printed, signed } from '../../../pieces/print.js';
import { textOf } from '../../../words/text.js';

/** @import { ElementPart } from 'lit-html' */
/** @import { Act, Frame } from '../../../state/types.js' */
/** @import { Layout } from '../layout.js' */
/** @import { Drawn } from './layer.js' */

const MEANT = 6; // pixels a pointer moves before it is a drag and not a press
const OVER = 12; // how far over the pointer what is told stands

/**
 * The cell at a place in the drawing, and what is told of it; undefined where there is none, or it is covered.
 * @param {Layout} L @param {Frame} frame @param {readonly Drawn[]} lanes @param {number} x @param {number} y
 */
export function cellAt(L, { trace }, lanes, x, y) {
  if (x < L.left || x > L.right) return undefined;
  const step = L.stepAt(x);
  for (const { shown, values, places, first, last } of lanes) {
    const unit = places.unitAt(y);
    if (unit === undefined || step < first || step > last) continue;
    const value = values[(step - 1) * trace.H + unit] ?? NaN;
    const told = textOf('rows.cell', { unit: unit + 1, step, value: (shown.signed ? signed : printed)(value) });
    return { unit, step, told };
  }
  return undefined;
}

class Pointing extends Directive {
  /** @type {[Layout, Frame, readonly Drawn[], Act]|undefined} */
  latest;

  /** Where nobody points, nothing is told. @param {Layout} _L @param {Frame} _frame @param {readonly Drawn[]} _lanes @param {Act} _act */
  render(_L, _frame, _lanes, _act) {}

  /** @override @param {ElementPart} part @param {[Layout, Frame, readonly Drawn[], Act]} what */
  update({ element }, what) {
    const first = this.latest === undefined;
    this.latest = what;
    // Only then it stands in the axis.
    if (first) queueMicrotask(() => this.listen(/** @type {HTMLElement} */ (element)));
  }

  /** @param {HTMLElement} told  in the axis, which hears all that points at it */
  listen(told) {
    const axis = /** @type {HTMLElement} */ (told.parentElement);
    const gone = new AbortController();
    const { signal } = gone;
    /** @param {(event: PointerEvent) => void} hear @returns {(event: Event) => void} */
    const present = (hear) => (event) => (told.isConnected ? hear(/** @type {PointerEvent} */ (event)) : gone.abort());
    const at = (/** @type {PointerEvent|MouseEvent} */ event) => {
      const [L, frame, lanes] = /** @type {[Layout, Frame, readonly Drawn[], Act]} */ (this.latest);
      const { left, top, width } = axis.getBoundingClientRect();
      const grown = L.width / width;
      return cellAt(L, frame, lanes, (event.clientX - left) * grown, (event.clientY - top) * grown);
    };
    const tell = (/** @type {PointerEvent} */ event) => {
      const cell = event.pointerType === 'mouse' ? at(event) : undefined;
      told.hidden = cell === undefined;
      if (!cell) return;
      told.textContent = cell.told;
      const { left, top, width } = axis.getBoundingClientRect();
      const room = width - told.offsetWidth;
      told.style.left = `${Math.min(Math.max(event.clientX - left - told.offsetWidth / 2, 0), room)}px`;
      told.style.top = `${event.clientY - top - told.offsetHeight - OVER}px`;
    };
    const hide = () => {
      told.hidden = true;
    };
    let down = { x: 0, y: 0 };
    const begin = (/** @type {PointerEvent} */ { clientX, clientY }) => {
      down = { x: clientX, y: clientY };
    };
    const choose = (/** @type {PointerEvent} */ event) => {
      if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > MEANT) return;
      const cell = at(event);
      if (cell) this.latest?.[3].chooseUnit(cell.unit);
    };
    const hears = { pointerdown: begin, click: choose, pointermove: tell, pointerleave: hide };
    for (const [type, hear] of Object.entries(hears)) axis.addEventListener(type, present(hear), { signal });
  }
}

export const pointing = directive(Pointing);
