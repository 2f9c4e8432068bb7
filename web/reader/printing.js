/** Printing: on paper the page is light, as wide as the paper, with all its panels and the table of all numbers; afterwards it is as it was. */
import { room } from '../state/state.js';

/** @import { Room } from '../state/types.js' */

/** What an A4 page has between its margins, in CSS pixels; a Letter page has a little more. */
const WIDTH = 700;
/** As high as the cell and the time axis are where nothing presses or stretches them. @type {Room} */
const PAPER = { width: WIDTH, height: 384, axis: { width: WIDTH, height: Infinity }, arrangement: 'paper' };

/**
 * @param {HTMLElement} app
 * @param {() => void} draw  at once
 */
export function startPrinting(app, draw) {
  const { dataset } = document.documentElement;
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  let { theme, arrangement } = dataset;
  let screen = room.peek();
  addEventListener('beforeprint', () => {
    opened = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (app.querySelectorAll('details:not([open])'))];
    ({ theme, arrangement } = dataset);
    screen = room.peek();
    room.value = PAPER;
    for (const details of opened) details.open = true;
    dataset.theme = 'light';
    dataset.arrangement = 'paper';
    draw();
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    Object.assign(dataset, { theme, arrangement });
    room.value = screen;
  });
}
