/** Holds Python, wherever it runs: loads it once, then answers everybody who has joined, one request after the other. */

import { reasonOf } from './failure.js';
import { load } from './load.js';

/** @import { Farewell, Message, Question, Source } from './messages.js' */
/**
 * @typedef {Pick<MessagePort, 'onmessage' | 'addEventListener'>
 *   & {postMessage: (message: Message, options: {transfer: Transferable[]}) => void}} Line
 */

/** @param {unknown} value @returns {ArrayBuffer[]} */
function buffersIn(value) {
  if (ArrayBuffer.isView(value)) return [/** @type {ArrayBuffer} */ (value.buffer)];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.values(value).flatMap(buffersIn);
}

/** @param {Line} line @param {Message} message */
const post = (line, message) => line.postMessage(message, { transfer: buffersIn(message) });

/**
 * Start Python.
 * @param {Source} source
 * @param {() => void} [end]  called when there is nobody left to answer, or nothing to answer with
 * @returns {(line: Line) => void}  lets somebody join, who hears at once how far Python is
 */
export function serve(source, end = () => {}) {
  /** @type {Set<Line>} */
  const lines = new Set();
  /** The latest word on how far Python is. @type {Message | undefined} */
  let latest;
  /** @type {Awaited<ReturnType<typeof load>> | undefined} */
  let answer;

  /** @param {Message} message */
  function tell(message) {
    latest = message;
    for (const line of lines) post(line, message);
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

  /** @param {Line} line */
  function leave(line) {
    if (lines.delete(line) && lines.size === 0) end();
  }

  /** @param {Line} line @param {Question} question */
  function reply(line, { id, request }) {
    try {
      if (answer) post(line, { id, ...answer(request) });
    } catch (error) {
      console.error(error);
      post(line, { failed: 'stopped' });
    }
  }

  start();
  return (line) => {
    lines.add(line);
    if (latest) post(line, latest);
    line.onmessage = (/** @type {MessageEvent<Question | Farewell>} */ { data }) =>
      'leaving' in data ? leave(line) : reply(line, data);
    // Some browsers tell of a page that went without a word.
    line.addEventListener('close', () => leave(line));
  };
}
