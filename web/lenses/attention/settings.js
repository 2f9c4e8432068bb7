/** How attention looks: what is chosen, or else the usual. */
import { SIZE } from '../../ranges.js';

/** @import { Chosen } from '../../state/types.js' */
/** @typedef {NonNullable<Chosen['scoring']>} Scoring */
/** @typedef {NonNullable<Chosen['attention']>[number]} Shown */

export const NAME = 'attention';
/** @type {readonly Scoring[]} */
export const SCORINGS = ['dot', 'scaled', 'general'];
export const USUAL = 'scaled';
/** What is shown below the shares on request: how they come about, and what of a change reaches back. @type {readonly Shown[]} */
export const SHOWN = ['working', 'back'];

/** @param {readonly number[]|undefined} numbers @param {number} count */
const fitting = (numbers, count) => (numbers?.length === count ? numbers : undefined);

/** Where there is one, the score of a state is as without it. @param {number} H */
export const identity = (H) => Array.from({ length: H * H }, (_, at) => (at % (H + 1) === 0 ? 1 : 0));

/** Of many units a matrix has more numbers than anybody edits. @param {Scoring} scoring @param {number} H */
export const isOffered = (scoring, H) => scoring !== 'general' || H <= SIZE.edited;

/**
 * What fits so many units.
 * @param {Chosen} chosen @param {number} H
 * @returns {{scoring: Scoring, query: readonly number[]|undefined, weight: readonly number[]|undefined}}  no query: the hidden state at the step looked at
 */
export function settingsOf({ scoring = USUAL, query, scoring_weight }, H) {
  const offered = isOffered(scoring, H) ? scoring : USUAL;
  return {
    scoring: offered,
    query: fitting(query, H),
    weight: offered === 'general' ? (fitting(scoring_weight, H * H) ?? identity(H)) : undefined,
  };
}
