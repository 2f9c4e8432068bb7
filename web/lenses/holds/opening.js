/** The hand comes and goes: with the focus, which goes back to what had opened it. */
import { setHand } from './holding.js';

/** @import { Act } from '../../state/types.js' */

export const DIALOG = 'hold-hand';
/** Where is told what it refuses. */
export const WHERE = 'hand';

/** The control that opened it. @type {Element|null} */
let opener = null;

/** As soon as it is drawn. @param {Element|null} from */
export function opened(from) {
  opener = from;
  requestAnimationFrame(() => document.getElementById(DIALOG)?.querySelector('input')?.focus());
}

/** @param {Act} act */
export function away(act) {
  act.accept(WHERE);
  setHand();
  const back = opener?.isConnected ? opener : document.getElementById('lanes-hold');
  if (back instanceof HTMLElement) back.focus();
}
