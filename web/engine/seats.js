/** The places where Python may sit, best first: each opens, or fails with the reason. */

import { address, assets, genuine, runHere, text } from '#parts';
import { Failure } from './failure.js';
import { asData } from './run.js';
import { awake, joined, made } from './workers.js';

/** @import { Message, Question } from './messages.js' */
/** @import { Arrived } from './files.js' */
/** @import { Worked } from './workers.js' */

/**
 * @typedef {object} Seat
 * @property {(question: Question) => void} post
 * @property {() => void} leave
 *
 * @typedef {object} Ears
 * @property {(message: Message) => void} hear
 * @property {() => void} broken   the seat is there no more
 * @property {Arrived} arrived
 *
 * @typedef {'shared' | 'worker' | 'page'} Place
 * @typedef {{place: Place, open: (ears: Ears) => Promise<Seat>}} Rung
 */

/** How long a worker may take for its first word, in milliseconds. A shared one is there to save time: it gets less. */
const SILENCE = { shared: 1_500, worker: 4_000 };

/** @param {Worked} worked @returns {Seat} */
const seat = ({ line, leave }) => ({ post: (question) => line.postMessage(question), leave });

/**
 * A worker at its address. What runs there cannot be looked at, but what came from there can, and is here already: where
 * that is something else, nobody sits here.
 * @param {(address: string) => Worked} make
 * @param {Ears} ears
 * @param {number} silence
 */
async function atItsAddress(make, ears, silence) {
  /** @type {Promise<boolean> | undefined} */
  let right;
  const compared = () => {
    right ??= genuine();
    return right;
  };
  /** @param {Message} message */
  const hear = async (message) => {
    if (!('ready' in message) || (await compared())) ears.hear(message);
  };
  const worked = await awake(make(/** @type {string} */ (address)), { ...ears, hear }, silence);
  if (await compared()) return seat(worked);
  worked.leave();
  throw new Error('another script lies at the address of the worker');
}

/** @type {Rung} */
const withOthers = { place: 'shared', open: (ears) => atItsAddress(joined, ears, SILENCE.shared) };

/** @type {Rung} */
const ownAddress = { place: 'worker', open: (ears) => atItsAddress(made, ears, SILENCE.worker) };

/** @type {Rung} */
const dataAddress = {
  place: 'worker',
  async open(ears) {
    const worked = await awake(made(asData(await text(ears.arrived))), ears, SILENCE.worker);
    try {
      const all = await assets(ears.arrived);
      worked.line.postMessage({ assets: all }, { transfer: Object.values(all).map((bytes) => bytes.buffer) });
    } catch (error) {
      worked.leave();
      throw error;
    }
    return seat(worked);
  },
};

/** @type {Rung} */
const thisPage = {
  place: 'page',
  async open({ hear, arrived }) {
    const [all] = await Promise.all([assets(arrived), runHere(arrived)]);
    if (!globalThis.servePython) throw new Failure('scripts', 'they do not run in this page');
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => hear(data);
    globalThis.servePython(port2, all);
    return { post: (question) => port1.postMessage(question), leave: () => port1.close() };
  },
};

export const RUNGS = address === null ? [dataAddress, thisPage] : [withOthers, ownAddress, dataAddress, thisPage];

/** The places where nobody else sits. */
export const ALONE = RUNGS.filter(({ place }) => place !== 'shared');

/**
 * The best seat to be had. What is wrong with the files of the engine is no fault of the seat, and would be wrong on
 * the next rung as well: that is thrown at once.
 * @param {Rung[]} rungs
 * @param {(rung: Rung) => Ears} earsFor
 * @returns {Promise<Seat>}
 */
export async function takeSeat(rungs, earsFor) {
  let last;
  for (const rung of rungs) {
    try {
      return await rung.open(earsFor(rung));
    } catch (error) {
      if (error instanceof Failure) throw error;
      console.info(`Python cannot sit here: ${error}`);
      last = error;
    }
  }
  throw last;
}
