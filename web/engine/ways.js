/** The ways to run Python, best first: each connects the page with a Python that starts, or fails with the reason. */

import { address, assets, genuine, runHere, text } from '#files';
import { Failure } from './failure.js';
import { asData } from './run.js';
import { inTurns } from './turns.js';
import { connection, ownWorker, running, sharedWorker } from './workers.js';

/** @import { Listener, Message, Question } from './messages.js' */
/** @import { Opened } from './workers.js' */

/**
 * @typedef {object} Connection
 * @property {(question: Question) => void} post
 * @property {() => void} close
 *
 * @typedef {'shared' | 'worker' | 'page' | 'kernel'} Place  where Python runs then
 * @typedef {{place: Place, open: (listener: Listener) => Promise<Connection>}} Way
 */

/** How long a worker may take for its first message, in milliseconds. A shared one is there to save time: it gets less. */
const PATIENCE = { shared: 1_500, worker: 4_000 };

/**
 * A worker at its address. What runs there cannot be looked at, but what came from there can, and is here already: where
 * that is something else, this way is closed.
 * @param {(address: string) => Opened} make
 * @param {Listener} listener
 * @param {number} patience
 */
async function atItsAddress(make, listener, patience) {
  /** @type {Promise<boolean> | undefined} */
  let right;
  const compared = () => {
    right ??= genuine();
    return right;
  };
  /** @param {Message} message */
  const onMessage = async (message) => {
    if (!('ready' in message) || (await compared())) listener.onMessage(message);
  };
  const onBroken = async () => (await compared()) && listener.onBroken();
  const opened = await running(make(/** @type {string} */ (address)), { ...listener, onMessage, onBroken }, patience);
  if (await compared()) return opened;
  opened.close();
  throw new Error('another script lies at the address of the worker');
}

/** @type {Way} */
const withOthers = {
  place: 'shared',
  open: async (listener) => connection(await atItsAddress(sharedWorker, listener, PATIENCE.shared)),
};

/** @type {Way} */
const withOthersInTurns = {
  place: 'shared',
  open: (listener) =>
    inTurns(/** @type {string} */ (address), listener, {
      own: (hearing) => atItsAddress((path) => ownWorker(path, path), hearing, PATIENCE.worker),
      other: (joined) => atItsAddress(() => joined, listener, PATIENCE.worker),
    }),
};

/** @type {Way} */
const ownAddress = {
  place: 'worker',
  open: async (listener) => connection(await atItsAddress(ownWorker, listener, PATIENCE.worker)),
};

/** @type {Way} */
const dataAddress = {
  place: 'worker',
  async open(listener) {
    const opened = await running(ownWorker(asData(await text(listener.arrived))), listener, PATIENCE.worker);
    try {
      const all = await assets(listener.arrived);
      opened.port.postMessage({ assets: all }, { transfer: Object.values(all).map((bytes) => bytes.buffer) });
    } catch (error) {
      opened.close();
      throw error;
    }
    return connection(opened);
  },
};

/** @type {Way} */
const thisPage = {
  place: 'page',
  async open({ onMessage, arrived }) {
    const [all] = await Promise.all([assets(arrived), runHere(arrived)]);
    if (!globalThis.servePython) throw new Failure('scripts', 'they do not run in this page');
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => onMessage(data);
    globalThis.servePython(port2, all);
    return { post: (question) => port1.postMessage(question), close: () => port1.close() };
  },
};

const WAYS =
  address === null ? [dataAddress, thisPage] : [withOthers, withOthersInTurns, ownAddress, dataAddress, thisPage];

/** Those that share Python with nobody. */
const ALONE = WAYS.filter(({ place }) => place !== 'shared');

/**
 * Connect by the best way that is open. What is wrong with the files of the engine would be wrong on the next way as
 * well: that is thrown at once.
 * @param {boolean} shared  whether also with other figures
 * @param {(way: Way) => Listener} listenerFor
 * @returns {Promise<Connection>}
 */
export async function connect(shared, listenerFor) {
  let last;
  for (const way of shared ? WAYS : ALONE) {
    try {
      return await way.open(listenerFor(way));
    } catch (error) {
      if (error instanceof Failure) throw error;
      console.info(`Python cannot run this way: ${error}`);
      last = error;
    }
  }
  throw last;
}
