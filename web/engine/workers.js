/** Workers as the page talks with them, and the wait for their first message. */

/** @import { Listener } from './messages.js' */
/** @import { Connection } from './ways.js' */

/** How long it took to get here, in milliseconds: where a page opens slowly, a worker does too. */
const OPENING = performance.now();

/** How often it is looked whether a worker has been silent for too long, in milliseconds. */
const INTERVAL = 100;

/**
 * @typedef {object} Opened
 * @property {Pick<AbstractWorker, 'onerror'>} worker  has the error event where the worker does not start
 * @property {Worker | MessagePort | BroadcastChannel} port     has the messages
 * @property {() => void} close
 */

/**
 * @param {string} source
 * @param {string} [name]  of the hall in which others may ask it
 * @returns {Opened}
 */
export function ownWorker(source, name) {
  const worker = new Worker(source, { type: 'module', name });
  return { worker, port: worker, close: () => worker.terminate() };
}

/**
 * The one worker of all figures from this site, as far as the browser lets them meet. It has to be told who leaves: it
 * runs as long as any page is open that has ever joined it, asleep or not.
 * @param {string} source
 * @returns {Opened}
 */
export function sharedWorker(source) {
  const worker = new SharedWorker(source, { type: 'module', name: 'Python' });
  const { port } = worker;
  const close = () => {
    port.postMessage({ leaving: true });
    port.close();
  };
  return { worker, port, close };
}

/** @param {Opened} opened @returns {Connection} */
export const connection = ({ port, close }) => ({ post: (question) => port.postMessage(question), close });

/**
 * Call when a page has had so many milliseconds to listen in: while it is busy with itself, or with nine other figures,
 * looks are left out, and a worker that is not heard need not be silent.
 * @param {number} milliseconds
 * @param {() => void} call
 */
function afterListening(milliseconds, call) {
  let left = milliseconds / INTERVAL;
  const timer = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    call();
  }, INTERVAL);
  return timer;
}

/**
 * The worker once its script runs, which its first message tells. A worker that a policy forbids throws in one browser and
 * has an error event in another; one that a frame forbids may just be silent.
 * @param {Opened} opened
 * @param {Listener} listener
 * @param {number} patience  how long it may take, in milliseconds, where the page itself opened in no time
 * @returns {Promise<Opened>}
 */
export function running(opened, { onMessage, onBroken }, patience) {
  const { worker, port, close } = opened;
  return new Promise((resolve, reject) => {
    const refuse = (/** @type {string} */ why) => {
      clearInterval(timer);
      close();
      reject(new Error(why));
    };
    const timer = afterListening(patience + OPENING, () => refuse('the worker is silent'));
    worker.onerror = (event) => {
      event.preventDefault();
      refuse(`the worker does not start ${'message' in event ? event.message : ''}`);
    };
    port.onmessage = () => {
      clearInterval(timer);
      port.onmessage = ({ data }) => onMessage(data);
      worker.onerror = onBroken;
      // Some browsers tell when the other end of a port is gone.
      port.addEventListener('close', onBroken);
      resolve(opened);
    };
  });
}
