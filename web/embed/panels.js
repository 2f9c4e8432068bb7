/**
 * The panels of an embedded figure. A narrow frame shows the chosen one, and above the weights the cell at a glance; a wide frame shows
 * the cell and one beside it, so that whatever is changed, its effect is in sight; paper has room for all.
 */

import { isLane } from '../address/lanes.js';

/** @import { Frame, Panel, Room } from '../state/types.js' */
/** @typedef {{figure: readonly Panel[], aside: readonly Panel[]}} Shown */

/** The panel that a wide frame always shows: the cell, if there is one. @param {readonly Panel[]} panels @returns {Panel} */
const lead = (panels) => (panels.includes('cell') ? 'cell' : (panels[0] ?? 'cell'));

/**
 * Those that can be chosen: in a wide frame, all that may stand beside the first.
 * @param {readonly Panel[]} panels
 * @param {Room['arrangement']} arrangement
 */
export const choices = (panels, arrangement) =>
  arrangement === 'stacked' ? panels : panels.filter((name) => name !== lead(panels));

/**
 * What is shown, and where.
 * @param {readonly Panel[]} panels
 * @param {Panel} chosen
 * @param {Room['arrangement']} arrangement
 * @returns {Shown}
 */
export function shown(panels, chosen, arrangement) {
  if (arrangement === 'stacked') return { figure: [chosen], aside: [] };
  if (arrangement === 'paper') {
    const drawn = (/** @type {Panel} */ name) => name === 'cell' || name === 'sequence' || isLane(name);
    return { figure: panels.filter(drawn).sort(), aside: panels.filter((name) => !drawn(name)) };
  }
  const others = choices(panels, arrangement);
  return { figure: [lead(panels)], aside: others.includes(chosen) ? [chosen] : others.slice(0, 1) };
}

/** The lanes that are panels of their own, of those that are shown. @param {Shown} shown */
export const lanesIn = ({ figure, aside }) => [...figure, ...aside].filter(isLane);

/** What is drawn of one of them: no other lane. @param {Frame} frame @param {string} lane @returns {Frame} */
export const laneAlone = (frame, lane) => ({ ...frame, alone: lane, lanes: [lane] });
