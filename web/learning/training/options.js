/** What a training begins with, beside the cell: all that its numbers depend on. In an address `train:SEED,RATE,BATCH,FORGET_BIAS`. */
/** @typedef {{seed: number, rate: number, batch: number, forget_bias: number}} Options */

/** @type {Options} */
export const USUAL = { seed: 1, rate: 0.2, batch: 32, forget_bias: 1 };

/** Those there is a choice of. */
export const BATCHES = [1, 8, 32, 128];
export const BIASES = [0, 1, 3];

/** @typedef {Record<keyof Options, (value: number) => boolean>} Fits  as lstm_core.train takes them */

/** @type {Fits} */
export const FITS = {
  seed: (value) => Number.isInteger(value) && value >= 0 && value <= 2 ** 32,
  rate: (value) => value > 0 && Number.isFinite(value),
  batch: (value) => BATCHES.includes(value),
  forget_bias: (value) => BIASES.includes(value),
};

const NAMES = /** @type {(keyof Options)[]} */ (Object.keys(USUAL));

/** @param {Options} options */
export const written = (options) => NAMES.map((name) => String(options[name])).join(',');

/** What is left out is as usual. @param {string} text @returns {Options|undefined} */
export function read(text) {
  const given = text.split(',').filter(Boolean).map(Number);
  if (
    given.length > NAMES.length ||
    NAMES.some((name, at) => at < given.length && !FITS[name](given[at] ?? Number.NaN))
  )
    return undefined;
  return /** @type {Options} */ (Object.fromEntries(NAMES.map((name, at) => [name, given[at] ?? USUAL[name]])));
}

/** @param {Options} one @param {Options} other */
export const same = (one, other) => NAMES.every((name) => one[name] === other[name]);
