/**
 * The script of the engine. As a worker with an address of its own it fetches what it needs, and so it does as one that
 * many pages share, or ask without being able to share it (turns.js); as a worker made from a `data:` address, which may
 * fetch nothing, it waits for the bytes; where the page runs it, the page gives them.
 */

import { fetching } from './fetching.js';
import { given } from './given.js';
import { receive } from './joining.js';
import { serve } from './serve.js';

/** @import { Delivery } from './messages.js' */
/** @import { Port } from './serve.js' */

if ('SharedWorkerGlobalScope' in globalThis) {
  const join = serve(fetching(location.href), close);
  addEventListener('connect', (event) => {
    for (const port of /** @type {MessageEvent} */ (event).ports) {
      port.postMessage({ running: true });
      join(port);
    }
  });
} else if ('WorkerGlobalScope' in globalThis) {
  const port = /** @type {Port} */ (/** @type {unknown} */ (self));
  self.postMessage({ running: true });
  if (location.protocol === 'data:') {
    self.onmessage = (/** @type {MessageEvent<Delivery>} */ { data }) => serve(given(data.assets))(port);
  } else {
    const join = serve(fetching(location.href), () => {
      self.postMessage({ over: true });
      close();
    });
    join(port);
    if (self.name) receive(self.name, join);
  }
} else {
  globalThis.servePython = (port, assets) => serve(given(assets))(port);
}
