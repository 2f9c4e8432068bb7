/** Holds Python, wherever it runs: loads it, then answers one request after the other. */

import { sentence, sentenceFor } from './failure.js';
import { load } from './load.js';

/** @import { Message, Question, Source } from './messages.js' */
/** @typedef {Pick<MessagePort, 'onmessage'> & {postMessage: (message: Message, options: {transfer: Transferable[]}) => void}} Line */

/** @param {unknown} value @returns {ArrayBuffer[]} */
function buffersIn(value) {
  if (ArrayBuffer.isView(value)) return [/** @type {ArrayBuffer} */ (value.buffer)];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.values(value).flatMap(buffersIn);
}

/**
 * @param {Line} line
 * @param {Source} source
 */
export async function serve(line, source) {
  /** @param {Message} message @param {Transferable[]} [transfer] */
  const post = (message, transfer = []) => line.postMessage(message, { transfer });
  try {
    const answer = await load(source, (loading, done, total) => post({ loading, done, total }));
    line.onmessage = (/** @type {MessageEvent<Question>} */ { data }) => {
      try {
        const message = { id: data.id, ...answer(data.request) };
        post(message, buffersIn(message));
      } catch (error) {
        console.error(error);
        post({ failed: sentence('stopped') });
      }
    };
    post({ ready: true });
  } catch (error) {
    console.error(error);
    post({ failed: sentenceFor(error) });
  }
}
