/** What is told of a place in the cell: what it is, and what it just did with the numbers of this step. It comes with a script of its own. */
import { html } from 'lit-html';
import { keyFor } from '../../kinds/borrowed.js';
import { spoken } from '../../pieces/spoken.js';
import { forMany } from '../../units/wording.js';
import { hasText, pieces, textOf } from '../../words/text.js';
import { numbersFor } from './numbers.js';

/** @import { Part, PartSymbol } from '../../kinds/kind.js' */
/** @import { Run } from './numbers.js' */

/** What is told of each symbol alike in every part with weights, unless a kind has a text of its own. @type {readonly (PartSymbol|'')[]} */
const ALIKE = ['W', 'U', 'p', 'b', 'sum', 'curve'];

/** @param {Run} frame @param {Part} part @param {PartSymbol|''} symbol */
function keyOf({ kind, trace }, part, symbol) {
  const key = keyFor(kind.name, (owner) => `${owner}.meaning.${symbol ? [part, symbol].join('_') : part}`);
  return forMany(trace, ALIKE.includes(symbol) && !hasText(key) ? `meaning.${symbol}` : key);
}

/** @param {Run} frame @param {Part} part @param {PartSymbol|''} symbol */
export const writtenMeaning = (frame, part, symbol) =>
  pieces(keyOf(frame, part, symbol), numbersFor(frame, part, symbol), (words) => html`<b class=${part}>${words}</b>`);

/** @param {Run} frame @param {Part} part @param {PartSymbol|''} symbol */
export const spokenMeaning = (frame, part, symbol) =>
  spoken(textOf(keyOf(frame, part, symbol), numbersFor(frame, part, symbol)));
