/** Holds Python, wherever it runs: loads it once, then answers everybody who has joined, one request after the other. */

import { reasonOf } from './failure.js';
import { load } from './load.js';

/** @import { Leaving, Message, Question, Source } from './messages.js' */
/**
 * @typedef {Pick<MessagePort, 'onmessage' | 'addEventListener'>
 *   & {postMessage: (message: Message, options: {transfer: Transferable[]}) => void}} Port
 */

/**
 * @param {unknown} value
 * @returns {ArrayBuffer[]}
 */
function buffersIn(value) {
  if (ArrayBuffer.isView(value)) return [/** @type {ArrayBuffer} */ (value.buffer)];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.values(value).flatMap(buffersIn);
}

/**
 * @param {Port} port
 * @param {Message} message
 */
const post = (port, message) => port.postMessage(message, { transfer: buffersIn(message) });

/**
 * Start Python.
 * @param {Source} source
 * @param {() => void} [end]  called when there is nobody left to answer, or nothing to answer with
 * @returns {(port: Port) => void}  lets somebody join, who is told at once how far Python is
 */
export function serve(source, end = () => {}) {
  /** @type {Set<Port>} */
  const ports = new Set();
  /**
   * The latest message on how far Python is.
   * @type {Message | undefined}
   */
  let latest;
  /** @type {Awaited<ReturnType<typeof load>> | undefined} */
  let answer;

  /** @param {Message} message */
  function tell(message) {
    latest = message;
    for (const port of ports) post(port, message);
  }

  async function start() {
    try {
      answer = await load(source, (loading, done, total) => tell({ loading, done, total }));
      tell({ ready: true });
    } catch (error) {
      console.error(error);
      tell({ failed: reasonOf(error) });
      end();
    }
  }

  /** @param {Port} port */
  function leave(port) {
    if (!ports.delete(port)) return;
    if (ports.size === 0) end();
    else post(port, { left: true });
  }

  /**
   * @param {Port} port
   * @param {Question} question
   */
  function reply(port, { id, request }) {
    try {
      if (answer) post(port, { id, ...answer(request) });
    } catch (error) {
      console.error(error);
      post(port, { failed: 'stopped' });
    }
  }

  start();
  return (port) => {
    ports.add(port);
    if (latest) post(port, latest);
    port.onmessage = (/** @type {MessageEvent<Question | Leaving>} */ { data }) =>
      'leaving' in data ? leave(port) : reply(port, data);
    // Some browsers tell of a page that is gone without having said so.
    port.addEventListener('close', () => leave(port));
  };
}
