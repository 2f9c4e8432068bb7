/** Scripts for what an address or a message speaks of. */
import { othersThere } from '../kinds/loading.js';
import { lensesThere } from '../lenses/loading.js';
import { unitsThere } from '../units/loading.js';

/**
 * Asks for them, each known to be there or not once its promise is kept.
 * @param {{others: boolean, units: boolean, lenses: boolean}} speaks  of another kind of cell; of several units or inputs; of lanes
 */
export const scriptsFor = ({ others, units, lenses }) => [
  ...(others ? [othersThere()] : []),
  ...(units ? [unitsThere()] : []),
  ...(lenses ? [lensesThere()] : []),
];
