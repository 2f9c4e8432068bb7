/** In place of the recordings where nothing has been bundled, under Node: nobody changes a run there, and each is handed over (still/frame.js). */

/** @import { Recorded } from './types.js' */

const none = { operands: [], middle: [], holds: [] };

/** @type {{presets: readonly Recorded[]}} */
export default {
  presets: [
    {
      name: 'default',
      step: 1,
      request: { kind: 'lstm', D: 1, H: 1, weights: {}, inputs: [0], starts: {} },
      words: [],
      trace: { T: 1, D: 1, H: 1, values: {}, told: { codes: [], ...none }, printed: none },
    },
  ],
};
