/** What an entry of the weights is called: “forget gate, U, from unit 3 to unit 1”. */
import { pieces, textOf } from '../../words/text.js';

/** @import { Gated } from '../../kinds/kind.js' */
/** @import { Block } from './blocks.js' */

/** @param {Gated} gated @param {Block} block @param {number} at  its place in the block @param {readonly string[]} names  of the inputs */
const told = ({ name }, { symbol, from, width }, at, names) => {
  const column = at % width;
  return {
    part: name,
    symbol: symbol.replace('_', ' '),
    from,
    column: column + 1,
    named: (from === 'input' && names[column]) || 'no',
    unit: Math.floor(at / width) + 1,
  };
};

/** @param {Parameters<typeof told>} entry */
export const inWords = (...entry) => textOf('grids.entry', told(...entry));

/**
 * The same with its letter as letters are written, and with its part in its hue.
 * @param {Parameters<typeof told>} entry
 * @param {(words: string, tag: string) => unknown} tagged
 */
export const inPieces = (entry, tagged) => pieces('grids.entry', told(...entry), tagged);
