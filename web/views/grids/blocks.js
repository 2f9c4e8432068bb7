/** The arrays of weights of one part as tables that stand side by side: a row for each unit. */
import { widthOf } from '../../units/shape.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Request } from '../../state/types.js' */
/**
 * @typedef {object} Block
 * @property {string} name     of the array
 * @property {string} symbol   as it is written: W, U, b, p_f
 * @property {'input'|'unit'|'none'} from  what its columns stand for, where a row has one for each of something
 * @property {number} width    how many numbers a row has
 * @property {readonly number[]} numbers  row by row
 * @property {number} first    its first column among those of the part
 */

/** @param {Kind} kind @param {string} part @param {Pick<Request, 'D'|'H'|'weights'>} request @returns {readonly Block[]} */
export function blocksOf({ extra }, part, request) {
  const beside = extra.filter((array) => array.part === part).map(({ name, symbol }) => ({ name, symbol }));
  const [W, U, b] = ['W', 'U', 'b'].map((symbol) => ({ name: `${part}.${symbol}`, symbol }));
  const froms = /** @type {Record<string, Block['from']>} */ ({ W: 'input', U: 'unit' });
  let first = 0;
  return [W, U, ...beside, b].flatMap((array) => {
    if (!array) return [];
    const { name, symbol } = array;
    const width = widthOf(name, request);
    const block = { name, symbol, from: froms[symbol] ?? 'none', width, numbers: request.weights[name] ?? [], first };
    first += width;
    return [block];
  });
}

/** How many columns all of them have. @param {readonly Block[]} blocks */
export const columnsOf = (blocks) => blocks.reduce((sum, { width }) => sum + width, 0);

/** The block in which a column of the part lies. @param {readonly Block[]} blocks @param {number} column */
export const blockAt = (blocks, column) =>
  /** @type {Block} */ (blocks.find(({ first, width }) => column < first + width) ?? blocks.at(-1));
