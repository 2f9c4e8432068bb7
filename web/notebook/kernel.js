/** The way to Python in a notebook: the kernel answers, through the widget around the frame. */

import { packed, unpacked } from './packed.js';

/** @import { Listener, Message } from '../engine/messages.js' */
/** @import { Connection, connect } from '../engine/ways.js' */
/** @typedef {{gone: true} | {id: number, answer: unknown, buffers: DataView[]}} Heard */

/** A kernel works on one cell after the other: after so many milliseconds the reader is told that it is waited for, and again and again. */
const PATIENCE = 2_000;

/** @param {MessagePort} port @param {Listener} listener @returns {Connection} */
function connected(port, { onMessage }) {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let waiting;
  let told = false;
  function answered() {
    clearInterval(waiting);
    if (told) onMessage({ ready: true });
    told = false;
  }
  port.onmessage = (/** @type {MessageEvent<Heard>} */ { data }) => {
    answered();
    if ('gone' in data) return onMessage({ failed: 'stopped' });
    const { id, answer, buffers } = data;
    onMessage(/** @type {Message} */ ({ id, .../** @type {object} */ (unpacked(answer, buffers)) }));
  };
  return {
    post({ id, request }) {
      waiting = setInterval(() => {
        told = true;
        onMessage({ loading: 'core', done: 0, total: 0 });
      }, PATIENCE);
      port.postMessage({ question: { id, ...packed(request) } });
    },
    close() {
      clearInterval(waiting);
      port.onmessage = null;
    },
  };
}

/** @param {MessagePort} port  to the widget @returns {typeof connect} */
export const asking = (port) => async (_, listenerFor) => {
  const listener = listenerFor({ place: 'kernel', open: async (one) => connected(port, one) });
  const connection = connected(port, listener);
  queueMicrotask(() => listener.onMessage({ ready: true })); // it asks for what is returned here
  return connection;
};
