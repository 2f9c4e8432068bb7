/** Workers as the page talks with them, and the wait for their first word. */

/** @import { Ears } from './seats.js' */

/** How long it took to get here, in milliseconds: where a page opens slowly, a worker does too. */
const OPENING = performance.now();

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
      clearTimeout(timer);
      leave();
      reject(new Error(why));
    };
    const timer = setTimeout(refuse, silence + OPENING, 'the worker is silent');
    worker.onerror = (event) => {
      event.preventDefault();
      refuse(`the worker does not start ${'message' in event ? event.message : ''}`);
    };
    line.onmessage = () => {
      clearTimeout(timer);
      line.onmessage = ({ data }) => hear(data);
      worker.onerror = broken;
      // Some browsers tell when the other end of a line is gone.
      line.addEventListener('close', broken);
      resolve(worked);
    };
  });
}
