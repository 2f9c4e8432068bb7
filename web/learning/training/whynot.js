/** Why the cell that is there cannot learn a challenge. */

/** @import { Frame } from '../../state/types.js' */
/** @import { Level } from '../challenges/level.js' */

/** The name of a text, `training.…`; '' where it can. Whoever locks the weights lets nothing else change them. @param {Frame} frame @param {Level} level  as it is posed */
export function whyNot({ whole, settings: { lock } }, { hidden }) {
  if (lock.includes('weights')) return 'locked';
  return whole.D === 1 && hidden ? '' : 'none';
}
