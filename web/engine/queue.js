/** The key of the run in the figure. */
export const RUN = 'run';

/**
 * Which request goes out next. Each has a key, which says what it is for: of one key only the newest waits. One at a time is under way, so
 * that the run in the figure, which goes first, waits for one other at most.
 *
 * @template Request
 * @param {(id: number, request: Request) => void} send  called when a request goes out
 */
export function newestWins(send) {
  let open = false;
  let last = 0;
  /** @type {{id: number, key: string, request: Request} | null} */
  let underWay = null;
  /**
   * By their keys.
   * @type {Map<string, Request>}
   */
  const waiting = new Map();

  function next() {
    const key = waiting.has(RUN) ? RUN : waiting.keys().next().value;
    if (!open || underWay || key === undefined) return;
    const request = /** @type {Request} */ (waiting.get(key));
    waiting.delete(key);
    last += 1;
    underWay = { id: last, key, request };
    send(last, request);
  }

  return {
    /**
     * @param {string} key
     * @param {Request} request
     */
    ask(key, request) {
      waiting.set(key, request);
      next();
    },

    /**
     * Nobody wants to know it any more.
     * @param {string} key
     */
    drop: (key) => waiting.delete(key),

    /** Somebody is there to answer. */
    open() {
      open = true;
      next();
    },

    /** Nobody is there any more: what was under way waits again, unless something newer does. */
    close() {
      open = false;
      if (underWay && !waiting.has(underWay.key)) waiting.set(underWay.key, underWay.request);
      underWay = null;
    },

    /**
     * An answer has come. Returns the request it belongs to and its key, or null where nothing was asked under this number.
     * @param {number} id
     */
    answered(id) {
      if (underWay?.id !== id) return null;
      const { key, request } = underWay;
      underWay = null;
      next();
      return { key, request };
    },
  };
}
