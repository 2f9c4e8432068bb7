/**
 * Steps and stages as one number, a place in time: the stages of all steps counted through, from 1, in the order in which they happen. A run
 * that reads its sequence backward begins at the last step.
 */

/** @typedef {{kind: {lastStage: number}, trace: {T: number, direction?: 'backward'|undefined}}} Counted  a run, by what is counted in it */

/** Which step of the run a step of the sequence is, and the other way round. @param {Pick<Counted, 'trace'>} run @param {number} step */
export const inOrder = ({ trace: { T, direction } }, step) => (direction ? T + 1 - step : step);

/** @param {Counted} run @param {{step: number, stage: number}} at */
export const placeOf = (run, { step, stage }) => (inOrder(run, step) - 1) * run.kind.lastStage + stage;

/** @param {Counted} run @param {number} place */
export const placeAt = (run, place) => ({
  step: inOrder(run, Math.ceil(place / run.kind.lastStage)),
  stage: ((place - 1) % run.kind.lastStage) + 1,
});

/**
 * The steps whose `stage` comes no later than a place, as the first and the last of them; the first is behind the last where there are none.
 * @param {Counted} run @param {number} place @param {number} stage
 */
export function stepsWith(run, place, stage) {
  const { T, direction } = run.trace;
  const count = Math.floor((place - stage) / run.kind.lastStage) + 1;
  return direction ? { first: T + 1 - count, last: T } : { first: 1, last: count };
}

/** The end of a run. @param {Counted} run */
export const lastPlace = ({ kind, trace }) => trace.T * kind.lastStage;
