/** The tabs of the dialog: each a way to bring something, with a panel of its own. */
import { weights } from './weights/panel.js';

/** @typedef {{name: string, view: (close: () => void) => unknown}} Tab  its name is that of its text, `opening.tab_NAME`; `close` closes the dialog */

/** @type {readonly Tab[]} */
export const TABS = [{ name: 'weights', view: weights }];
