/** The numbers of a cell by their sliders, as levels name them: “forget_gate.b”, or of several units “forget_gate.U[0,1]”. */
import { PARAMETERS } from '../../kinds/parameters.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Named, Request } from '../../state/types.js' */
/** @import { Level, Sliders } from './level.js' */
/** @typedef {{of: 'weights'|'starts', array: string, at: number}} Place  in a request */
/** @typedef {Pick<Request, 'weights'|'starts'>} Numbers */

/** How a number is called that stands in a row. @param {string} name @param {number} units @param {number} row */
const inRow = (name, units, row) => (units === 1 ? name : `${name}[${row}]`);

/** Where each slider of a cell with one input stands, by its name. @param {Kind} kind @param {number} units @returns {Map<string, Place>} */
export function placesOf(kind, units) {
  const rows = Array.from({ length: units }, (_, row) => row);
  /** @type {[string, Place][]} */
  const found = [];
  for (const { part } of kind.parts) {
    for (const { letter, symbol } of PARAMETERS) {
      const array = `${part}.${letter}`;
      const name = units === 1 ? `${part}.${symbol}` : array;
      for (const row of rows) {
        if (letter !== 'U') found.push([inRow(name, units, row), { of: 'weights', array, at: row }]);
        else if (units === 1) found.push([name, { of: 'weights', array, at: 0 }]);
        else
          for (const from of rows)
            found.push([`${name}[${row},${from}]`, { of: 'weights', array, at: row * units + from }]);
      }
    }
  }
  for (const row of rows) {
    for (const { name } of kind.extra) found.push([inRow(name, units, row), { of: 'weights', array: name, at: row }]);
    for (const { start, part } of kind.states)
      found.push([inRow(start, units, row), { of: 'starts', array: part, at: row }]);
  }
  return new Map(found);
}

/** Whether a slider may be moved. @param {Pick<Level, 'unlocked'>} level  as it is posed @param {string} name */
export const isFree = ({ unlocked }, name) => unlocked?.includes(name) !== false;

/** A cell whose sliders stand at these numbers, all others at zero. @param {Kind} kind @param {number} units @param {Sliders} [numbers] @returns {Numbers} */
export function cellWith(kind, units, numbers = {}) {
  const places = placesOf(kind, units);
  /** @type {{weights: Named, starts: Named}} */
  const cell = { weights: {}, starts: {} };
  for (const [name, { of, array }] of places) cell[of][array] = [...(cell[of][array] ?? []), numbers[name] ?? 0];
  return cell;
}

/** Where a slider stands. @param {Numbers} cell @param {Place} place */
export const standing = (cell, { of, array, at }) => cell[of][array]?.[at] ?? 0;
