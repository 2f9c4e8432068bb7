/** A trace as far as it has been shown, for a page that asks: where the answer is covered, null stands for all that comes later. */
import { GATED, LAST_STAGE, STAGES } from '../parts.js';
import { lastStepWith } from '../state/place.js';

/** @import { Trace, Values } from '../state/types.js' */

/** @param {string} part */
const stageOf = (part) => STAGES.findIndex((stage) => stage.part === part) + 1;
const UPDATE = stageOf('cell_state');
const SHOW = stageOf('hidden_state');
/** The stage in which each of them arises. */
const STATES = /** @type {const} */ ({
  kept: UPDATE,
  written: UPDATE,
  cell_state: UPDATE,
  cell_squashed: SHOW,
  hidden_state: SHOW,
});

/**
 * Without typed arrays, so that a host may also write it down as JSON.
 * @param {Trace} trace
 * @param {number} shown  the last place that is not covered
 */
export function known(trace, shown) {
  const { T, D, H, sentences, equations } = trace;
  /** @param {Values} values @param {number} stage */
  const steps = (values, stage) => {
    const count = lastStepWith(shown, stage) * H;
    return Array.from(values, (value, index) => (index < count ? value : null));
  };
  /** One entry for each step, unit and stage. @template V @param {ArrayLike<V>} entries */
  const stages = (entries) =>
    Array.from(entries, (entry, index) => {
      const step = Math.floor(index / (H * LAST_STAGE)) + 1;
      return step <= lastStepWith(shown, (index % LAST_STAGE) + 1) ? entry : null;
    });
  /** @template {string} K @template V, W @param {Record<K, V>} record @param {(value: V, key: K) => W} map */
  const each = (record, map) =>
    /** @type {Record<K, W>} */ (
      Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, /** @type {K} */ (key))]))
    );
  return {
    T,
    D,
    H,
    inputs: Array.from(trace.inputs),
    hidden_start: Array.from(trace.hidden_start),
    cell_start: Array.from(trace.cell_start),
    ...Object.fromEntries(GATED.map(({ part, stage }) => [part, each(trace[part], (values) => steps(values, stage))])),
    ...each(STATES, (stage, state) => steps(trace[state], stage)),
    sentences: stages(sentences),
    equations: each(equations, stages),
  };
}
