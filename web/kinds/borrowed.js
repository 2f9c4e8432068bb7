/** Whose words a kind of cell is told in where it has none of its own. */
import { hasText } from '../words/text.js';

/** @type {Record<string, string>} */
const LENDERS = {
  gru: 'lstm',
  gru_2014: 'gru',
  rnn: 'lstm',
  lstm_1997: 'lstm',
  coupled_lstm: 'lstm',
  peephole_lstm: 'lstm',
};

/**
 * The key of a text on a kind of cell: its own, or else the one it borrows.
 * @param {string} name  of the kind
 * @param {(owner: string) => string} keyOf
 * @returns {string}
 */
export function keyFor(name, keyOf) {
  const own = keyOf(name);
  const lender = LENDERS[name];
  return hasText(own) || !lender ? own : keyFor(lender, keyOf);
}
