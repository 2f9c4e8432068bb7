/**
 * One Python for many figures where there is no shared worker: they stand in line for a lock. Whose turn it is has
 * Python in its own worker, the others ask that worker; when it goes, however it goes, the turn of the next one comes.
 */

import { joining } from './joining.js';
import { connection } from './workers.js';

/** @import { Listener, Question } from './messages.js' */
/** @import { Connection } from './ways.js' */
/** @import { Opened } from './workers.js' */

/** How long a worker that others may be asking has to say that it has heard who leaves, in milliseconds. */
const PATIENCE = 4_000;

/**
 * Stand in line, until the connection is closed.
 * @param {string} line  its name
 * @param {Listener} listener
 * @param {object} how  to connect
 * @param {(listener: Listener) => Promise<Opened>} how.own  with a worker of one's own that lets others join
 * @param {(joined: Opened) => Promise<Opened>} how.other  with the one that was asked to let join
 * @returns {Promise<Connection>}
 */
export function inTurns(line, listener, { own, other }) {
  const hall = new BroadcastChannel(line);
  const left = new AbortController();
  /** @type {Promise<Connection> | undefined} */
  let present;

  return new Promise((resolve, reject) => {
    /**
     * From now on this one is asked.
     * @param {Promise<Connection>} connecting
     */
    function turnTo(connecting) {
      const before = present;
      present = connecting;
      if (before) {
        listener.onMessage({ passed: true });
        close(before);
      }
      connecting.then(
        () => resolve({ post, close: leave }),
        (error) => {
          if (present !== connecting) return;
          leave();
          reject(error);
        },
      );
    }

    /** @param {Question} question */
    const post = async (question) => (await present)?.post(question);

    function leave() {
      left.abort();
      hall.onmessage = null;
      close(present);
    }

    const follow = () => turnTo(other(joining(hall)).then(connection));

    /** The turn lasts until what this returns has settled. */
    function lead() {
      hall.onmessage = null;
      const { connecting, over } = leading(own, listener);
      turnTo(connecting);
      return over;
    }

    navigator.locks
      .request(line, { ifAvailable: true }, (free) => {
        if (free) return lead();
        hall.onmessage = ({ data }) => 'open' in data && follow();
        follow();
        navigator.locks.request(line, { signal: left.signal }, lead).catch(reject);
      })
      .catch(reject);
  });
}

/**
 * With a worker of one's own, which lives until nobody asks it any more.
 * @param {(listener: Listener) => Promise<Opened>} own
 * @param {Listener} listener
 */
function leading(own, listener) {
  let end = () => {};
  /** @type {Promise<void>} */
  const over = new Promise((resolve) => {
    end = resolve;
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let silent;
  const opening = own({
    ...listener,
    onMessage(message) {
      if ('over' in message) end();
      else if ('left' in message) clearTimeout(silent);
      else listener.onMessage(message);
    },
    onBroken() {
      end();
      listener.onBroken();
    },
  });
  // A page that is left may be kept, and then its worker with it, which does nothing.
  addEventListener('pagehide', end);
  over.then(() => {
    removeEventListener('pagehide', end);
    opening.then((opened) => opened.close());
  });
  const connecting = opening.then((opened) => ({
    ...connection(opened),
    close() {
      opened.port.postMessage({ leaving: true });
      silent = setTimeout(end, PATIENCE);
    },
  }));
  connecting.catch(end);
  return { connecting, over };
}

/** @param {Promise<Connection>} [connecting] */
const close = (connecting) => connecting?.then((one) => one.close()).catch(() => {});
