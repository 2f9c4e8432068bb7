/** The height that the figure has not, because it has to fit into its frame. */
import { figureFor } from '../kinds/figures.js';
import { brought } from '../later/brought.js';
import { kind, room, run, wanted, words } from '../state/state.js';
import { unitsOf } from '../units/here.js';
import { usualHeight as usualCell } from '../views/cell/layout.js';
import { usualHeight as usualAxis } from '../views/timeline/layout.js';

/**
 * How much higher the page would be, in CSS pixels, if the cell and the time axis had their usual heights; below 0 where it would be
 * lower. What a frame asks its host for must not depend on the height that it has.
 * @param {HTMLElement} app
 */
export function missingHeight(app) {
  const { width, axis } = room.peek();
  const scale = Number.parseFloat(document.documentElement.style.getPropertyValue('--scale'));
  const [said, asked] = [words.peek(), wanted.peek()];
  const { trace, other } = run.peek();
  const sized = asked.D > 1 ? brought.units?.inputs.sized({ wanted: asked, words: said }) : undefined;
  const rows = unitsOf({ trace })?.rows.usual(trace.H);
  const has = { two: other !== null, worded: said.length > 0, sized, rows };
  /** @param {HTMLElement} column */
  const usual = (column) => {
    const missing = (/** @type {string} */ kind, /** @type {number} */ units) => {
      const drawn = /** @type {HTMLElement|null} */ (column.querySelector(kind));
      return drawn ? units * scale - drawn.offsetHeight : 0;
    };
    return (
      column.offsetHeight +
      missing('.cell', usualCell(figureFor({ kind: kind.peek(), trace }).tables, width)) +
      missing('.timeline', usualAxis(kind.peek(), has, axis.width))
    );
  };
  const columns = /** @type {HTMLElement[]} */ ([...app.querySelectorAll('.figure, .aside')]);
  const highest = (/** @type {number[]} */ heights) => Math.max(...heights);
  const more = highest(columns.map(usual)) - highest(columns.map(({ offsetHeight }) => offsetHeight));
  return more;
}
