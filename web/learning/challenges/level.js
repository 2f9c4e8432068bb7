/**
 * A challenge: a task as `lstm_core.task` reads it. No code here.
 *
 * @typedef {object} Level
 * @property {string} name
 * @property {string} title
 * @property {string} goal
 * @property {{kind: string, units: number}} cell
 */
export {};
