/** Steps and stages as one number, a place in time: the stages of all steps counted through, from 1. */

/** @typedef {{lastStage: number}} Counted  a kind of cell, by how many stages a step of it has */

/** @param {Counted} kind @param {{step: number, stage: number}} at */
export const placeOf = ({ lastStage }, { step, stage }) => (step - 1) * lastStage + stage;

/** @param {Counted} kind @param {number} place */
export const placeAt = ({ lastStage }, place) => ({
  step: Math.ceil(place / lastStage),
  stage: ((place - 1) % lastStage) + 1,
});

/** The last step whose `stage` comes no later than a place. @param {Counted} kind @param {number} place @param {number} stage */
export const lastStepWith = ({ lastStage }, place, stage) => Math.floor((place - stage) / lastStage) + 1;
