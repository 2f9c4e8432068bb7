/** The parameters that every part with weights has, in the order in which they stand in its total. */

export const PARAMETERS = /** @type {const} */ ([
  { letter: 'W', symbol: 'w' },
  { letter: 'U', symbol: 'u' },
  { letter: 'b', symbol: 'b' },
]);
