/**
 * What a training begins with, beside the cell: all that its numbers depend on. In an address `train:SEED,RATE,BATCH,FORGET_BIAS,STEPS`, of which
 * what is as usual may be left out, or be empty.
 */
/**
 * @typedef {object} Options
 * @property {number} seed
 * @property {number} [rate]   as usual for the cell where there is none
 * @property {number} batch
 * @property {number} forget_bias
 * @property {number} [steps]  of the sequences it learns from; as the challenge has them where there are none
 *
 * @typedef {Options & {rate: number, read_out: boolean}} Terms  as lstm_core takes them; `read_out` where what is read is learned along
 */

/** @type {Options} */
export const USUAL = { seed: 1, batch: 32, forget_bias: 1 };

/** Whoever learns a few weights may take long steps; what is read as well is learned best by short ones (measured). */
const RATE = { own: 0.2, read_out: 0.03 };

/** Those there is a choice of. */
export const BATCHES = [1, 8, 32, 128];
export const BIASES = [0, 1, 3, 5];
export const STEPS = [6, 11, 21, 31, 51];

/** From how many steps to how many, where sequences differ. @param {readonly number[]} [steps] */
export const span = ([fewest, most] = []) => (fewest === most ? String(most) : `${fewest}–${most}`);

/** @typedef {Record<keyof Options, (value: number) => boolean>} Fits  as lstm_core.train takes them */

/** @type {Fits} */
export const FITS = {
  seed: (value) => Number.isInteger(value) && value >= 0 && value <= 2 ** 32,
  rate: (value) => value > 0 && Number.isFinite(value),
  batch: (value) => BATCHES.includes(value),
  forget_bias: (value) => BIASES.includes(value),
  steps: (value) => Number.isInteger(value) && value >= 3 && value <= 200,
};

/** In the order of an address. */
export const NAMES = /** @type {(keyof Options)[]} */ (Object.keys(FITS));

/** The seed is always said. @param {Options} options */
export const written = (options) =>
  NAMES.map((name) => (name !== 'seed' && options[name] === USUAL[name] ? '' : String(options[name])))
    .join(',')
    .replace(/,+$/, '');

/** @param {string} text @returns {Options|undefined} */
export function read(text) {
  const given = text.split(',').map((piece) => piece.trim());
  const options = NAMES.flatMap((name, at) => (given[at] ? [[name, Number(given[at])]] : []));
  const fits = options.every(([name, value]) => FITS[/** @type {keyof Options} */ (name)](Number(value)));
  return given.length <= NAMES.length && fits ? { ...USUAL, ...Object.fromEntries(options) } : undefined;
}

/** @param {Options} options @param {boolean} own  whether the cell is that of the challenge, whose way of reading stands @returns {Terms} */
export const termsOf = (options, own) => ({ rate: own ? RATE.own : RATE.read_out, ...options, read_out: !own });

/** @param {Terms} one @param {Terms} other */
export const same = (one, other) => one.read_out === other.read_out && NAMES.every((name) => one[name] === other[name]);
