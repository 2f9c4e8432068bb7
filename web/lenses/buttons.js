/** The buttons under the time axis, once what they open is there. */
import { addButton } from './menu.js';
import { OTHERS } from './register.js';

/** @import { Act, Frame } from '../state/types.js' */

/** The button of what is no lane. @param {string} name */
const own = (name) => (/** @type {Frame} */ frame, /** @type {Act} */ act) =>
  OTHERS.find((layer) => layer.name === name)?.button?.(frame, act);

export const buttons = { add: addButton, pin: own('pin'), hold: own('hold') };

/** The one that was pressed before it could do anything. @param {string} name */
export function press(name) {
  const button = document.getElementById(`lanes-${name}`);
  button?.focus();
  button?.click();
}
