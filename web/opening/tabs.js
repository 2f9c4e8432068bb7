/** The tabs of the dialog: each a way to bring something, with a panel of its own. */
import { typed } from './typed/panel.js';
import { weights } from './weights/panel.js';

/** @typedef {{name: string, view: (close: () => void) => unknown}} Tab  its text is called opening.tab_ and its name; `close` closes the dialog */

/** @type {readonly Tab[]} */
export const TABS = [
  { name: 'weights', view: weights },
  { name: 'typed', view: typed },
];
