/** What stands on a worksheet: the figure with its blanks, what is said above it, and the questions below. */
import { covers } from '../address/parameters.js';
import { lastPlace, placeAt, placeOf } from '../state/place.js';
import { uncovered } from '../state/uncovered.js';
import { head } from './head.js';
import { fillIn, questionsOf } from './questions.js';

/** @import { Frame } from '../state/types.js' */
/**
 * @typedef {object} Paper  what a lesson or a challenge says on paper
 * @property {string} title
 * @property {string} about  beside it, in a few words
 * @property {unknown} told   what there is to know first
 * @property {readonly unknown[]} questions
 * @property {Frame} frame    with what there is to find unknown
 */

/** What stands on the screen for a reader only. */
const LEFT_OUT = /** @type {const} */ (['answer', 'sentence', 'compare']);

/** The last place that is not blank: where nothing is covered, the end of the step before. @param {Frame} frame */
const shownOf = (frame) =>
  covers(frame.settings) ? frame.shown : placeOf(frame, { step: frame.cursor.step, stage: 0 });

/** As a figure that waits for the numbers that are blank: all of it is drawn, with three dots in place of each, and nothing beside the run. @param {Frame} frame @returns {Frame} */
function blank(frame) {
  const { kind, cursor, settings, chosen } = frame;
  const seen = { ...frame, shown: shownOf(frame) };
  return {
    ...seen,
    trace: uncovered(seen),
    awaited: true,
    lanes: [],
    chosen: { guest: chosen.guest },
    cursor: { ...cursor, stage: kind.lastStage, part: null },
    settings: { ...settings, hide: [...settings.hide, ...LEFT_OUT] },
  };
}

/** @param {Frame} now @param {Paper|undefined} paper  where a lesson or a challenge is open */
export function sheetOf(now, paper) {
  const seen = blank(paper?.frame ?? now);
  const from = seen.shown < lastPlace(seen) ? placeAt(seen, seen.shown + 1).step : undefined;
  const own = paper?.questions ?? [];
  return {
    seen,
    head: head(seen, paper, from),
    questions: [...own, ...fillIn(seen, from), ...(paper ? [] : questionsOf(seen, from))],
  };
}
