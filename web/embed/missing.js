/** The height that the figure has not, because it has to fit into its frame. */
import { figureFor } from '../kinds/figures.js';
import { frame } from '../state/frame.js';
import { usualHeight as usualCell } from '../views/cell/layout.js';
import { usualHeight as usualAxis } from '../views/timeline/layout.js';
import { stands } from '../views/timeline.js';
import { laneAlone } from './panels.js';

/** The height of what a low frame leaves out. @param {HTMLElement|null} drawn */
function leftOut(drawn) {
  if (!drawn || getComputedStyle(drawn).visibility !== 'hidden') return 0;
  return drawn.offsetHeight + Number.parseFloat(getComputedStyle(drawn).marginTop);
}

/**
 * How much higher the page would be, in CSS pixels, if the cell and the time axis had their usual heights; below 0 where it would be
 * lower. What a frame asks its host for must not depend on the height that it has.
 * @param {HTMLElement} app
 */
export function missingHeight(app) {
  const now = frame();
  const { room, kind, trace } = now;
  const scale = Number.parseFloat(document.documentElement.style.getPropertyValue('--scale'));
  /** @param {HTMLElement} drawn */
  const axisOf = ({ dataset: { lane } }) => {
    const { shown, others, has } = stands(lane ? laneAlone(now, lane) : now);
    return usualAxis(shown, { ...has, rows: others?.usual(trace.H) }, room.axis.width);
  };
  /** @param {HTMLElement} column */
  const usual = (column) => {
    const missing = (/** @type {string} */ kind, /** @type {(drawn: HTMLElement) => number} */ units) => {
      const drawn = /** @type {HTMLElement|null} */ (column.querySelector(kind));
      return drawn ? units(drawn) * scale - drawn.offsetHeight : 0;
    };
    return (
      column.offsetHeight +
      missing('.cell', () => usualCell(figureFor({ kind, trace }).tables, room.width)) +
      missing('.timeline', axisOf) +
      leftOut(column.querySelector('.lanes'))
    );
  };
  const columns = /** @type {HTMLElement[]} */ ([...app.querySelectorAll('.figure, .aside')]);
  const highest = (/** @type {number[]} */ heights) => Math.max(...heights);
  const more = highest(columns.map(usual)) - highest(columns.map(({ offsetHeight }) => offsetHeight));
  return more;
}
