/**
 * A challenge: a task as `lstm_core.task` reads it. No code here.
 *
 * @typedef {object} Level
 * @property {string} name
 * @property {string} [title]
 * @property {string} [goal]
 * @property {string} [concept]  what it is about, in a few words
 * @property {{kind: string, units: number, given?: Sliders}} cell  all sliders that are not given begin at zero
 * @property {readonly string[]} [unlocked]  the sliders that may be moved; else all that are not given
 * @property {{of: string, weights: readonly number[]}} read  a weighted sum over the units of a state
 * @property {Passing} pass
 * @property {readonly Test[]} tests  those that are seen
 * @property {{steps: readonly [number, number]}|null} [hidden]  by which rule, from and to how many steps
 * @property {number} [par]  with how many sliders off zero it can be done
 * @property {{weights: Sliders, why?: string}} [solution]
 * @property {Sliders} [fewest]  one with fewer sliders off zero than par
 * @property {readonly string[]} [hints]
 * @property {readonly {belief?: string, weights: Sliders}[]} [wrong]
 * @property {readonly Impossible[]} [impossible]
 *
 * @typedef {Record<string, number>} Sliders  numbers by the names of sliders (sliders.js)
 * @typedef {{tolerance: number, bands?: undefined} | {tolerance?: undefined, bands: Record<string, readonly (number|null)[]>}} Passing  how near
 *   to what is wanted, or from where to where for each wanted value
 * @typedef {{inputs: readonly number[], wanted: readonly (number|null)[], words?: readonly string[], cell_start?: number|readonly number[], hidden_start?: number|readonly number[]}} Test
 * @typedef {{kind: string, units: number, how: string, why: string}} Impossible
 */
export {};
