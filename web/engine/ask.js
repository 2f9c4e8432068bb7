/**
 * Which request goes out next: at most one is under way and one waits, and the newest wins.
 *
 * @template Request
 * @param {(id: number, request: Request) => void} send  called when a request goes out
 */
export function newestWins(send) {
  let open = false;
  let last = 0;
  /** @type {{id: number, request: Request} | null} */
  let underWay = null;
  /** @type {{request: Request} | null} */
  let waiting = null;

  function next() {
    if (!open || underWay || !waiting) return;
    last += 1;
    underWay = { id: last, request: waiting.request };
    waiting = null;
    send(underWay.id, underWay.request);
  }

  return {
    /** @param {Request} request */
    ask(request) {
      waiting = { request };
      next();
    },

    /** Somebody is there to answer. */
    open() {
      open = true;
      next();
    },

    /** Nobody is there any more: what was under way waits again, unless something newer does. */
    close() {
      open = false;
      waiting ??= underWay;
      underWay = null;
    },

    /**
     * An answer has come. Returns the request it belongs to, or null where nothing was asked under this number.
     * @param {number} id
     */
    answered(id) {
      if (underWay?.id !== id) return null;
      const { request } = underWay;
      underWay = null;
      next();
      return request;
    },
  };
}
