/** Python as the page sees it: a status, questions, answers. The seat it has taken can be left and taken again. */

import { size } from '#runtime';
import { newestWins } from './ask.js';
import { sentence, sentenceFor } from './failure.js';
import { takeSeat } from './seats.js';

/** @import { EngineStatus, Answer, Request } from '../state/types.js' */
/** @import { Message, Stage } from './messages.js' */
/** @import { Ears, Rung, Seat } from './seats.js' */

/**
 * How long a stage may be without a sign of life, in milliseconds: a download may be slow as long as bytes come; once
 * they are here, Python has 30 s in all.
 * @type {Record<Stage, number>}
 */
const PATIENCE = { download: 20_000, start: 20_000, core: 10_000 };

/**
 * Start Python. Requests may be asked at once; the newest is answered as soon as Python is ready.
 * @param {object} listener
 * @param {(status: EngineStatus) => void} listener.onStatus
 * @param {(answer: Answer) => void} listener.onAnswer
 * @param {(problem: {request: Request, where: string, what: string}) => void} listener.onProblem
 */
export function startEngine({ onStatus, onAnswer, onProblem }) {
  /** Counts the starts: what an earlier one still has to say is not heard. */
  let life = 0;
  /** @type {Seat | null} */
  let seat = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const queue = newestWins((id, /** @type {Request} */ request) => seat?.post({ id, request }));

  async function start() {
    const mine = life;
    hear({ loading: 'download', done: 0, total: size }, 'worker');
    try {
      const taken = await takeSeat((rung) => earsOf(mine, rung));
      if (mine === life) seat = taken;
      else taken.leave();
    } catch (error) {
      console.error(error);
      if (mine === life) fail(sentenceFor(error));
    }
  }

  /** @param {number} mine @param {Rung} rung @returns {Ears} */
  function earsOf(mine, { place }) {
    let done = 0;
    const alive = (/** @type {() => void} */ act) => mine === life && act();
    return {
      hear: (message) => alive(() => hear(message, place)),
      broken: () => alive(() => fail(sentence(ready ? 'stopped' : 'broken'))),
      arrived: (bytes) =>
        alive(() => {
          done += bytes;
          hear({ loading: 'download', done, total: size }, place);
        }),
    };
  }

  let ready = false;

  function stop() {
    life += 1;
    clearTimeout(timer);
    seat?.leave();
    seat = null;
    ready = false;
    queue.close();
  }

  /** @param {string} words */
  function fail(words) {
    stop();
    onStatus({ kind: 'failed', sentence: words });
  }

  /** @param {Message} message @param {Rung['place']} place */
  function hear(message, place) {
    clearTimeout(timer);
    if ('loading' in message) {
      const { loading: stage, done, total } = message;
      timer = setTimeout(() => fail(sentence(stage === 'download' ? 'stalled' : 'silent')), PATIENCE[stage]);
      onStatus({ kind: 'loading', stage, done, total });
    } else if ('ready' in message) {
      ready = true;
      performance.mark('engine-ready');
      onStatus({ kind: 'ready', place });
      queue.open();
    } else if ('failed' in message) {
      fail(message.failed);
    } else if ('id' in message) {
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
    /** Give up the present engine and start a new one; what was asked and not answered is asked again. */
    retry() {
      stop();
      start();
    },
  };
}
