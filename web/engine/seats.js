/** The places where Python may sit, best first: each opens, or fails with the reason. */

import { address, assets, script } from '#parts';
import { Failure } from './failure.js';
import { moduleFrom } from './modules.js';

/** @import { Message, Question } from './messages.js' */
/** @import { Arrived } from './files.js' */

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
 * @typedef {{place: 'worker' | 'page', open: (ears: Ears) => Promise<Seat>}} Rung
 */

/** How long a worker may take for its first word, in milliseconds. */
const SILENCE = 4_000;

/**
 * A worker that has said its first word. A worker that a policy forbids throws in one browser and has an error event
 * in another; one that a frame forbids may just be silent.
 * @param {Worker} worker
 * @param {Ears} ears
 * @returns {Promise<Worker>}
 */
function awake(worker, { hear, broken }) {
  return new Promise((resolve, reject) => {
    const refuse = (/** @type {string} */ why) => {
      clearTimeout(timer);
      worker.terminate();
      reject(new Error(why));
    };
    const timer = setTimeout(refuse, SILENCE, 'the worker is silent');
    worker.onerror = (event) => {
      event.preventDefault();
      refuse(`the worker does not start ${event.message ?? ''}`);
    };
    worker.onmessage = () => {
      clearTimeout(timer);
      worker.onmessage = ({ data }) => hear(data);
      worker.onerror = broken;
      resolve(worker);
    };
  });
}

/** @param {string} source */
const made = (source) => new Worker(source, { type: 'module' });

/** @param {Worker} worker @returns {Seat} */
const seat = (worker) => ({ post: (question) => worker.postMessage(question), leave: () => worker.terminate() });

/** @type {Rung} */
const ownAddress = {
  place: 'worker',
  async open(ears) {
    return seat(await awake(made(/** @type {string} */ (address)), ears));
  },
};

/** @type {Rung} */
const dataAddress = {
  place: 'worker',
  async open(ears) {
    const source = `data:text/javascript;charset=utf-8,${encodeURIComponent(await script())}`;
    const worker = await awake(made(source), ears);
    try {
      const all = await assets(ears.arrived);
      worker.postMessage({ assets: all }, { transfer: Object.values(all).map((bytes) => bytes.buffer) });
    } catch (error) {
      worker.terminate();
      throw error;
    }
    return seat(worker);
  },
};

/** @type {Rung} */
const thisPage = {
  place: 'page',
  async open({ hear, arrived }) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => hear(data);
    if (address) (await import(address)).serveFetched(port2);
    else (await moduleFrom(await script(), 'worker.js')).serveGiven(port2, await assets(arrived));
    return { post: (question) => port1.postMessage(question), leave: () => port1.close() };
  },
};

export const RUNGS = address === null ? [dataAddress, thisPage] : [ownAddress, dataAddress, thisPage];

/**
 * The best seat to be had. What is wrong with the files of the engine is no fault of the seat, and would be wrong on
 * the next rung as well: that is thrown at once.
 * @param {(rung: Rung) => Ears} earsFor
 * @returns {Promise<Seat>}
 */
export async function takeSeat(earsFor) {
  let last;
  for (const rung of RUNGS) {
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
