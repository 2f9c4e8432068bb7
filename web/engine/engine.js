/** Python as the page sees it: a status, questions, answers. It can be given up and started again. */

import { size } from '#runtime';
import { reasonOf } from './failure.js';
import { newestWins } from './queue.js';
import { connect } from './reaching.js';
import { renewed } from './renewed.js';

/** @import { EngineStatus, Answer, Looked, Request, Trace } from '../state/types.js' */
/** @import { Reason } from './failure.js' */
/** @import { Listener, Message, Problem, Said } from './messages.js' */
/** @import { Connection, Way } from './ways.js' */

/**
 * How long nothing may be heard in a phase, in milliseconds, and what it means: a download may be slow as long as
 * bytes come; once they are here, Python has 30 s in all. An answer takes some milliseconds, of 512 units some seconds;
 * of a training, the first on a busy machine some ten.
 * @type {Record<string, {patience: number, reason: Reason}>}
 */
const PHASES = {
  download: { patience: 20_000, reason: 'stalled' },
  start: { patience: 20_000, reason: 'silent' },
  core: { patience: 10_000, reason: 'silent' },
  answer: { patience: 30_000, reason: 'stopped' },
};

/** How long a download may take, in milliseconds, before the reader is asked whether to wait. */
const LONG = 60_000;

/**
 * Failures that may pass, and how long to wait before each new attempt, in milliseconds: a browser gives back the memory
 * of the page before only after a while, and a system short of memory ends a worker that may start again a little later.
 * @type {Partial<Record<Reason, number[]>>}
 */
const PAUSES = { memory: [1_000, 4_000], broken: [1_000] };

/**
 * What Python says of one direction, in one piece.
 * @param {Partial<Said>} said
 * @param {'backward'} [direction]
 * @returns {Trace|undefined}
 */
const traceOf = ({ trace, printed, told }, direction) =>
  trace && printed && told && { ...trace, printed, told, ...(direction && { direction }) };

/**
 * Python asleep. Requests may be asked at once; the newest of each key is answered as soon as Python is ready.
 * @param {object} options
 * @param {boolean} options.share  one Python with others of this site, where the browser allows it
 * @param {(status: EngineStatus) => void} options.onStatus
 * @param {(answer: Answer, key: string) => void} options.onAnswer  with the key under which it was asked
 * @param {(looked: Looked, key: string) => void} options.onLooked  where only lenses were asked for
 * @param {(request: Request, problem: Problem, key: string) => void} options.onProblem
 */
export function makeEngine({ share, onStatus, onAnswer, onLooked, onProblem }) {
  /** Counts the starts: what an earlier one still has to say is not heard. */
  let starts = 0;
  /** @type {EngineStatus['kind']} */
  let kind = 'asleep';
  /** When the present start began. */
  let begun = 0;
  /** How many attempts before this one have failed. */
  let failed = 0;
  let shared = share;
  /** @type {Connection | null} */
  let connection = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const queue = newestWins((id, /** @type {Request} */ request) => {
    expect('answer', request.H);
    connection?.post({ id, request });
  });

  /** @param {EngineStatus} status */
  function tell(status) {
    kind = status.kind;
    onStatus(status);
  }

  /** @param {keyof typeof PHASES} phase @param {number} [units]  that are asked for */
  function expect(phase, units) {
    const { patience, reason } = /** @type {typeof PHASES[string]} */ (PHASES[phase]);
    clearTimeout(timer);
    timer = setTimeout(() => fail(reason), patience + (units ? 100 * units : 0));
  }

  async function begin(before = 0) {
    const mine = starts;
    failed = before;
    begun = performance.now();
    hear({ loading: 'download', done: 0, total: size }, 'worker');
    const connecting = connect(shared, (way) => listenerOf(mine, way, () => connecting));
    try {
      const connected = await connecting;
      if (mine === starts) connection = connected;
      else connected.close();
    } catch (error) {
      console.error(error);
      if (mine === starts) fail(reasonOf(error));
    }
  }

  /**
   * @param {number} mine
   * @param {Way} way
   * @param {() => Promise<Connection>} connecting
   * @returns {Listener}
   */
  function listenerOf(mine, { place }, connecting) {
    let done = 0;
    const ifPresent = (/** @type {() => void} */ act) => mine === starts && act();
    return {
      async onMessage(message) {
        // From then on there are questions, and somebody to put them to.
        if ('ready' in message) await connecting();
        ifPresent(() => hear(message, place));
      },
      onBroken: () => ifPresent(() => fail(kind === 'ready' ? 'stopped' : 'broken')),
      arrived: (bytes) =>
        ifPresent(() => {
          done += bytes;
          hear({ loading: 'download', done, total: size }, place);
        }),
    };
  }

  function stop() {
    starts += 1;
    clearTimeout(timer);
    connection?.close();
    connection = null;
    queue.close();
  }

  /**
   * Try again what may pass, and tell of all else. What has failed where Python is shared is tried alone, unless
   * alone it would take more memory. What is missing may have been there when the page was opened.
   * @param {Reason} found
   */
  async function fail(found) {
    const pause = kind === 'loading' && PAUSES[found]?.[failed];
    stop();
    if (!pause || found !== 'memory') shared = false;
    if (pause) {
      timer = setTimeout(begin, pause, failed + 1);
      return;
    }
    const mine = starts;
    const reason = found === 'missing' && (await renewed()) ? 'renewed' : found;
    if (mine === starts) tell({ kind: 'failed', reason });
  }

  /**
   * @param {Message} message
   * @param {Way['place']} place
   */
  function hear(message, place) {
    if ('loading' in message) {
      const { loading: phase, done, total } = message;
      expect(phase);
      tell({ kind: 'loading', phase, done, total, slow: phase === 'download' && performance.now() - begun > LONG });
    } else if ('ready' in message) {
      clearTimeout(timer);
      performance.clearMarks('engine-ready'); // Python may come and go for days: only its last coming is kept
      performance.mark('engine-ready');
      tell({ kind: 'ready', place });
      queue.open();
    } else if ('passed' in message) {
      expect('start'); // and another Python has not heard what was asked
      queue.close();
    } else if ('failed' in message) {
      fail(message.failed);
    } else if ('id' in message) {
      const { problem, ...said } = /** @type {Partial<Said> & {problem?: Problem}} */ (message);
      const trace = traceOf(said);
      if (!problem && !trace && !said.lenses) return fail('senseless');
      clearTimeout(timer);
      const asked = queue.answered(message.id);
      if (asked === null) return fail('senseless');
      const { request, key } = asked;
      if (problem) onProblem(request, problem, key);
      else if (trace) onAnswer({ request, trace, backward: said.backward && traceOf(said.backward, 'backward') }, key);
      else if (said.lenses) onLooked({ request, lenses: said.lenses, backward: said.backward?.lenses }, key);
    }
  }

  return {
    ask: queue.ask,
    drop: queue.drop,

    /** Wake Python if it is asleep. */
    start() {
      if (kind === 'asleep') begin();
    },

    /**
     * Give back what Python takes; what was asked and not answered is asked again when it wakes. A failure stays told.
     * @param {Extract<EngineStatus, {kind: 'asleep'}>['until']} until
     */
    sleep(until) {
      if (kind === 'failed') return;
      stop();
      tell({ kind: 'asleep', until });
    },

    /** The reader waits no longer. */
    end: () => fail('ended'),

    /** Give up the present engine and start a new one; what was asked and not answered is asked again. */
    retry() {
      stop();
      begin();
    },
  };
}
