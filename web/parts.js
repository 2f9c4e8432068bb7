/** What is the same for every kind of cell: its parameters, how far they can be dragged, how long a sequence may be. */

/**
 * @typedef {string} Part  a name as in lstm_core: of a part, a state, another field, or `inputs`, `cell_before`, `hidden_before`
 * @typedef {'W'|'U'|'b'|'sum'|'curve'|'times'|'plus'} PartSymbol  what a part is drawn and written with, beside its own letter
 * @typedef {{part: Part, symbol?: PartSymbol|undefined}} Place  what can be pointed at: a part, or a symbol in it
 */

/** The three kinds of parameter that every gated part has. */
export const PARAMETERS = /** @type {const} */ ([
  { letter: 'W', symbol: 'w' },
  { letter: 'U', symbol: 'u' },
  { letter: 'b', symbol: 'b' },
]);

/** What a slider can reach by hand; typed values may lie beyond. */
export const SLIDER = { low: -8, high: 8, step: 0.1 };

/** How long a sequence may be on the page. */
export const STEPS = { fewest: 1, most: 200 };
