/**
 * How the Python of one figure answers others: over a channel for each, whose name is also that of a lock. Whoever asks
 * holds the lock as long as it is there, so that its going is noticed, however it goes.
 */

/** @import { Port } from './serve.js' */
/** @import { Opened } from './workers.js' */

/**
 * Ask to be answered by whoever listens in the hall.
 * @param {BroadcastChannel} hall  in which all figures meet
 * @returns {Opened}
 */
export function joining(hall) {
  const joins = `${hall.name} ${crypto.randomUUID()}`;
  const port = new BroadcastChannel(joins);
  let leave = () => {};
  const left = new Promise((resolve) => {
    leave = () => resolve(undefined);
  });
  navigator.locks.request(joins, () => {
    hall.postMessage({ joins });
    return left;
  });
  const close = () => {
    port.close();
    leave();
  };
  return { worker: { onerror: null }, port, close };
}

/**
 * Let in whoever asks, and say in the hall that one can ask now.
 * @param {string} name  of the hall
 * @param {(port: Port) => void} join
 */
export function receive(name, join) {
  const hall = new BroadcastChannel(name);
  hall.onmessage = ({ data: { joins } }) => {
    const port = new BroadcastChannel(joins);
    port.postMessage({ running: true });
    join(/** @type {Port} */ (/** @type {unknown} */ (port)));
    navigator.locks.request(joins, () => {
      port.dispatchEvent(new Event('close'));
      port.close();
    });
  };
  hall.postMessage({ open: true });
}
