/** The page around the figure, where there is one: what it is told, and what is heard from it alone. */
import { brought } from '../later/brought.js';
import { startAnswering } from './answer.js';
import { hear } from './hear.js';
import { startResizing } from './height.js';
import { VERSION } from './messages.js';
import { missingHeight } from './missing.js';
import { startTelling } from './tell.js';

/** @import { Frame } from '../state/types.js' */
/** @import { Tell } from './tell.js' */

/**
 * @param {(frame: Frame) => string} sentence  what is said of a step and stage
 * @param {HTMLElement|null} app  the figure, where it has to fit into its frame
 */
export function startHost(sentence, app) {
  // To whatever page it is: nothing in these messages is secret, and a page from a disk has no name to send them to.
  const post = (/** @type {unknown} */ message) => parent.postMessage(message, '*');
  /** @type {Tell} */
  const tell = (type, fields) => post({ lstm: VERSION, type, ...fields });
  brought.tell = ({ type, ...fields }) => tell(String(type), fields);
  startTelling(tell, sentence);
  const answer = startAnswering(tell);
  addEventListener('message', (event) => {
    if (event.source === parent) hear(event.data, tell, answer);
  });
  startResizing(tell, post, () => (app ? missingHeight(app) : 0));
}
