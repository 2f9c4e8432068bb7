/** Steps and stages as one number, a place in time: the stages of all steps counted through, from 1. */
import { LAST_STAGE } from '../parts.js';

/** @param {{step: number, stage: number}} at */
export const placeOf = ({ step, stage }) => (step - 1) * LAST_STAGE + stage;

/** @param {number} place */
export const placeAt = (place) => ({
  step: Math.ceil(place / LAST_STAGE),
  stage: ((place - 1) % LAST_STAGE) + 1,
});

/** The last step whose `stage` comes no later than a place. @param {number} place @param {number} stage */
export const lastStepWith = (place, stage) => Math.floor((place - stage) / LAST_STAGE) + 1;
