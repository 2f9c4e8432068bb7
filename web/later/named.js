/** Scripts for what an address or a message speaks of. */
import { othersThere } from '../kinds/loading.js';
import { unitsThere } from '../units/loading.js';

/**
 * Asks for them, each known to be there or not once its promise is kept.
 * @param {{others: boolean, units: boolean}} speaks  of another kind of cell; of several units or inputs
 */
export const scriptsFor = ({ others, units }) => [...(others ? [othersThere()] : []), ...(units ? [unitsThere()] : [])];
