/** Scripts for what an address or a message speaks of. */
import { othersThere } from '../kinds/loading.js';
import { learningThere } from '../learning/loading.js';
import { lensesThere } from '../lenses/loading.js';
import { unitsThere } from '../units/loading.js';

/**
 * Asks for them, each known to be there or not once its promise is kept.
 * @param {{others: boolean, units: boolean, lenses: boolean, learning?: boolean}} speaks  of another kind of cell; of several units or inputs; of lanes; of
 *   a lesson or a challenge
 */
export const scriptsFor = ({ others, units, lenses, learning }) => [
  ...(others ? [othersThere()] : []),
  ...(units ? [unitsThere()] : []),
  ...(lenses ? [lensesThere()] : []),
  ...(learning ? [learningThere()] : []),
];
