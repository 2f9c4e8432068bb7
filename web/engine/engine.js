/** Python as the page sees it: a status, questions, answers. The worker behind it can be started again. */

import { newestWins } from './ask.js';
import { sentence } from './failure.js';

/** @import { EngineStatus, Answer, Request } from '../state/types.js' */
/** @import { Message, Stage } from './messages.js' */

/** How long a stage may be without a sign of life, in milliseconds. @type {Record<Stage, number>} */
const PATIENCE = { download: 20_000, start: 30_000, numpy: 30_000, core: 30_000 };

/**
 * Start Python. Requests may be asked at once; the newest is answered as soon as Python is ready.
 * @param {object} listener
 * @param {(status: EngineStatus) => void} listener.onStatus
 * @param {(answer: Answer) => void} listener.onAnswer
 * @param {(problem: {request: Request, where: string, what: string}) => void} listener.onProblem
 */
export function startEngine({ onStatus, onAnswer, onProblem }) {
  /** @type {Worker | null} */
  let worker = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let ready = false;
  const queue = newestWins((id, /** @type {Request} */ request) => worker?.postMessage({ id, request }));

  function start() {
    worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => hear(data);
    worker.onerror = () => fail(sentence(ready ? 'stopped' : 'broken'));
    hear({ loading: 'download', done: 0, total: 0 });
  }

  function stop() {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
    ready = false;
    queue.close();
  }

  /** @param {string} words */
  function fail(words) {
    stop();
    onStatus({ kind: 'failed', sentence: words });
  }

  /** @param {Message} message */
  function hear(message) {
    clearTimeout(timer);
    if ('loading' in message) {
      const { loading: stage, done, total } = message;
      timer = setTimeout(() => fail(sentence(stage === 'download' ? 'stalled' : 'silent')), PATIENCE[stage]);
      onStatus({ kind: 'loading', stage, done, total });
    } else if ('ready' in message) {
      ready = true;
      performance.mark('engine-ready');
      onStatus({ kind: 'ready' });
      queue.open();
    } else if ('failed' in message) {
      fail(message.failed);
    } else {
      const request = queue.answered(message.id);
      if (request === null) return;
      if ('trace' in message) onAnswer({ request, trace: message.trace });
      else onProblem({ request, ...message.problem });
    }
  }

  start();
  return {
    ask: queue.ask,
    stop,
    /** Give up the present worker and start a new one; what was asked and not answered is asked again. */
    retry() {
      stop();
      start();
    },
  };
}
