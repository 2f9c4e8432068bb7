/** What the present stage of a step has reached, by the names that the trace has for it. */

/**
 * @typedef {object} Reached
 * @property {(name: string) => boolean} has    whether it is known by now; of a part, its value
 * @property {(name: string) => ''|'now'|'later'} look  whether it is what this stage brings forth, comes later, or stands there already
 */

/** @import { Kind } from './kind.js' */

/** @param {Kind} kind @param {number} stage  0: nothing yet @returns {Reached} */
export const reachedBy = ({ stageOf }, stage) => ({
  has: (name) => stageOf(name) <= stage,
  look(name) {
    const own = stageOf(name);
    return own === stage ? 'now' : own > stage ? 'later' : '';
  },
});
