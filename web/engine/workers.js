/** Workers as the page talks with them, and the wait for their first word. */

/** @import { Ears } from './seats.js' */

/** How long it took to get here, in milliseconds: where a page opens slowly, a worker does too. */
const OPENING = performance.now();

/** How often it is looked whether a worker has been silent for too long, in milliseconds. */
const BEAT = 100;

/**
 * @typedef {object} Worked
 * @property {Worker | SharedWorker} worker  where it is told that the worker does not start
 * @property {Worker | MessagePort} line     where it is talked with
 * @property {() => void} leave
 */

/** @param {string} source @returns {Worked} */
export function made(source) {
  const worker = new Worker(source, { type: 'module' });
  return { worker, line: worker, leave: () => worker.terminate() };
}

/**
 * The one worker of all figures from this site, as far as the browser lets them meet. It has to be told who leaves: it
 * lives as long as any page that has ever joined it, asleep or not.
 * @param {string} source
 * @returns {Worked}
 */
export function joined(source) {
  const worker = new SharedWorker(source, { type: 'module', name: 'Python' });
  const { port } = worker;
  const leave = () => {
    port.postMessage({ leaving: true });
    port.close();
  };
  return { worker, line: port, leave };
}

/**
 * Call when a page has had so many milliseconds to listen in: while it is busy with itself, or with nine other figures,
 * beats are left out, and a worker that is not heard need not be silent.
 * @param {number} milliseconds
 * @param {() => void} call
 */
function afterListening(milliseconds, call) {
  let left = milliseconds / BEAT;
  const timer = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    call();
  }, BEAT);
  return timer;
}

/**
 * A worker that has said its first word. A worker that a policy forbids throws in one browser and has an error event
 * in another; one that a frame forbids may just be silent.
 * @param {Worked} worked
 * @param {Ears} ears
 * @param {number} silence  how long it may take, in milliseconds, where the page itself opened in no time
 * @returns {Promise<Worked>}
 */
export function awake(worked, { hear, broken }, silence) {
  const { worker, line, leave } = worked;
  return new Promise((resolve, reject) => {
    const refuse = (/** @type {string} */ why) => {
      clearInterval(timer);
      leave();
      reject(new Error(why));
    };
    const timer = afterListening(silence + OPENING, () => refuse('the worker is silent'));
    worker.onerror = (event) => {
      event.preventDefault();
      refuse(`the worker does not start ${'message' in event ? event.message : ''}`);
    };
    line.onmessage = () => {
      clearInterval(timer);
      line.onmessage = ({ data }) => hear(data);
      worker.onerror = broken;
      // Some browsers tell when the other end of a line is gone.
      line.addEventListener('close', broken);
      resolve(worked);
    };
  });
}
