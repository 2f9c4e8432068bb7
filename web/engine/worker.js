/**
 * The script of the engine. As a worker with an address of its own it fetches what it needs, and so it does as one that
 * many pages share; as a worker made from a `data:` address, which may fetch nothing, it waits for the bytes; where the
 * page imports it, the page serves itself.
 */

import { fetching } from './fetching.js';
import { given } from './given.js';
import { serve } from './serve.js';

/** @import { Assets, Delivery } from './messages.js' */
/** @import { Line } from './serve.js' */

/** @param {Line} line */
export const serveFetched = (line) => serve(fetching(import.meta.url))(line);

/** @param {Line} line @param {Assets} assets */
export const serveGiven = (line, assets) => serve(given(assets))(line);

if ('SharedWorkerGlobalScope' in globalThis) {
  const join = serve(fetching(import.meta.url), close);
  addEventListener('connect', (event) => {
    for (const port of /** @type {MessageEvent} */ (event).ports) {
      port.postMessage({ awake: true });
      join(port);
    }
  });
} else if ('WorkerGlobalScope' in globalThis) {
  const line = /** @type {Line} */ (/** @type {unknown} */ (self));
  self.postMessage({ awake: true });
  if (location.protocol === 'data:') {
    self.onmessage = (/** @type {MessageEvent<Delivery>} */ { data }) => serveGiven(line, data.assets);
  } else {
    serveFetched(line);
  }
}
