/** The worker that holds Python: loads it, then answers one request after the other. */

import { sentence, sentenceFor } from './failure.js';
import { load } from './load.js';

/** @import { Message, Question } from './messages.js' */

/** @param {Message} message @param {Transferable[]} [buffers] */
const post = (message, buffers = []) => self.postMessage(message, { transfer: buffers });

/** @param {unknown} value @returns {ArrayBuffer[]} */
function buffersIn(value) {
  if (ArrayBuffer.isView(value)) return [/** @type {ArrayBuffer} */ (value.buffer)];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.values(value).flatMap(buffersIn);
}

try {
  const answer = await load((loading, done, total) => post({ loading, done, total }));
  self.onmessage = (/** @type {MessageEvent<Question>} */ { data }) => {
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
