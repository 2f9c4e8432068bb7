/** Printing: on paper the page is light, as wide as the paper, and its table of all numbers is open; afterwards it is as it was. */
import { width } from '../state/state.js';

/** What an A4 page has between its margins, in CSS pixels; a Letter page has a little more. */
const PAPER = 700;

/**
 * @param {HTMLElement} app
 * @param {() => void} draw  at once
 */
export function startPrinting(app, draw) {
  const { dataset } = document.documentElement;
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  let theme = dataset.theme;
  let screen = width.peek();
  addEventListener('beforeprint', () => {
    opened = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (app.querySelectorAll('details:not([open])'))];
    theme = dataset.theme;
    screen = width.peek();
    width.value = PAPER;
    for (const details of opened) details.open = true;
    dataset.theme = 'light';
    draw();
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    dataset.theme = theme;
    width.value = screen;
  });
}
